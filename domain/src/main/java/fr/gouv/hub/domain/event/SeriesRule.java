package fr.gouv.hub.domain.event;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a series goes on from its first date: the part of RFC 5545 §3.3.10 that the hub offers. Where organisers say a last day,
 * the rule counts the dates until then, so that it means the same in every zone.
 *
 * @param place of the day in its month, from 1; -1: the last; 0: not by months
 * @param count of dates, with the first
 */
public record SeriesRule(SeriesFrequency frequency, int place, DayOfWeek day, int count) {

    /** Fewest dates of a series. */
    public static final int FEWEST = 2;

    /** Most dates of a series. */
    public static final int MOST = 52;

    /** Longest time from the first date to the last. */
    public static final Period LONGEST = Period.ofYears(5);

    private static final int WEEK = 7;

    private static final Pattern TEXT = Pattern.compile(
            "FREQ=(WEEKLY|MONTHLY)(;INTERVAL=2)?;BYDAY=(-1|[1-5])?(MO|TU|WE|TH|FR|SA|SU);COUNT=(\\d{1,2})");

    /** @throws SeriesRefusedException when it counts too few dates, or too many */
    public SeriesRule {
        if (count < FEWEST || count > MOST) {
            throw SeriesRefusedException.count();
        }
    }

    /**
     * @param first the first date, which says the day of the week and its place in the month
     * @throws SeriesRefusedException when it is to be the last such day of each month and is not, or the count is wrong
     */
    public static SeriesRule of(SeriesFrequency frequency, LocalDate first, int count) {
        if (frequency == SeriesFrequency.MONTHLY_LAST && !isLast(first)) {
            throw SeriesRefusedException.notLast();
        }
        int place =
                switch (frequency) {
                    case WEEKLY, FORTNIGHTLY -> 0;
                    case MONTHLY_NTH -> 1 + (first.getDayOfMonth() - 1) / WEEK;
                    case MONTHLY_LAST -> -1;
                };
        return new SeriesRule(frequency, place, first.getDayOfWeek(), count);
    }

    /** Whether that is the last such day of the week in its month. */
    public static boolean isLast(LocalDate day) {
        return day.plusDays(WEEK).getMonth() != day.getMonth();
    }

    /** @param text as {@link #text} wrote it */
    public static SeriesRule parse(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("no rule of a series: " + text);
        }
        int place = parts.group(3) == null ? 0 : Integer.parseInt(parts.group(3));
        return new SeriesRule(
                frequency(parts.group(1), parts.group(2) != null, place),
                place,
                Arrays.stream(DayOfWeek.values())
                        .filter(day -> code(day).equals(parts.group(4)))
                        .findFirst()
                        .orElseThrow(),
                Integer.parseInt(parts.group(5)));
    }

    private static SeriesFrequency frequency(String name, boolean everySecond, int place) {
        if (name.equals("WEEKLY")) {
            return everySecond ? SeriesFrequency.FORTNIGHTLY : SeriesFrequency.WEEKLY;
        }
        return place < 0 ? SeriesFrequency.MONTHLY_LAST : SeriesFrequency.MONTHLY_NTH;
    }

    private static String code(DayOfWeek day) {
        return day.name().substring(0, 2);
    }

    /** The same with another end. */
    public SeriesRule counting(int dates) {
        return new SeriesRule(frequency, place, day, dates);
    }

    /** The rule without its end. */
    public String pattern() {
        String name =
                switch (frequency) {
                    case WEEKLY -> "FREQ=WEEKLY";
                    case FORTNIGHTLY -> "FREQ=WEEKLY;INTERVAL=2";
                    case MONTHLY_NTH, MONTHLY_LAST -> "FREQ=MONTHLY";
                };
        return name + ";BYDAY=" + (place == 0 ? "" : String.valueOf(place)) + code(day);
    }

    /** RRULE. */
    public String text() {
        return pattern() + ";COUNT=" + count;
    }
}
