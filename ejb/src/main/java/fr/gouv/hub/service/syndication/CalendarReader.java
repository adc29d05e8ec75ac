package fr.gouv.hub.service.syndication;

import fr.gouv.hub.domain.event.ImportedEvent;
import fr.gouv.hub.domain.syndication.ImportException;
import fr.gouv.hub.service.syndication.CalendarLines.Entry;
import fr.gouv.hub.service.syndication.CalendarLines.Property;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * Makes events of what an iCalendar file (RFC 5545) holds: plain text, and of series the occurrences that are near enough.
 * An entry that makes no sense is left out, alone.
 */
final class CalendarReader {

    /** Events that are taken from one calendar, the first to come. */
    static final int MOST_EVENTS = 500;

    private static final Logger LOG = Logger.getLogger(CalendarReader.class.getName());
    private static final Duration BACK = Duration.ofDays(1);
    private static final int MONTHS_AHEAD = 18;
    private static final Duration LONGEST = Duration.ofDays(366);
    private static final int MOST_SERIES = 300;
    private static final int LONGEST_UID = 1_000;
    private static final int LONGEST_TITLE = 150;
    private static final int LONGEST_PLACE = 300;
    private static final int LONGEST_DESCRIPTION = 10_000;
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    /** How Microsoft calls the clocks of France. */
    private static final Map<String, ZoneId> WINDOWS = Map.of(
            "Romance Standard Time", PARIS,
            "W. Europe Standard Time", ZoneId.of("Europe/Berlin"),
            "Central Europe Standard Time", ZoneId.of("Europe/Budapest"),
            "GMT Standard Time", ZoneId.of("Europe/London"),
            "SA Western Standard Time", ZoneId.of("America/Martinique"),
            "SA Eastern Standard Time", ZoneId.of("America/Cayenne"),
            "Saint Pierre Standard Time", ZoneId.of("America/Miquelon"),
            "Mauritius Standard Time", ZoneId.of("Indian/Reunion"),
            "E. Africa Standard Time", ZoneId.of("Indian/Mayotte"),
            "Central Pacific Standard Time", ZoneId.of("Pacific/Noumea"));

    private final Instant from;
    private final Instant to;
    private final Map<String, Occurrence> found = new LinkedHashMap<>();

    private CalendarReader(Instant now) {
        from = now.minus(BACK);
        to = now.atZone(PARIS).plusMonths(MONTHS_AHEAD).toInstant();
    }

    /** What clocks show; whole days are those of Paris. */
    private record When(LocalDateTime local, ZoneId zone, boolean wholeDay) {

        Instant instant() {
            return local.atZone(zone).toInstant();
        }
    }

    /** @param length by the clocks on the spot; null when it is not said */
    private record Occurrence(Entry entry, When start, Duration length) {

        Instant end() {
            return length == null
                    ? start.instant()
                    : start.local().plus(length).atZone(start.zone()).toInstant();
        }
    }

    /**
     * @param content as the host sent it
     * @return what ends no earlier than yesterday and begins within eighteen months, the first ones
     * @throws ImportException when it is no calendar
     */
    static List<ImportedEvent> read(byte[] content, Instant now) throws ImportException {
        CalendarReader reader = new CalendarReader(now);
        reader.gather(CalendarLines.events(content));
        return reader.found.entrySet().stream()
                .sorted(Comparator.comparing(found -> found.getValue().start().instant()))
                .limit(MOST_EVENTS)
                .map(found -> event(found.getKey(), found.getValue()))
                .toList();
    }

    private void gather(List<Entry> entries) {
        Collection<Entry> latest = latest(entries);
        Map<String, Set<Instant>> moved = new LinkedHashMap<>();
        for (Entry entry : latest) {
            sound(() -> {
                Property moment = entry.first("RECURRENCE-ID");
                if (moment != null) {
                    Instant before = when(moment, moment.value()).instant();
                    add(key(uid(entry), before), occurrence(entry));
                    moved.computeIfAbsent(uid(entry), uid -> new HashSet<>()).add(before);
                }
            });
        }
        int series = 0;
        for (Entry entry : latest) {
            if (entry.first("RECURRENCE-ID") == null) {
                if (entry.first("RRULE") == null) {
                    sound(() -> add(Sha256.hex(uid(entry)), occurrence(entry)));
                } else if (series < MOST_SERIES) {
                    series++;
                    sound(() -> expand(entry, moved.getOrDefault(uid(entry), Set.of())));
                }
            }
        }
    }

    private static void sound(Runnable reading) {
        try {
            reading.run();
        } catch (RuntimeException senseless) {
            // dates, durations and rules throw whatever a made-up entry leads them to: the others are still worth
            // reading
            LOG.log(Level.FINE, "entry left out", senseless);
        }
    }

    /** Of two entries with one name the one that was revised more often counts, else the last. */
    private static Collection<Entry> latest(List<Entry> entries) {
        Map<String, Entry> latest = new LinkedHashMap<>();
        for (Entry entry : entries) {
            String uid = uid(entry);
            boolean isPublic = entry.text("CLASS").isBlank()
                    || "PUBLIC".equalsIgnoreCase(entry.text("CLASS").strip());
            if (!uid.isEmpty() && uid.length() <= LONGEST_UID && isPublic) {
                Property moment = entry.first("RECURRENCE-ID");
                latest.merge(
                        uid + "\n" + (moment == null ? "" : moment.value()),
                        entry,
                        (before, after) -> revision(after) < revision(before) ? before : after);
            }
        }
        return latest.values();
    }

    private static String uid(Entry entry) {
        return entry.text("UID").strip();
    }

    private static int revision(Entry entry) {
        String said = entry.text("SEQUENCE").strip();
        return said.matches("\\d{1,9}") ? Integer.parseInt(said) : 0;
    }

