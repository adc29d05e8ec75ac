/**
 * The transactional outbox: facts become rows in the same transaction, a timer on every node sends them.
 *
 * <p>Nobody imports this package.
 */
package fr.gouv.hub.service.notification;
