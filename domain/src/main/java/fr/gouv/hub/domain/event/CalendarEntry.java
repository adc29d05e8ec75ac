package fr.gouv.hub.domain.event;

import java.time.Instant;

/**
 * One event as calendars take it. Never who comes.
 *
 * @param slug the last part of its address
 * @param place where, or null
 * @param link the link for registered people, only in the calendar of one of them; else null
 * @param waiting whether it is the calendar of somebody who waits for a seat: it is not certain that he comes
 * @param revision SEQUENCE
 * @param organiserName the community
 */
public record CalendarEntry(
        long id,
        String slug,
        String title,
        String description,
        String place,
        String link,
        EventTime time,
        EventStatus status,
        boolean waiting,
        int revision,
        Instant changedAt,
        String organiserName) {}
