/** Inviting to a community, and answering invitations. Depends on {@code community}, {@code membership} and {@code shared}. */
package fr.gouv.hub.web.invitation;
