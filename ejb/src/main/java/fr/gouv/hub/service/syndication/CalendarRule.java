package fr.gouv.hub.service.syndication;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.fortuna.ical4j.model.Recur;

/**
 * How an event comes again (RFC 5545 §3.3.10): by days, weeks, months or years. Rules that would keep a machine busy are
 * refused.
 *
 * @param parts by their names, without the end
 * @param until the end as it is written, or null
 */
record CalendarRule(Map<String, String> parts, String until) {

    private static final int LONGEST = 300;
    private static final int MOST_COUNTED = 4_000;
    private static final int OLDEST_YEARS = 30;
    private static final Set<String> FREQUENCIES = Set.of("DAILY", "WEEKLY", "MONTHLY", "YEARLY");
    private static final Set<String> HOURS = Set.of("BYHOUR", "BYMINUTE", "BYSECOND");
    private static final Set<String> KNOWN = Set.of(
            "FREQ", "INTERVAL", "COUNT", "WKST", "BYDAY", "BYMONTH", "BYMONTHDAY", "BYYEARDAY", "BYWEEKNO", "BYSETPOS");

    /** @throws IllegalArgumentException when it makes no sense, or too much of it */
    static CalendarRule parse(String said) {
        require(said.length() <= LONGEST);
        Map<String, String> parts = new LinkedHashMap<>();
        for (String part : said.strip().toUpperCase(Locale.ROOT).split(";", -1)) {
            if (part.isBlank()) {
                continue;
            }
            String[] pair = part.split("=", 2);
            require(pair.length == 2);
            parts.put(pair[0].strip(), pair[1].strip());
        }
        String until = parts.remove("UNTIL");
        require(FREQUENCIES.contains(parts.getOrDefault("FREQ", "")));
        // one hour is that of the start
        parts.entrySet()
                .removeIf(part ->
                        HOURS.contains(part.getKey()) && !part.getValue().contains(","));
        require(KNOWN.containsAll(parts.keySet()));
        CalendarRule rule = new CalendarRule(parts, until);
        require(rule.number("INTERVAL", 1) >= 1 && rule.number("COUNT", 1) >= 1);
        require(rule.number("COUNT", 1) <= MOST_COUNTED);
        return rule;
    }

    private static void require(boolean sound) {
        if (!sound) {
            throw new IllegalArgumentException("no rule");
        }
    }

    private int number(String name, int otherwise) {
        return parts.containsKey(name) ? Integer.parseInt(parts.get(name)) : otherwise;
    }

    /** @return the first occurrences between two moments */
    List<LocalDateTime> dates(LocalDateTime first, LocalDateTime begin, LocalDateTime end, int most) {
        require(first.isAfter(begin.minusYears(OLDEST_YEARS)));
        String rule = parts.entrySet().stream()
                .map(part -> part.getKey() + "=" + part.getValue())
                .collect(Collectors.joining(";"));
        return new Recur<LocalDateTime>(rule).getDates(nearer(first, begin), begin, end, most);
    }

    /** Days and weeks that are not counted can be leapt over; months and years are few. */
    private LocalDateTime nearer(LocalDateTime first, LocalDateTime begin) {
        boolean weeks = "WEEKLY".equals(parts.get("FREQ"));
        if (parts.containsKey("COUNT") || !first.isBefore(begin) || !(weeks || "DAILY".equals(parts.get("FREQ")))) {
            return first;
        }
        ChronoUnit unit = weeks ? ChronoUnit.WEEKS : ChronoUnit.DAYS;
        long step = number("INTERVAL", 1);
        long steps = unit.between(first, begin) / step - 1;
        return steps > 0 ? first.plus(steps * step, unit) : first;
    }
}
