package fr.gouv.hub.domain.event;

/**
 * A community no longer helps to organise an event, or a series: those who organise it are told.
 *
 * @param eventId the event, or the first of the dates
 * @param communityId the community that helped
 * @param dates how many dates of a series it leaves, and with them those that are added; 0: the event alone
 */
public record HelpEnded(long eventId, long communityId, int dates) {}
