package fr.gouv.hub.service.demonstration;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The dates of the demonstration's series: the few rules that its file has. */
final class DemonstrationSeries {

    private static final Pattern RULE =
            Pattern.compile("FREQ=(WEEKLY|MONTHLY)(;INTERVAL=2)?;BYDAY=(-?\\d)?([A-Z]{2});COUNT=(\\d+)");

    private DemonstrationSeries() {}

    /** @param from the day from which on the first date is looked for */
    static List<LocalDateTime> starts(String rule, LocalDate from, LocalTime hour) {
        Matcher parts = RULE.matcher(rule);
        if (!parts.matches()) {
            throw new IllegalArgumentException(rule);
        }
        DayOfWeek day = Arrays.stream(DayOfWeek.values())
                .filter(one -> one.name().startsWith(parts.group(4)))
                .findFirst()
                .orElseThrow();
        int count = Integer.parseInt(parts.group(5));
        if (parts.group(1).equals("WEEKLY")) {
            int weeks = parts.group(2) == null ? 1 : 2;
            LocalDate first = from.with(TemporalAdjusters.nextOrSame(day));
            return IntStream.range(0, count)
                    .mapToObj(i -> first.plusWeeks((long) weeks * i).atTime(hour))
                    .toList();
        }
        int place = Integer.parseInt(parts.group(3));
        return IntStream.rangeClosed(0, count)
                .mapToObj(
                        i -> from.withDayOfMonth(1).plusMonths(i).with(TemporalAdjusters.dayOfWeekInMonth(place, day)))
                .filter(date -> !date.isBefore(from))
                .limit(count)
                .map(date -> date.atTime(hour))
                .toList();
    }
}
