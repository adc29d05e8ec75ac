package fr.gouv.hub.domain.event;

/** Somebody is asked to welcome people at an event: he is told. */
public record StewardNamed(long eventId, long agentId) {}
