/** Discussions: reading them, writing in them. */
package fr.gouv.hub.service.discussion;
