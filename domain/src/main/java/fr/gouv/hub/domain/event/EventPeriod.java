package fr.gouv.hub.domain.event;

import java.time.Duration;

/** Which part of time an agenda shows. */
public enum EventPeriod {
    /** All that is not over. */
    UPCOMING(null),
    WEEK(Duration.ofDays(7)),
    MONTH(Duration.ofDays(30)),
    QUARTER(Duration.ofDays(91)),
    /** What is over, the latest first. */
    PAST(null);

    private final Duration length;

    EventPeriod(Duration length) {
        this.length = length;
    }

    /** How far from now it reaches; null: without end. */
    public Duration length() {
        return length;
    }
}
