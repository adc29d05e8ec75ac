package fr.gouv.hub.domain.invitation;

import fr.gouv.hub.domain.shared.EmailAddress;
import java.time.Instant;

/**
 * Somebody is invited, or invited once more: a mail is due.
 *
 * @param invitationId the invitation
 * @param address whom it is for
 * @param expiresAt until when it can be accepted
 */
public record InvitationSent(long invitationId, EmailAddress address, Instant expiresAt) {}
