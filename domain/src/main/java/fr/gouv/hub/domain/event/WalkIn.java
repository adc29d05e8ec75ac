package fr.gouv.hub.domain.event;

/**
 * Somebody who came without being registered was welcomed.
 *
 * @param account whether he has an account; else he counts as present without one
 */
public record WalkIn(String name, boolean account) {}
