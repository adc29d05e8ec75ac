package fr.gouv.hub.domain.event;

/** An organiser asks somebody to come to an event: he is told. */
public record EventInvited(long invitationId) {}
