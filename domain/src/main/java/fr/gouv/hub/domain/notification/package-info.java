/**
 * Mail: what was decided elsewhere becomes a row of the outbox in the same transaction, and leaves later.
 *
 * <p>Entry point: {@link fr.gouv.hub.domain.notification.OutgoingMail}. Observes facts; nobody imports it.
 */
package fr.gouv.hub.domain.notification;
