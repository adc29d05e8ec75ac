package fr.gouv.hub.domain.registration;

/**
 * The mail of an invitation may leave.
 *
 * @param invitationId the invitation
 * @param linkId the link by which a newcomer registers and comes in; null for somebody who has an account
 */
public record InvitationMailDue(long invitationId, Long linkId) {}
