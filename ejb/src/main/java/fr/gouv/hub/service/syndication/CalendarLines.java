package fr.gouv.hub.service.syndication;

import fr.gouv.hub.domain.syndication.ImportException;
import fr.gouv.hub.domain.syndication.ImportTrouble;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The lines of an iCalendar file (RFC 5545 §3.1), as far as events need them. A file that is cut short is refused: what it
 * lacks would look cancelled.
 */
final class CalendarLines {

    private static final String CALENDAR = "VCALENDAR";
    private static final String EVENT = "VEVENT";
    private static final int DEEPEST = 10;
    private static final int MOST_PROPERTIES = 500;
    private static final int LONGEST_LINE = 65_536;

    private CalendarLines() {}

    /**
     * @param parameters by their names in capitals
     * @param value as it is written
     */
    record Property(Map<String, String> parameters, String value) {}

    /** One event; its properties by their names in capitals. */
    record Entry(Map<String, List<Property>> properties) {

        /** @return the first of that name, or null */
        Property first(String name) {
            List<Property> all = all(name);
            return all.isEmpty() ? null : all.get(0);
        }

        List<Property> all(String name) {
            return properties.getOrDefault(name, List.of());
        }

        /** @return the words of a property, line ends included; empty when there is none */
        String text(String name) {
            Property property = first(name);
            return property == null ? "" : unescaped(property.value());
        }
    }

    /** @throws ImportException when it is no calendar, or only the beginning of one */
    static List<Entry> events(byte[] content) throws ImportException {
        List<Entry> events = new ArrayList<>();
        Deque<String> open = new ArrayDeque<>();
        boolean calendar = false;
        Entry event = null;
        int kept = 0;
        for (String line : unfolded(content)) {
            String marker = line.strip().toUpperCase(Locale.ROOT);
            if (marker.isEmpty()) {
                continue;
            }
            if (marker.startsWith("BEGIN:")) {
                String name = marker.substring("BEGIN:".length()).strip();
                require(open.size() < DEEPEST && open.isEmpty() == name.equals(CALENDAR));
                open.push(name);
                if (open.size() == 2 && name.equals(EVENT)) {
                    event = new Entry(new HashMap<>());
                    kept = 0;
                }
            } else if (marker.startsWith("END:")) {
                require(marker.substring("END:".length()).strip().equals(open.poll()));
                calendar = true;
                if (open.size() == 1 && event != null) {
                    events.add(event);
                    event = null;
                }
            } else {
                require(!open.isEmpty());
                if (open.size() == 2 && event != null && kept < MOST_PROPERTIES && keep(event, line)) {
                    kept++;
                }
            }
        }
        require(calendar && open.isEmpty());
        return events;
    }

    private static void require(boolean sound) throws ImportException {
        if (!sound) {
            throw new ImportException(ImportTrouble.NO_CALENDAR);
        }
    }

    /** Lines are folded by octets, within a letter if need be: they are put together before they are letters. */
    private static String[] unfolded(byte[] content) {
        String octets = new String(content, StandardCharsets.ISO_8859_1).replaceAll("\r?\n[ \t]", "");
        String text = new String(octets.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        return (text.startsWith("\uFEFF") ? text.substring(1) : text).split("\r\n|\n|\r");
    }

    private static boolean keep(Entry event, String line) {
        int colon = unquoted(line, 0, ":");
        if (colon < 1 || line.length() > LONGEST_LINE) {
            return false;
        }
        int end = unquoted(line, 0, ";:");
        Map<String, String> parameters = new HashMap<>();
        int from = end;
        while (from < colon) {
            int next = unquoted(line, from + 1, ";:");
            String parameter = line.substring(from + 1, next);
            int equals = parameter.indexOf('=');
            if (equals > 0) {
                parameters.put(
                        parameter.substring(0, equals).strip().toUpperCase(Locale.ROOT),
                        parameter.substring(equals + 1).replace("\"", "").strip());
            }
            from = next;
        }
        event.properties()
                .computeIfAbsent(line.substring(0, end).strip().toUpperCase(Locale.ROOT), name -> new ArrayList<>())
                .add(new Property(parameters, line.substring(colon + 1)));
        return true;
    }

    /** @return where the first of these characters stands outside quotation marks, or -1 */
    private static int unquoted(String line, int from, String characters) {
        boolean quoted = false;
        for (int i = from; i < line.length(); i++) {
            char character = line.charAt(i);
            if (character == '"') {
                quoted = !quoted;
            } else if (!quoted && characters.indexOf(character) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private static String unescaped(String value) {
        StringBuilder text = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char character = value.charAt(i);
            if (character == '\\' && i + 1 < value.length()) {
                i++;
                char escaped = value.charAt(i);
                text.append(escaped == 'n' || escaped == 'N' ? '\n' : escaped);
            } else {
                text.append(character);
            }
        }
        return text.toString();
    }
}
