package fr.gouv.hub.service.syndication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gouv.hub.domain.event.ImportedEvent;
import fr.gouv.hub.domain.syndication.ImportException;
import fr.gouv.hub.domain.syndication.ImportTrouble;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarReaderTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private static List<ImportedEvent> read(String calendar) throws ImportException {
        return CalendarReader.read(calendar.getBytes(StandardCharsets.UTF_8), NOW);
    }

    private static String calendar(String... events) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + String.join("", events) + "END:VCALENDAR\r\n";
    }

    private static String event(String uid, String... lines) {
        return "BEGIN:VEVENT\r\nUID:" + uid + "\r\n" + String.join("\r\n", lines) + "\r\nEND:VEVENT\r\n";
    }

    private static ImportedEvent only(String... lines) throws ImportException {
        List<ImportedEvent> found = read(calendar(event("one", lines)));
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static List<String> starts(String... lines) throws ImportException {
        return read(calendar(event("series", lines))).stream()
                .map(event -> event.start().atZone(event.zone()).toInstant().toString())
                .toList();
    }

    @Test
    void an_event_is_read_with_its_words_its_place_and_its_page() throws ImportException {
        ImportedEvent event = only(
                "DTSTART;TZID=\"Europe/Paris\":20260310T090000",
                "DTEND;TZID=Europe/Paris:20260310T103000",
                "SUMMARY:Atelier\\, première séan",
                " ce",
                "DESCRIPTION:Premier point\\nSecond <b>point</b>\\; fin",
                "LOCATION:20\\, avenue de Ségur",
                "URL:https://site.example/atelier",
                "BEGIN:VALARM",
                "SUMMARY:Non",
                "END:VALARM");
        assertThat(event.title()).isEqualTo("Atelier, première séance");
        assertThat(event.description()).isEqualTo("Premier point\nSecond point; fin");
        assertThat(event.place()).isEqualTo("20, avenue de Ségur");
        assertThat(event.url()).isEqualTo("https://site.example/atelier");
        assertThat(event.start()).isEqualTo(LocalDateTime.parse("2026-03-10T09:00"));
        assertThat(event.end()).isEqualTo(LocalDateTime.parse("2026-03-10T10:30"));
        assertThat(event.cancelled()).isFalse();
    }

    @Test
    void a_letter_that_is_folded_in_two_is_still_a_letter() throws ImportException {
        byte[] whole = calendar(event("one", "DTSTART:20260310T090000Z", "SUMMARY:Été"))
                .getBytes(StandardCharsets.UTF_8);
        String octets = new String(whole, StandardCharsets.ISO_8859_1).replace("\u00c3\u0089", "\u00c3\r\n \u0089");
        assertThat(CalendarReader.read(octets.getBytes(StandardCharsets.ISO_8859_1), NOW))
                .singleElement()
                .satisfies(event -> assertThat(event.title()).isEqualTo("Été"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DTSTART:20260310T090000Z | 2026-03-10T09:00:00Z",
                "DTSTART:20260310T090000 | 2026-03-10T08:00:00Z",
                "DTSTART:20260410T090000 | 2026-04-10T07:00:00Z",
                "DTSTART;TZID=Indian/Reunion:20260410T090000 | 2026-04-10T05:00:00Z",
                "DTSTART;TZID=Pacific/Noumea:20260410T090000 | 2026-04-09T22:00:00Z",
                "DTSTART;TZID=Romance Standard Time:20260410T090000 | 2026-04-10T07:00:00Z",
                "DTSTART;TZID=Mauritius Standard Time:20260410T090000 | 2026-04-10T05:00:00Z",
                "DTSTART;TZID=/example.org/20260101/Europe/Paris:20260410T090000 | 2026-04-10T07:00:00Z"
            })
    void the_clocks_are_those_that_the_calendar_names(String line, String start) throws ImportException {
        assertThat(starts(line)).containsExactly(start);
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Paris, 2026-03-23T08:00:00Z, 2026-03-30T07:00:00Z",
        "Indian/Reunion, 2026-03-23T05:00:00Z, 2026-03-30T05:00:00Z",
        "Pacific/Noumea, 2026-03-22T22:00:00Z, 2026-03-29T22:00:00Z"
    })
    void a_series_keeps_its_hour_when_the_clocks_change(String zone, String winter, String summer)
            throws ImportException {
        assertThat(starts("DTSTART;TZID=" + zone + ":20260323T090000", "RRULE:FREQ=WEEKLY;COUNT=2"))
                .containsExactly(winter, summer);
    }

    @Test
    void whole_days_go_from_midnight_to_midnight() throws ImportException {
        ImportedEvent day = only("DTSTART;VALUE=DATE:20260310");
        assertThat(day.start()).isEqualTo(LocalDateTime.parse("2026-03-10T00:00"));
        assertThat(day.end()).isEqualTo(LocalDateTime.parse("2026-03-11T00:00"));
        ImportedEvent days = only("DTSTART;VALUE=DATE:20260328", "DTEND;VALUE=DATE:20260330");
        assertThat(days.end()).isEqualTo(LocalDateTime.parse("2026-03-30T00:00"));
    }

    @ParameterizedTest
    @CsvSource({"PT1H30M, 2026-03-10T10:30", "P1DT1H, 2026-03-11T10:00", "P1W, 2026-03-17T09:00"})
    void a_length_stands_for_an_end(String length, String end) throws ImportException {
        assertThat(only("DTSTART:20260310T090000", "DURATION:" + length).end()).isEqualTo(LocalDateTime.parse(end));
    }

    @Test
    void a_series_leaves_out_what_it_says_and_follows_what_was_moved() throws ImportException {
        String series = event(
                "s",
                "DTSTART;TZID=Europe/Paris:20260303T090000",
                "RRULE:FREQ=WEEKLY;BYDAY=TU;UNTIL=20260331T070000Z",
                "EXDATE;TZID=Europe/Paris:20260310T090000",
                "SUMMARY:Point");
        String moved = event(
                "s",
                "RECURRENCE-ID;TZID=Europe/Paris:20260317T090000",
                "DTSTART;TZID=Europe/Paris:20260318T140000",
                "SUMMARY:Point déplacé");
        List<ImportedEvent> found = read(calendar(series, moved));
        assertThat(found)
                .extracting(event -> event.start().toString())
                .containsExactly("2026-03-03T09:00", "2026-03-18T14:00", "2026-03-24T09:00", "2026-03-31T09:00");
        assertThat(found.get(1).title()).isEqualTo("Point déplacé");
        assertThat(read(calendar(series)))
                .as("the name of an occurrence stays when it is moved")
                .extracting(ImportedEvent::externalUid)
                .contains(found.get(1).externalUid());
        assertThat(read(calendar(moved, series))).isEqualTo(found);
    }

    @Test
    void a_series_is_counted_from_its_beginning() throws ImportException {
        assertThat(starts("DTSTART:20260227T080000Z", "RRULE:FREQ=DAILY;COUNT=5"))
                .containsExactly("2026-03-01T08:00:00Z", "2026-03-02T08:00:00Z", "2026-03-03T08:00:00Z");
    }

    @Test
    void an_old_series_comes_every_second_week_as_ever() throws ImportException {
        assertThat(starts("DTSTART:20160105T080000Z", "RRULE:FREQ=WEEKLY;INTERVAL=2;UNTIL=20260401"))
                .containsExactly("2026-03-03T08:00:00Z", "2026-03-17T08:00:00Z", "2026-03-31T08:00:00Z");
    }

    @Test
    void the_first_monday_of_the_month_and_the_day_of_the_year() throws ImportException {
        assertThat(starts("DTSTART:20200106T080000Z", "RRULE:FREQ=MONTHLY;BYDAY=1MO;UNTIL=20260501T000000Z"))
                .containsExactly("2026-03-02T08:00:00Z", "2026-04-06T08:00:00Z");
        assertThat(starts("DTSTART;VALUE=DATE:20100621", "RRULE:FREQ=YEARLY"))
                .containsExactly("2026-06-20T22:00:00Z", "2027-06-20T22:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=SECONDLY",
                "FREQ=HOURLY;COUNT=3",
                "FREQ=DAILY;BYHOUR=1,2,3",
                "FREQ=DAILY;COUNT=999999999",
                "FREQ=DAILY;INTERVAL=0",
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
                "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
                "FREQ=MONTHLY;BYDAY=banane",
                "banane",
                ""
            })
    void a_rule_that_never_ends_or_makes_no_sense_is_left_out_alone(String rule) throws ImportException {
        String other = event("other", "DTSTART:20260310T090000Z");
        assertThat(read(calendar(event("bad", "DTSTART:20260302T090000Z", "RRULE:" + rule), other)))
                .hasSize(1);
    }

    @Test
    void an_endless_series_ends_in_eighteen_months_and_five_hundred_events() throws ImportException {
        assertThat(read(calendar(event("d", "DTSTART:20000101T090000Z", "RRULE:FREQ=DAILY"))))
                .hasSize(CalendarReader.MOST_EVENTS);
        assertThat(read(calendar(event("w", "DTSTART:20260302T090000Z", "RRULE:FREQ=WEEKLY"))))
                .hasSizeBetween(77, 80);
    }

    @Test
    void a_cancelled_event_is_said_so_and_a_private_one_is_not_read() throws ImportException {
        assertThat(only("DTSTART:20260310T090000Z", "STATUS:CANCELLED").cancelled())
                .isTrue();
        assertThat(read(calendar(event("p", "DTSTART:20260310T090000Z", "CLASS:PRIVATE"))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SUMMARY:no start",
                "DTSTART:20260230T090000Z",
                "DTSTART:20260310T250000Z",
                "DTSTART:tomorrow",
                "DTSTART;TZID=Middle/Earth:20260310T090000",
                "DTSTART:20260310T090000Z\r\nDTEND:20260309T090000Z",
                "DTSTART:20260310T090000Z\r\nDTEND:99991231T235959Z",
                "DTSTART:20260310T090000Z\r\nDURATION:PT99999999999999H",
                "DTSTART:20260310T090000Z\r\nDTEND:banane",
                "DTSTART:20240310T090000Z",
                "DTSTART:20290310T090000Z"
            })
    void an_entry_that_makes_no_sense_or_is_far_away_is_left_out_alone(String lines) throws ImportException {
        assertThat(read(calendar(event("bad", lines), event("good", "DTSTART:20260310T090000Z"))))
                .hasSize(1);
    }

    @Test
    void an_event_without_a_name_is_left_out_and_of_two_with_one_name_the_latest_counts() throws ImportException {
        assertThat(read(calendar(
                        event("", "DTSTART:20260310T090000Z"),
                        event("a", "DTSTART:20260310T090000Z", "SEQUENCE:3", "SUMMARY:Trois"),
                        event("a", "DTSTART:20260310T090000Z", "SEQUENCE:2", "SUMMARY:Deux"),
                        event("b", "DTSTART:20260311T090000Z", "SUMMARY:Avant"),
                        event("b", "DTSTART:20260311T090000Z", "SUMMARY:Après"))))
                .extracting(ImportedEvent::title)
                .containsExactly("Trois", "Après");
    }

    @Test
    void titles_are_plain_short_and_on_one_line() throws ImportException {
        assertThat(only("DTSTART:20260310T090000Z", "SUMMARY:Un\\r\\n<script>alert(1)</script>\u0007titre\u202e\\nici")
                        .title())
                .doesNotContain("<", "\n", "\r", "\u0007", "\u202e")
                .startsWith("Un")
                .endsWith("ici");
        assertThat(only("DTSTART:20260310T090000Z", "SUMMARY:" + "mot ".repeat(200))
                        .title())
                .hasSizeLessThanOrEqualTo(150)
                .endsWith("…");
        assertThat(only("DTSTART:20260310T090000Z", "DESCRIPTION:" + "mot ".repeat(15_000))
                        .description())
                .hasSizeLessThanOrEqualTo(10_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"javascript:alert(1)", "ftp://site.example/", "https://a:b@site.example/", "https://", "x y"})
    void an_address_that_is_no_page_is_left_out(String url) throws ImportException {
        assertThat(only("DTSTART:20260310T090000Z", "URL:" + url).url()).isNull();
    }

    @Test
    void of_ten_thousand_events_the_first_to_come_are_taken() throws ImportException {
        String many = IntStream.range(0, 10_000)
                .mapToObj(i -> event(
                        "e" + i, "DTSTART:2026" + (i % 2 == 0 ? "0401" : "0501") + "T090000Z", "SUMMARY:Numéro " + i))
                .collect(Collectors.joining());
        Instant begin = Instant.now();
        List<ImportedEvent> found = read(calendar(many));
        assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(10));
        assertThat(found).hasSize(CalendarReader.MOST_EVENTS);
        assertThat(found)
                .allSatisfy(event -> assertThat(event.start()).isEqualTo(LocalDateTime.parse("2026-04-01T09:00")));
        assertThat(new HashSet<>(found)).hasSameSizeAs(found);
    }

    @Test
    void ten_thousand_series_keep_nobody_busy() throws ImportException {
        String many = IntStream.range(0, 10_000)
                .mapToObj(i -> event("e" + i, "DTSTART:20000101T090000Z", "RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30"))
                .collect(Collectors.joining());
        Instant begin = Instant.now();
        assertThat(read(calendar(many))).isEmpty();
        assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void an_empty_calendar_is_a_calendar() throws ImportException {
        assertThat(read(calendar())).isEmpty();
        assertThat(read("\uFEFFbegin:vcalendar\nend:vcalendar")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html><body>Connexion</body></html>",
                "BEGIN:VCARD\r\nEND:VCARD\r\n",
                "BEGIN:VEVENT\r\nUID:1\r\nEND:VEVENT\r\n",
                "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20260310T090000Z\r\n",
                "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nEND:VCALENDAR\r\nEND:VEVENT\r\n",
                "\u0000\u0001\u0002"
            })
    void what_is_no_calendar_or_only_its_beginning_is_refused(String content) {
        assertThatThrownBy(() -> read(content))
                .isInstanceOfSatisfying(ImportException.class, refused -> assertThat(refused.trouble())
                        .isEqualTo(ImportTrouble.NO_CALENDAR));
    }

    @Test
    void a_calendar_as_deep_as_a_well_is_refused() {
        assertThatThrownBy(() -> read("BEGIN:VCALENDAR\r\n" + "BEGIN:VEVENT\r\n".repeat(100_000)))
                .isInstanceOf(ImportException.class);
    }
}
