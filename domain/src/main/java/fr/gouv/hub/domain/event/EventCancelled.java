package fr.gouv.hub.domain.event;

/**
 * An event does not take place: those who come or wait are told.
 *
 * @param eventId the event
 */
public record EventCancelled(long eventId) {}
