package fr.gouv.hub.domain.event;

import java.time.LocalDate;
import java.util.List;

/**
 * The dates that a series would have.
 *
 * @param title of the event
 * @param times the first one is that of the event itself
 * @param left days that the rule names and on which the clocks leave the hour out: no date, and not counted
 */
public record SeriesPreview(String title, SeriesRule rule, List<EventTime> times, List<LocalDate> left) {

    public SeriesPreview {
        times = List.copyOf(times);
        left = List.copyOf(left);
    }

    /** Stands for these dates: others have another. */
    public String mark() {
        EventTime first = times.get(0);
        return rule.text() + " " + first.startsAt() + " " + first.endsAt() + " "
                + first.zone().id();
    }
}
