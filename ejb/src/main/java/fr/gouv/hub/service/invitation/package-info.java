/**
 * Inviting to a community and coming in by an invitation.
 *
 * <p>{@link fr.gouv.hub.service.invitation.InvitationDeskService} is the animateur's side,
 * {@link fr.gouv.hub.service.invitation.MyInvitationService} the agent's,
 * {@link fr.gouv.hub.service.invitation.InvitationArrival} that of a newcomer who registers by the mailed link.
 */
package fr.gouv.hub.service.invitation;
