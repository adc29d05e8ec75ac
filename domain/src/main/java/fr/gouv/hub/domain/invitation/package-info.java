/**
 * Invitations to communities, by e-mail: one or a pasted list, each with a role.
 *
 * <p>Entry points: {@link fr.gouv.hub.domain.invitation.Invitation} (rules) and
 * {@link fr.gouv.hub.domain.invitation.InvitationList} (what was pasted). Depends on {@code community}, {@code membership}
 * and {@code account}. Tells: {@link fr.gouv.hub.domain.invitation.InvitationSent}. A unique key holds « one pending
 * invitation » per address and community; a pending invitation gives no right.
 */
package fr.gouv.hub.domain.invitation;
