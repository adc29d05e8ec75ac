package fr.gouv.hub.domain.event;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * When an event takes place, and by which clocks.
 *
 * @param startsAt the first moment
 * @param endsAt the moment it is over, after the start
 * @param zone of the clocks on the spot
 */
public record EventTime(Instant startsAt, Instant endsAt, EventZone zone) {

    /** Longest event that is organised on the hub. */
    public static final Duration LONGEST = Duration.ofDays(14);

    /** @throws EventTimeException when it ends before it starts */
    public EventTime {
        if (!endsAt.isAfter(startsAt)) {
            throw EventTimeException.endBeforeStart();
        }
    }

    /**
     * What an organiser typed. An hour that the clocks show twice is the first one.
     *
     * @throws EventTimeException when it ends before it starts, or at an hour that the clocks leave out
     */
    public static EventTime of(LocalDateTime start, LocalDateTime end, EventZone zone) {
        if (!zone.shows(start) || !zone.shows(end)) {
            throw EventTimeException.noSuchHour();
        }
        return new EventTime(zone.instant(start), zone.instant(end), zone);
    }

    /** The start as clocks on the spot show it. */
    public LocalDateTime start() {
        return zone.local(startsAt);
    }

    /** The end as clocks on the spot show it. */
    public LocalDateTime end() {
        return zone.local(endsAt);
    }

    /** The last day on which it goes on, by clocks on the spot: midnight is the end of the day before. */
    public LocalDate lastDay() {
        return end().minusNanos(1).toLocalDate();
    }

    /**
     * The same hours on another day. An end that the clocks leave out on that day comes as long after the start as here.
     *
     * @throws EventTimeException when the clocks leave out the hour at which it starts
     */
    public EventTime on(LocalDate day) {
        LocalDateTime start = day.atTime(start().toLocalTime());
        if (!zone.shows(start)) {
            throw EventTimeException.noSuchHourOn(day);
        }
        LocalDateTime end = start.plus(Duration.between(start(), end()));
        Instant from = zone.instant(start);
        return new EventTime(from, zone.shows(end) ? zone.instant(end) : from.plus(duration()), zone);
    }

    public Duration duration() {
        return Duration.between(startsAt, endsAt);
    }

    /** Whether these are whole days, from midnight to midnight. */
    public boolean wholeDays() {
        return start().toLocalTime().toSecondOfDay() == 0 && end().toLocalTime().toSecondOfDay() == 0;
    }
}
