package fr.gouv.hub.web.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;

/**
 * Dates as the French write them. An instant is told in the time of Paris; a date-time without zone is taken as it stands.
 */
@Named
@ApplicationScoped
public class Dates {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final String NBSP = "\u00a0";
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE", Words.LOCALE);
    private static final DateTimeFormatter MONTH_YEAR = DateTimeFormatter.ofPattern("MMMM yyyy", Words.LOCALE);

    @Inject
    Clock clock;

    /** @return « mardi 24 novembre 2026 », « dimanche 1er mars 2026 » */
    public String day(Temporal moment) {
        LocalDate day = at(moment).toLocalDate();
        return WEEKDAY.format(day) + " " + shortDay(moment);
    }

    /** @return « 24 novembre 2026 » */
    public String shortDay(Temporal moment) {
        LocalDate day = at(moment).toLocalDate();
        String number = day.getDayOfMonth() == 1 ? "1er" : String.valueOf(day.getDayOfMonth());
        return number + NBSP + MONTH_YEAR.format(day);
    }

    /** @return « mardi 24 novembre 2026, 12 h 30 » */
    public String dayAndTime(Temporal moment) {
        return day(moment) + ", " + time(moment);
    }

    /** @return « 12 h 30 », « 9 h » */
    public String time(Temporal moment) {
        LocalTime time = at(moment).toLocalTime();
        String hour = time.getHour() + NBSP + "h";
        return time.getMinute() == 0 ? hour : hour + NBSP + String.format(Words.LOCALE, "%02d", time.getMinute());
    }

    /** @return « à l’instant », « il y a 3 jours », and the day itself when it is more than a month ago or yet to come */
    public String ago(Temporal moment) {
        LocalDateTime then = at(moment);
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), PARIS);
        long minutes = ChronoUnit.MINUTES.between(then, now);
        long days = ChronoUnit.DAYS.between(then.toLocalDate(), now.toLocalDate());
        if (minutes < 0 || days > 30) {
            return Words.sentence("shared.date.label.on", shortDay(moment));
        } else if (minutes < 1) {
            return Words.sentence("shared.date.label.now");
        } else if (minutes < 60) {
            return Words.sentence("shared.date.label.minutesAgo", minutes);
        } else if (days == 0) {
            return Words.sentence("shared.date.label.hoursAgo", minutes / 60);
        } else {
            return Words.sentence("shared.date.label.daysAgo", days);
        }
    }

    /** @return what the {@code datetime} attribute of a {@code time} element takes */
    public String iso(Temporal moment) {
        if (moment instanceof LocalDate) {
            return moment.toString();
        }
        String text = DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(at(moment).truncatedTo(ChronoUnit.SECONDS));
        return moment instanceof LocalDateTime
                ? text
                : at(moment)
                        .truncatedTo(ChronoUnit.SECONDS)
                        .atZone(PARIS)
                        .toOffsetDateTime()
                        .toString();
    }

    private static LocalDateTime at(Temporal moment) {
        if (moment instanceof Instant instant) {
            return LocalDateTime.ofInstant(instant, PARIS);
        } else if (moment instanceof LocalDateTime dateTime) {
            return dateTime;
        } else if (moment instanceof LocalDate date) {
            return date.atStartOfDay();
        } else if (moment instanceof ZonedDateTime zoned) {
            return zoned.toLocalDateTime();
        } else if (moment instanceof OffsetDateTime offset) {
            return offset.toLocalDateTime();
        }
        throw new IllegalArgumentException("No date: " + moment);
    }
}
