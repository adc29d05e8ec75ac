package fr.gouv.hub.domain.event;

/**
 * An event is near: somebody who comes is reminded.
 *
 * @param registrationId his registration
 */
public record ReminderDue(long registrationId) {}
