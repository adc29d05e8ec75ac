package fr.gouv.hub.domain.event;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;

/**
 * The two reminders of an event, by the clocks on the spot. When nobody could send the first in its time, the second does
 * for both.
 */
public enum ReminderKind {
    /** From the hour of the event on, the day before; until the other one is due. */
    DAY_BEFORE,
    /** From seven in the morning on, or two hours before an event that is too early for that; until it begins. */
    SAME_DAY;

    /** No event that begins later has a reminder that is due. The longest day has 25 hours. */
    public static final Duration HORIZON = Duration.ofHours(25);

    private static final LocalTime MORNING = LocalTime.of(7, 0);
    private static final Duration AT_LEAST = Duration.ofHours(2);

    /** Which reminder is to be sent now, if any. */
    public static Optional<ReminderKind> due(EventTime time, Instant now) {
        if (!now.isBefore(time.startsAt())) {
            return Optional.empty();
        } else if (!now.isBefore(SAME_DAY.dueAt(time))) {
            return Optional.of(SAME_DAY);
        }
        return now.isBefore(DAY_BEFORE.dueAt(time)) ? Optional.empty() : Optional.of(DAY_BEFORE);
    }

    /** From when on it is to be sent. Who registers later needs no reminder. */
    public Instant dueAt(EventTime time) {
        EventZone zone = time.zone();
        if (this == DAY_BEFORE) {
            return zone.instant(time.start().minusDays(1));
        }
        Instant morning = zone.instant(time.start().toLocalDate().atTime(MORNING));
        Instant early = time.startsAt().minus(AT_LEAST);
        return early.isBefore(morning) ? early : morning;
    }
}
