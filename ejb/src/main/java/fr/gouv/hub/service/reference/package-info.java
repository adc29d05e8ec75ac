/** Reference data as every page uses it: read once a minute, shared by all requests. */
package fr.gouv.hub.service.reference;
