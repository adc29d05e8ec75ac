package fr.gouv.hub.web.event;

import fr.gouv.hub.domain.event.EventTime;
import fr.gouv.hub.web.shared.Dates;
import fr.gouv.hub.web.shared.Words;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** When an event takes place, as people say it: by the clocks on the spot. */
@Named
@ApplicationScoped
public class EventTimes {

    @Inject
    Dates dates;

    @Inject
    Words words;

    /** @return « mardi 24 novembre 2026, de 12 h 30 à 14 h (heure de Paris) », or from one day to another */
    public String full(EventTime time) {
        LocalDate first = time.start().toLocalDate();
        LocalDate last = lastDay(time);
        if (time.wholeDays()) {
            return first.equals(last)
                    ? dates.day(first)
                    : words.say("event.time.label.days", dates.day(first), dates.day(last));
        }
        return first.equals(time.end().toLocalDate())
                ? words.say("event.time.label.day", dates.day(first), hours(time))
                : words.say(
                        "event.time.label.daysAndHours",
                        dates.dayAndTime(time.start()),
                        dates.dayAndTime(time.end()),
                        words.name(time.zone()));
    }

    /** @return « de 12 h 30 à 14 h (heure de Paris) »; what stands beside a day */
    public String hours(EventTime time) {
        LocalDate last = lastDay(time);
        if (time.wholeDays()) {
            return time.start().toLocalDate().equals(last)
                    ? words.say("event.time.label.wholeDay")
                    : words.say("event.time.label.until", dates.day(last));
        }
        return time.start().toLocalDate().equals(time.end().toLocalDate())
                ? words.say(
                        "event.time.label.hours",
                        dates.time(time.start()),
                        dates.time(time.end()),
                        words.name(time.zone()))
                : words.say(
                        "event.time.label.hoursUntil",
                        dates.time(time.start()),
                        dates.dayAndTime(time.end()),
                        words.name(time.zone()));
    }

    /** @return the start for the {@code datetime} attribute, with its offset */
    public String iso(EventTime time) {
        // HTML takes no more than three digits of a second; nobody starts at one
        return time.startsAt()
                .atZone(time.zone().zone())
                .truncatedTo(ChronoUnit.SECONDS)
                .toOffsetDateTime()
                .toString();
    }

    /** Midnight is the end of the day before. */
    private static LocalDate lastDay(EventTime time) {
        LocalDate end = time.end().toLocalDate();
        return time.wholeDays() ? end.minusDays(1) : end;
    }
}
