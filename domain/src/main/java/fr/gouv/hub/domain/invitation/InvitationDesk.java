package fr.gouv.hub.domain.invitation;

import fr.gouv.hub.domain.shared.PageOf;

/**
 * What the page of invitations shows.
 *
 * @param everyRole whether the reader may also invite people who animate
 * @param pending invitations that wait
 */
public record InvitationDesk(boolean everyRole, PageOf<InvitationLine> pending) {}
