/** Who the caller is, and his profile. */
package fr.gouv.hub.service.account;
