package fr.gouv.hub.service.event;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.hub.domain.event.CalendarEntry;
import fr.gouv.hub.domain.event.EventStatus;
import fr.gouv.hub.domain.event.EventTime;
import fr.gouv.hub.domain.event.EventZone;
import fr.gouv.hub.domain.event.RegistrationStatus;
import fr.gouv.hub.domain.shared.EmailAddress;
import fr.gouv.hub.service.event.CalendarText.Component;
import fr.gouv.hub.service.shared.HubSettings;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the portal writes, read by a parser that shares nothing with the writer. */
@SuppressWarnings("UnnecessaryAssignment") // no container here: the test injects
class CalendarWriterTest {

    private static final Instant CHANGED = Instant.parse("2026-11-20T09:00:00Z");

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    private final CalendarWriter writer = new CalendarWriter();

    CalendarWriterTest() {
        writer.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        writer.settings = new HubSettings() {
            @Override
            public String publicUrl() {
                return "https://hub.example";
            }

            @Override
            public String mailFrom() {
                return "ne-pas-repondre@hub.example";
            }
        };
    }

    private static CalendarEntry entry(String title, EventTime time, EventStatus status) {
        return new CalendarEntry(
                17,
                "atelier-1",
                title,
                "Venez,\nnombreux ; même \\ vous",
                "Salle 1",
                null,
                time,
                status,
                false,
                4,
                CHANGED,
                "Futurs publics");
    }

    private static EventTime time(String start, EventZone zone) {
        LocalDateTime local = LocalDateTime.parse(start);
        return EventTime.of(local, local.plusHours(2), zone);
    }

    private Component read(CalendarEntry... entries) {
        return CalendarText.parse(writer.write("Agenda", List.of(entries)));
    }

    private Component event(CalendarEntry entry) {
        return read(entry).all("VEVENT").get(0);
    }

    @Test
    void an_event_says_what_calendars_need_and_nobody_who_comes() {
        Component calendar = read(entry("Atelier", time("2026-11-24T12:30", EventZone.PARIS), EventStatus.PUBLISHED));
        assertThat(calendar.name).isEqualTo("VCALENDAR");
        assertThat(calendar.one("VERSION").raw()).isEqualTo("2.0");
        assertThat(calendar.one("PRODID").raw()).isNotBlank();
        assertThat(calendar.has("METHOD")).as("a snapshot schedules nothing").isFalse();
        Component event = calendar.all("VEVENT").get(0);
        assertThat(event.one("UID").raw()).startsWith("event-17@");
        assertThat(event.one("SEQUENCE").raw()).isEqualTo("4");
        assertThat(event.one("STATUS").raw()).isEqualTo("CONFIRMED");
        assertThat(event.one("DTSTAMP").raw()).isEqualTo("20261120T090000Z");
        assertThat(event.one("DTSTART").parameters()).containsEntry("TZID", "Europe/Paris");
        assertThat(event.one("DTSTART").raw()).isEqualTo("20261124T123000");
        assertThat(event.one("URL").raw()).isEqualTo("https://hub.example/evenements/atelier-1");
        assertThat(event.one("DESCRIPTION").text()).contains("Venez,\nnombreux ; même \\ vous", "Futurs publics");
        assertThat(event.has("ATTENDEE")).isFalse();
        assertThat(event.has("ORGANIZER")).isFalse();
    }

    @Test
    void an_event_that_is_called_off_says_so() {
        assertThat(event(entry("x", time("2026-11-24T12:30", EventZone.PARIS), EventStatus.CANCELLED))
                        .one("STATUS")
                        .raw())
                .isEqualTo("CANCELLED");
    }

    @Test
    void who_waits_reads_in_his_own_calendar_that_it_is_not_certain() {
        EventTime time = time("2026-11-24T12:30", EventZone.PARIS);
        assertThat(event(waiting(time, EventStatus.PUBLISHED)).one("STATUS").raw())
                .isEqualTo("TENTATIVE");
        assertThat(event(waiting(time, EventStatus.CANCELLED)).one("STATUS").raw())
                .isEqualTo("CANCELLED");
    }

    private static CalendarEntry waiting(EventTime time, EventStatus status) {
        return new CalendarEntry(17, "a", "A", "", null, null, time, status, true, 4, CHANGED, "Futurs publics");
    }

    @Test
    void a_title_cannot_break_out_of_its_line() {
        String wicked = "Café\r\nATTENDEE:mailto:x@y.fr\r\nEND:VEVENT\n;,\\ \u0007é" + "\uD83D\uDE00".repeat(60);
        Component event = event(entry(wicked, time("2026-11-24T12:30", EventZone.PARIS), EventStatus.PUBLISHED));
        assertThat(event.has("ATTENDEE")).isFalse();
        assertThat(event.one("SUMMARY").text())
                .isEqualTo(wicked.replace("\r\n", "\n").replace("\u0007", ""));
    }

