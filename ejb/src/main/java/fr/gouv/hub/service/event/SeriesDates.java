package fr.gouv.hub.service.event;

import fr.gouv.hub.domain.event.EventTime;
import fr.gouv.hub.domain.event.SeriesRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import net.fortuna.ical4j.model.Recur;

/**
 * The dates of a rule, by the clocks on the spot: the hour stays when they change.
 *
 * @param times the first one first
 * @param left days on which the clocks leave the hour out: RFC 5545 §3.3.10 takes them out, and does not count them
 */
record SeriesDates(List<EventTime> times, List<LocalDate> left) {

    /** Beyond the dates themselves: those that are left out, at most one a year. */
    private static final int SPARE = 10;

    SeriesDates {
        times = List.copyOf(times);
        left = List.copyOf(left);
    }

    /**
     * @param first when the first date takes place, on a day of the rule
     * @param most dates, whatever the rule counts
     * @return those within {@link SeriesRule#LONGEST}
     */
    static SeriesDates of(SeriesRule rule, EventTime first, int most) {
        return of(rule, first.start(), first, most);
    }

    /**
     * @param start of the first date, on a day of the rule
     * @param like whose clocks and length the dates have
     */
    static SeriesDates of(SeriesRule rule, LocalDateTime start, EventTime like, int most) {
        List<EventTime> times = new ArrayList<>();
        List<LocalDate> left = new ArrayList<>();
        List<LocalDateTime> named = new Recur<LocalDateTime>(rule.pattern())
                .getDates(start, start, start.plus(SeriesRule.LONGEST), most + SPARE);
        for (LocalDateTime moment : named) {
            if (times.size() == most) {
                break;
            } else if (like.zone().shows(moment)) {
                times.add(like.on(moment.toLocalDate()));
            } else {
                left.add(moment.toLocalDate());
            }
        }
        return new SeriesDates(times, left);
    }

    /** Those behind a day that are still to come. */
    SeriesDates after(LocalDate day, Instant now) {
        return new SeriesDates(
                times.stream()
                        .filter(time -> time.start().toLocalDate().isAfter(day)
                                && time.startsAt().isAfter(now))
                        .toList(),
                left.stream().filter(one -> one.isAfter(day)).toList());
    }

    /** Those no later than a day. */
    SeriesDates until(LocalDate last) {
        return new SeriesDates(
                times.stream()
                        .filter(time -> !time.start().toLocalDate().isAfter(last))
                        .toList(),
                left.stream().filter(day -> !day.isAfter(last)).toList());
    }
}
