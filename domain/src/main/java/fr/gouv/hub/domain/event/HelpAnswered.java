package fr.gouv.hub.domain.event;

/**
 * A community that was asked to help to organise an event, or a series, has said yes or no: those who organise it are told.
 *
 * @param eventId the event, or the first of the dates
 * @param communityId the community that was asked
 * @param dates how many dates of a series it answers for; 0: for the event alone
 */
public record HelpAnswered(long eventId, long communityId, boolean helps, int dates) {}
