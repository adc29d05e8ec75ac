package fr.gouv.hub.domain.event;

/**
 * A community is asked to help to organise an event, or a series: its animateurs are told, once.
 *
 * @param eventId the event, or the first of the dates
 * @param communityId the community that is asked
 * @param dates how many dates of a series it is asked for, and with them those that are added; 0: for the event alone
 */
public record HelpAsked(long eventId, long communityId, int dates) {}