    private static String key(String uid, Instant start) {
        return Sha256.hex(uid + "\n" + start);
    }

    private void add(String key, Occurrence occurrence) {
        if (!occurrence.end().isBefore(from) && !occurrence.start().instant().isAfter(to)) {
            found.put(key, occurrence);
        }
    }

    private void expand(Entry entry, Set<Instant> moved) {
        Occurrence first = occurrence(entry);
        When start = first.start();
        Set<Instant> left = new HashSet<>(moved);
        for (Property dates : entry.all("EXDATE")) {
            for (String date : dates.value().split(",", -1)) {
                left.add(when(dates, date).instant());
            }
        }
        Duration length = first.length() == null ? Duration.ZERO : first.length();
        LocalDateTime begin = LocalDateTime.ofInstant(from, start.zone()).minus(length);
        LocalDateTime end = LocalDateTime.ofInstant(to, start.zone());
        CalendarRule rule = CalendarRule.parse(entry.first("RRULE").value());
        Instant until = rule.until() == null ? Instant.MAX : until(rule.until(), start.zone());
        for (LocalDateTime local : rule.dates(start.local(), begin, end, MOST_EVENTS)) {
            Occurrence next = new Occurrence(entry, new When(local, start.zone(), start.wholeDay()), first.length());
            Instant moment = next.start().instant();
            if (!moment.isAfter(until) && !left.contains(moment)) {
                add(key(uid(entry), moment), next);
            }
        }
    }

    /** The last moment that a rule still covers. */
    private static Instant until(String said, ZoneId zone) {
        if (said.endsWith("Z")) {
            return LocalDateTime.parse(said.substring(0, said.length() - 1), MOMENT)
                    .toInstant(ZoneOffset.UTC);
        }
        LocalDateTime local = said.length() == "uuuuMMdd".length()
                ? LocalDate.parse(said, DAY).plusDays(1).atStartOfDay().minusSeconds(1)
                : LocalDateTime.parse(said, MOMENT);
        return local.atZone(zone).toInstant();
    }

    private static Occurrence occurrence(Entry entry) {
        Property begins = entry.first("DTSTART");
        When start = when(begins, begins.value());
        Duration length = length(entry, start);
        if (length != null && (length.isNegative() || length.compareTo(LONGEST) > 0)) {
            throw new DateTimeException("no meeting lasts so long");
        }
        return new Occurrence(entry, start, length);
    }

    private static Duration length(Entry entry, When start) {
        Property ends = entry.first("DTEND");
        if (ends != null) {
            When end = when(ends, ends.value());
            LocalDateTime local = end.zone().equals(start.zone())
                    ? end.local()
                    : LocalDateTime.ofInstant(end.instant(), start.zone());
            Duration length = Duration.between(start.local(), local);
            return length.isZero() && start.wholeDay() ? Duration.ofDays(1) : length;
        }
        String said = entry.text("DURATION").strip();
        if (said.matches("\\+?P\\d{1,2}W")) {
            return Duration.ofDays(7L * Long.parseLong(said.replaceAll("\\D", "")));
        }
        if (!said.isEmpty()) {
            return Duration.parse(said).truncatedTo(ChronoUnit.SECONDS);
        }
        return start.wholeDay() ? Duration.ofDays(1) : null;
    }

    private static When when(Property property, String value) {
        String said = value.strip();
        if (said.length() == "uuuuMMdd".length()) {
            return new When(LocalDate.parse(said, DAY).atStartOfDay(), PARIS, true);
        }
        if (said.endsWith("Z")) {
            LocalDateTime utc = LocalDateTime.parse(said.substring(0, said.length() - 1), MOMENT);
            return new When(utc, ZoneOffset.UTC, false);
        }
        return new When(
                LocalDateTime.parse(said, MOMENT), zone(property.parameters().get("TZID")), false);
    }

    /** A clock nobody knows would show a wrong hour: no hour is better. */
    private static ZoneId zone(String name) {
        if (name == null || name.isEmpty()) {
            return PARIS;
        }
        if (WINDOWS.containsKey(name)) {
            return WINDOWS.get(name);
        }
        // « /example.org/20260101/Europe/Paris » is an old way to say it
        String[] parts = name.split("/", -1);
        boolean wrapped = name.startsWith("/") && parts.length > 2;
        return ZoneId.of(wrapped ? parts[parts.length - 2] + "/" + parts[parts.length - 1] : name);
    }

    private static ImportedEvent event(String key, Occurrence occurrence) {
        Entry entry = occurrence.entry();
        LocalDateTime start = occurrence.start().local();
        return new ImportedEvent(
                key,
                PlainText.cut(PlainText.of(entry.text("SUMMARY")), LONGEST_TITLE),
                PlainText.cut(description(entry.text("DESCRIPTION")), LONGEST_DESCRIPTION),
                start,
                occurrence.length() == null ? null : start.plus(occurrence.length()),
                occurrence.start().zone(),
                PlainText.cut(PlainText.of(entry.text("LOCATION")), LONGEST_PLACE),
                FeedReader.webAddress(entry.text("URL")),
                "CANCELLED".equalsIgnoreCase(entry.text("STATUS").strip()));
    }

    /** Line by line, because they mean something; some programmes write HTML. */
    private static String description(String text) {
        String lines = text.length() > 2 * LONGEST_DESCRIPTION ? text.substring(0, 2 * LONGEST_DESCRIPTION) : text;
        return lines.replaceAll("(?i)<br\\s*/?>|</p>|</li>|</div>", "\n")
                .lines()
                .map(PlainText::of)
                .collect(Collectors.joining("\n"))
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }
}
