package fr.gouv.hub.service.event;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A reader of iCalendar of our own, which shares nothing with the writer: it checks lines, nesting and escapes by the text of
 * RFC 5545, and computes instants from the VTIMEZONE rules of the text itself, not from those of the JDK.
 */
final class CalendarText {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");
    private static final int LONGEST_LINE = 75;

    /** BEGIN:name … END:name. */
    static final class Component {

        final String name;
        final List<Property> properties = new ArrayList<>();
        final List<Component> children = new ArrayList<>();

        Component(String name) {
            this.name = name;
        }

        Property one(String property) {
            List<Property> found =
                    properties.stream().filter(p -> p.name.equals(property)).toList();
            if (found.size() != 1) {
                throw new IllegalArgumentException(name + " has " + found.size() + " times " + property);
            }
            return found.get(0);
        }

        boolean has(String property) {
            return properties.stream().anyMatch(p -> p.name.equals(property));
        }

        List<Component> all(String child) {
            return children.stream().filter(c -> c.name.equals(child)).toList();
        }
    }

    record Property(String name, Map<String, String> parameters, String raw) {

        /** TEXT without its escapes (§3.3.11). */
        String text() {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < raw.length(); i++) {
                char c = raw.charAt(i);
                if (c == '\\') {
                    char escaped = raw.charAt(++i);
                    switch (escaped) {
                        case 'n', 'N' -> text.append('\n');
                        case '\\', ';', ',' -> text.append(escaped);
                        default -> throw new IllegalArgumentException("escape " + escaped);
                    }
                } else if (c == ';' || c == ',') {
                    throw new IllegalArgumentException("not escaped: " + raw);
                } else {
                    text.append(c);
                }
            }
            return text.toString();
        }
    }

    private CalendarText() {}

    static Component parse(String text) {
        if (!text.endsWith("\r\n") || text.replace("\r\n", "").matches("(?s).*[\r\n].*")) {
            throw new IllegalArgumentException("lines end with CRLF (§3.1)");
        }
        List<String> lines = new ArrayList<>();
        for (String line : text.split("\r\n", -1)) {
            if (line.getBytes(StandardCharsets.UTF_8).length > LONGEST_LINE) {
                throw new IllegalArgumentException("longer than 75 octets: " + line);
            }
            if (line.startsWith(" ")) {
                lines.set(lines.size() - 1, lines.get(lines.size() - 1) + line.substring(1));
            } else if (!line.isEmpty()) {
                lines.add(line);
            }
        }
        Component root = null;
        Deque<Component> open = new ArrayDeque<>();
        for (String line : lines) {
            Property property = property(line);
            if (property.name.equals("BEGIN")) {
                Component begun = new Component(property.raw);
                if (open.isEmpty()) {
                    root = begun;
                } else {
                    open.peek().children.add(begun);
                }
                open.push(begun);
            } else if (property.name.equals("END")) {
                if (!open.pop().name.equals(property.raw)) {
                    throw new IllegalArgumentException("END of something else: " + line);
                }
            } else {
                open.element().properties.add(property);
            }
        }
        if (root == null || !open.isEmpty()) {
            throw new IllegalArgumentException("not closed");
        }
        return root;
    }

    private static Property property(String line) {
        // separators within quotes are none (§3.1)
        String bare = Pattern.compile("\"[^\"]*\"").matcher(line).replaceAll(quoted -> "_"
                .repeat(quoted.group().length()));
        int colon = bare.indexOf(':');
        String[] head = split(line.substring(0, colon), bare);
        Map<String, String> parameters = new TreeMap<>();
        Arrays.stream(head)
                .skip(1)
                .forEach(parameter ->
                        parameters.put(parameter.split("=", 2)[0], parameter.split("=", 2)[1]));
        return new Property(head[0], parameters, line.substring(colon + 1));
    }

    private static String[] split(String head, String bare) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < head.length(); i++) {
            if (bare.charAt(i) == ';') {
                parts.add(head.substring(from, i));
                from = i + 1;
            }
        }
        parts.add(head.substring(from));
        return parts.toArray(String[]::new);
    }

    /** The instant of a DTSTART or DTEND, by the rules that the calendar brings along. */
    static Instant instant(Component calendar, Property moment) {
        String zone = moment.parameters.get("TZID");
        LocalDateTime local = LocalDateTime.parse(moment.raw, LOCAL);
        Component rules = calendar.all("VTIMEZONE").stream()
                .filter(one -> one.one("TZID").raw.equals(zone))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no VTIMEZONE " + zone));
        LocalDateTime latest = LocalDateTime.MIN;
        String offset = null;
        for (Component change : rules.children) {
            for (int year : new int[] {local.getYear() - 1, local.getYear()}) {
                LocalDateTime onset = onset(change, year);
                if (onset != null && !onset.isAfter(local) && onset.isAfter(latest)) {
                    latest = onset;
                    offset = change.one("TZOFFSETTO").raw;
                }
            }
        }
        return local.toInstant(ZoneOffset.of(offset));
    }

    /** When a STANDARD or DAYLIGHT begins in a year; by the clocks before. */
    private static LocalDateTime onset(Component change, int year) {
        LocalDateTime first = LocalDateTime.parse(change.one("DTSTART").raw, LOCAL);
        if (!change.has("RRULE")) {
            return first;
        }
        if (year < first.getYear()) {
            return null;
        }
        Map<String, String> rule = new TreeMap<>();
        Arrays.stream(change.one("RRULE").raw.split(";", -1))
                .forEach(part -> rule.put(part.split("=", 2)[0], part.split("=", 2)[1]));
        String day = rule.get("BYDAY");
        int week = Integer.parseInt(day.substring(0, day.length() - 2));
        DayOfWeek weekday = Arrays.stream(DayOfWeek.values())
                .filter(one -> one.name().startsWith(day.substring(day.length() - 2)))
                .findFirst()
                .orElseThrow();
        LocalDate date = LocalDate.of(year, Integer.parseInt(rule.get("BYMONTH")), 1)
                .with(TemporalAdjusters.dayOfWeekInMonth(week, weekday));
        return date.atTime(first.toLocalTime());
    }
}
