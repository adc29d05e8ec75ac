package fr.gouv.hub.domain.demonstration;

import java.time.Instant;

/**
 * A mail that the demonstration caught instead of sending, as the list shows it.
 *
 * @param id its key in the mailbox
 * @param sentAt null when the mail does not say
 */
public record CaughtMail(long id, Instant sentAt, String recipient, String subject) {}
