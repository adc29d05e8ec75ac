package fr.gouv.hub.domain.event;

/**
 * Somebody has a seat, waits for one, was called from the waiting list, or has withdrawn: he is told.
 *
 * @param registrationId the registration, which says which
 */
public record RegistrationChanged(long registrationId) {}
