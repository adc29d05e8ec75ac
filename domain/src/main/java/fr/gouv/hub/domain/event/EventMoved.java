package fr.gouv.hub.domain.event;

/**
 * A published event takes place at another time or in another place: those who come are told.
 *
 * @param eventId the event
 * @param change what it was before
 */
public record EventMoved(long eventId, EventChange change) {}