    @Test
    void an_empty_calendar_is_one_too() {
        assertThat(read().children).isEmpty();
        assertThat(read().one("X-WR-CALNAME").text()).isEqualTo("Agenda");
    }

    @ParameterizedTest
    @CsvSource({
        "PARIS, 2026-03-28T12:00, 2026-03-28T11:00:00Z",
        "PARIS, 2026-03-29T12:00, 2026-03-29T10:00:00Z",
        "PARIS, 2026-10-24T12:00, 2026-10-24T10:00:00Z",
        "PARIS, 2026-10-25T12:00, 2026-10-25T11:00:00Z",
        "PARIS, 2027-01-04T12:00, 2027-01-04T11:00:00Z",
        "REUNION, 2026-03-28T12:00, 2026-03-28T08:00:00Z",
        "REUNION, 2026-10-26T12:00, 2026-10-26T08:00:00Z",
        "GUADELOUPE, 2026-03-30T12:00, 2026-03-30T16:00:00Z",
        "GUADELOUPE, 2026-10-26T12:00, 2026-10-26T16:00:00Z",
        "NOUMEA, 2026-03-30T08:00, 2026-03-29T21:00:00Z",
        "NOUMEA, 2026-10-26T08:00, 2026-10-25T21:00:00Z",
        "MARQUESAS, 2026-10-26T08:00, 2026-10-26T17:30:00Z",
        "GAMBIER, 2026-10-26T08:00, 2026-10-26T17:00:00Z",
        "SAINT_PIERRE_ET_MIQUELON, 2026-03-08T12:00, 2026-03-08T14:00:00Z",
        "SAINT_PIERRE_ET_MIQUELON, 2026-03-07T12:00, 2026-03-07T15:00:00Z",
        "SAINT_PIERRE_ET_MIQUELON, 2026-11-01T12:00, 2026-11-01T15:00:00Z",
    })
    void the_clocks_that_a_calendar_brings_along_say_the_right_instant(EventZone zone, String local, Instant expected) {
        Component calendar = read(entry("x", time(local, zone), EventStatus.PUBLISHED));
        Component event = calendar.all("VEVENT").get(0);
        assertThat(CalendarText.instant(calendar, event.one("DTSTART"))).isEqualTo(expected);
        assertThat(CalendarText.instant(calendar, event.one("DTEND"))).isEqualTo(expected.plusSeconds(7_200));
    }

    @ParameterizedTest
    @EnumSource(EventZone.class)
    void every_day_of_years_to_come_is_at_its_instant_in_every_zone(EventZone zone) {
        List<CalendarEntry> entries = new ArrayList<>();
        List<Instant> expected = new ArrayList<>();
        for (LocalDateTime day = LocalDateTime.parse("2024-01-01T12:00"); day.getYear() < 2031; day = day.plusDays(1)) {
            EventTime time = EventTime.of(day, day.plusHours(1), zone);
            entries.add(entry("x", time, EventStatus.PUBLISHED));
            expected.add(time.startsAt());
        }
        Component calendar = read(entries.toArray(CalendarEntry[]::new));
        assertThat(calendar.all("VTIMEZONE")).hasSize(1);
        assertThat(calendar.all("VEVENT").stream().map(event -> CalendarText.instant(calendar, event.one("DTSTART"))))
                .containsExactlyElementsOf(expected);
    }

    @Test
    void each_zone_is_explained_once() {
        Component calendar = read(
                entry("a", time("2026-11-24T12:30", EventZone.PARIS), EventStatus.PUBLISHED),
                entry("b", time("2026-11-24T12:30", EventZone.PARIS), EventStatus.PUBLISHED),
                entry("c", time("2026-11-24T12:30", EventZone.NOUMEA), EventStatus.PUBLISHED));
        assertThat(calendar.all("VTIMEZONE")).hasSize(2);
    }

    private Component message(CalendarEntry entry, RegistrationStatus status) {
        CalendarMessage message = writer.message(entry, status, EmailAddress.of("camille.o'hara+x@gouv.fr"));
        Component calendar = CalendarText.parse(message.text());
        assertThat(calendar.one("METHOD").raw()).isEqualTo(message.method());
        Component event = calendar.all("VEVENT").get(0);
        assertThat(event.one("UID").raw()).as("as in the feeds").startsWith("event-17@");
        assertThat(event.one("SEQUENCE").raw()).as("as in the feeds").isEqualTo("4");
        assertThat(event.one("DTSTAMP").raw()).isEqualTo("20261121T100000Z");
        assertThat(event.one("ORGANIZER").raw()).isEqualTo("mailto:ne-pas-repondre@hub.example");
        assertThat(event.one("ATTENDEE").raw()).isEqualTo("mailto:camille.o'hara+x@gouv.fr");
        assertThat(event.one("ATTENDEE").parameters())
                .as("nobody is named")
                .doesNotContainKey("CN")
                .containsEntry("RSVP", "FALSE");
        assertThat(calendar.all("VTIMEZONE")).hasSize(1);
        return event;
    }

