package fr.gouv.hub.domain.event;

/**
 * A community no longer helps to organise an event, or a series: those who organise it are told.
 *
 * @param eventId the event, or the first of the dates
 * @param communityId the community that helped
 * @param series whether it leaves several dates of a series; else the event alone
 * @param dates how many dates to come it leaves: perhaps none, when only those that would be added are concerned
 * @param later whether it helped with the series as a whole, and so would have with dates that are added
 */
public record HelpEnded(long eventId, long communityId, boolean series, int dates, boolean later) {}
