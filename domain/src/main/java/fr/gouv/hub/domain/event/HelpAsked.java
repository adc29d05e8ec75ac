package fr.gouv.hub.domain.event;

/**
 * A community is asked to help to organise an event: its animateurs are told.
 *
 * @param eventId the event
 * @param communityId the community that is asked
 */
public record HelpAsked(long eventId, long communityId) {}