    @Test
    void a_mail_asks_those_who_come_and_takes_the_entry_back_from_those_who_left() {
        EventTime time = time("2026-11-24T12:30", EventZone.PARIS);
        CalendarEntry published = entry("Atelier", time, EventStatus.PUBLISHED);
        Component seated = message(published, RegistrationStatus.REGISTERED);
        assertThat(seated.one("STATUS").raw()).isEqualTo("CONFIRMED");
        assertThat(seated.one("ATTENDEE").parameters()).containsEntry("PARTSTAT", "ACCEPTED");
        Component waiting = message(published, RegistrationStatus.WAITING);
        assertThat(waiting.one("STATUS").raw()).isEqualTo("TENTATIVE");
        assertThat(waiting.one("ATTENDEE").parameters()).containsEntry("PARTSTAT", "TENTATIVE");
        Component left = message(published, RegistrationStatus.WITHDRAWN);
        assertThat(left.has("STATUS")).as("the event itself goes on").isFalse();
        assertThat(left.one("ATTENDEE").parameters()).containsEntry("PARTSTAT", "DECLINED");
        Component off = message(entry("Atelier", time, EventStatus.CANCELLED), RegistrationStatus.REGISTERED);
        assertThat(off.one("STATUS").raw()).isEqualTo("CANCELLED");
        for (RegistrationStatus active : List.of(RegistrationStatus.REGISTERED, RegistrationStatus.WAITING)) {
            assertThat(method(published, active)).isEqualTo("REQUEST");
        }
        assertThat(method(published, RegistrationStatus.WITHDRAWN)).isEqualTo("CANCEL");
        assertThat(method(entry("Atelier", time, EventStatus.CANCELLED), RegistrationStatus.REGISTERED))
                .isEqualTo("CANCEL");
    }

    private String method(CalendarEntry entry, RegistrationStatus status) {
        return writer.message(entry, status, EmailAddress.of("camille@gouv.fr")).method();
    }

    @Test
    void the_name_of_a_community_cannot_break_out_of_its_parameter() {
        EventTime time = time("2026-11-24T12:30", EventZone.PARIS);
        CalendarEntry hostile = new CalendarEntry(
                17,
                "a",
                "A",
                "",
                null,
                null,
                time,
                EventStatus.PUBLISHED,
                false,
                4,
                CHANGED,
                "A\"; B:\r\nATTENDEE:mailto:x@y.fr");
        Component event = message(hostile, RegistrationStatus.REGISTERED);
        assertThat(event.one("ORGANIZER").parameters()).containsEntry("CN", "\"A”; B: ATTENDEE:mailto:x@y.fr\"");
    }

    @Test
    void several_dates_go_together_and_name_nobody() {
        CalendarEntry seat = entry("Atelier", time("2026-11-24T12:30", EventZone.PARIS), EventStatus.PUBLISHED);
        CalendarEntry off = entry("Atelier", time("2026-12-01T12:30", EventZone.NOUMEA), EventStatus.CANCELLED);
        CalendarMessage message = writer.message(List.of(
                new CalendarWriter.Standing(seat, RegistrationStatus.REGISTERED),
                new CalendarWriter.Standing(seat, RegistrationStatus.WAITING),
                new CalendarWriter.Standing(off, RegistrationStatus.REGISTERED)));
        assertThat(message.method()).isEqualTo("PUBLISH");
        Component calendar = CalendarText.parse(message.text());
        assertThat(calendar.one("METHOD").raw()).isEqualTo("PUBLISH");
        assertThat(calendar.all("VTIMEZONE")).hasSize(2);
        assertThat(calendar.all("VEVENT"))
                .extracting(event -> event.one("STATUS").raw())
                .containsExactly("CONFIRMED", "TENTATIVE", "CANCELLED");
        assertThat(calendar.all("VEVENT")).allSatisfy(event -> {
            assertThat(event.has("ATTENDEE")).isFalse();
            assertThat(event.has("ORGANIZER")).isTrue();
            assertThat(event.one("UID").raw()).startsWith("event-17@");
            assertThat(event.one("SEQUENCE").raw()).isEqualTo("4");
            assertThat(event.one("DTSTAMP").raw()).isEqualTo("20261121T100000Z");
        });
    }
}
