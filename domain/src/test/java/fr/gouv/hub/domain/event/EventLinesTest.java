package fr.gouv.hub.domain.event;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.hub.domain.shared.AttachmentFile;
import fr.gouv.hub.domain.shared.AttachmentKind;
import fr.gouv.hub.domain.shared.AttachmentLine;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Events as lists and pages tell them to one reader. */
class EventLinesTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final EventTime TIME = EventTime.of(
            LocalDateTime.parse("2026-12-01T12:30"), LocalDateTime.parse("2026-12-01T14:30"), EventZone.PARIS);

    private static EventDetails details(Integer capacity, int registered, int waiting) {
        return new EventDetails(
                1,
                "atelier",
                "Atelier",
                "",
                null,
                List.of(),
                List.of(),
                EventFormat.WORKSHOP,
                EventMode.ON_SITE,
                "Salle 1",
                null,
                TIME,
                EventStatus.PUBLISHED,
                EventSource.HUB,
                capacity,
                registered,
                waiting,
                RegistrationPhase.OPEN,
                true,
                false,
                null,
                null,
                NOW,
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                null);
    }

    private static SeriesDate date(Integer capacity, int registered, int waiting) {
        return new SeriesDate(
                "atelier",
                "Atelier",
                TIME,
                EventStatus.PUBLISHED,
                false,
                capacity,
                registered,
                waiting,
                RegistrationPhase.OPEN,
                null);
    }

    private static EventSummary summary(Integer capacity, int registered) {
        return new EventSummary(
                1,
                "atelier",
                "Atelier",
                EventFormat.WORKSHOP,
                EventMode.ON_SITE,
                "Salle 1",
                TIME,
                EventStatus.PUBLISHED,
                false,
                capacity,
                registered,
                "design",
                "Design",
                null);
    }

    @ParameterizedTest
    @CsvSource({
        "10, 9, 0, false, false",
        "10, 10, 0, true, true",
        "10, 12, 0, true, true",
        "10, 9, 1, true, false",
        ", 900, 0, false, false",
        ", 900, 1, true, false",
    })
    void an_event_is_full_when_all_seats_are_taken_or_somebody_waits_already(
            Integer capacity, int registered, int waiting, boolean full, boolean taken) {
        assertThat(details(capacity, registered, waiting).full()).isEqualTo(full);
        assertThat(date(capacity, registered, waiting).full()).isEqualTo(full);
        assertThat(summary(capacity, registered).full())
                .as("lists do not count who waits")
                .isEqualTo(taken);
    }

    @Test
    void seats_are_left_as_long_as_fewer_people_are_registered() {
        assertThat(details(10, 7, 0).seatsLeft()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "REGISTERED, PUBLISHED, false, true",
        "WAITING, PUBLISHED, false, true",
        "WITHDRAWN, PUBLISHED, false, false",
        ", PUBLISHED, false, false",
        "REGISTERED, CANCELLED, false, false",
        "REGISTERED, DRAFT, false, false",
        "REGISTERED, PUBLISHED, true, false",
    })
    void one_withdraws_from_a_date_that_takes_place_and_is_not_over(
            RegistrationStatus mine, EventStatus status, boolean over, boolean expected) {
        SeriesDate date = new SeriesDate("a", "A", TIME, status, over, 10, 1, 0, RegistrationPhase.CLOSED, mine);
        assertThat(date.isMine()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "OPEN, , true",
        "OPEN, WITHDRAWN, true",
        "OPEN, REGISTERED, false",
        "OPEN, WAITING, false",
        "NOT_YET, , false",
        "CLOSED, , false",
        "EXTERNAL, , false",
        "NONE, , false",
    })
    void one_registers_to_a_date_that_is_open_and_that_one_has_not(
            RegistrationPhase phase, RegistrationStatus mine, boolean expected) {
        SeriesDate date = new SeriesDate("a", "A", TIME, EventStatus.PUBLISHED, false, 10, 1, 0, phase, mine);
        assertThat(date.isOpen()).isEqualTo(expected);
    }

    @Test
    void a_line_of_an_agenda_is_the_same_for_everybody_but_for_where_he_stands() {
        EventSummary line = summary(10, 3);
        assertThat(line.with(Map.of())).isSameAs(line);
        EventSummary mine = line.with(Map.of(1L, RegistrationStatus.WAITING, 2L, RegistrationStatus.REGISTERED));
        assertThat(mine.mine()).isEqualTo(RegistrationStatus.WAITING);
        assertThat(mine.with(Map.of())).isEqualTo(line);
    }

    @ParameterizedTest
    @EnumSource(RegistrationStatus.class)
    void a_reader_is_told_whether_he_comes_or_waits(RegistrationStatus status) {
        EventPlace place = new EventPlace(status, 0, null, null);
        assertThat(place.isRegistered()).isEqualTo(status == RegistrationStatus.REGISTERED);
        assertThat(place.isWaiting()).isEqualTo(status == RegistrationStatus.WAITING);
        assertThat(EventPlace.NONE.isRegistered()).isFalse();
        assertThat(EventPlace.NONE.isWaiting()).isFalse();
        MyEventLine line = mine(EventStatus.PUBLISHED, status, null);
        assertThat(line.isWaiting()).isEqualTo(status == RegistrationStatus.WAITING);
    }

    @ParameterizedTest
    @EnumSource(Attendance.class)
    void a_reader_is_told_whether_he_came_or_excused_himself(Attendance noted) {
        EventPlace place = new EventPlace(RegistrationStatus.REGISTERED, 0, null, noted);
        assertThat(place.present()).isEqualTo(noted == Attendance.PRESENT);
        assertThat(place.excused()).isEqualTo(noted == Attendance.EXCUSED);
        MyEventLine line = mine(EventStatus.PUBLISHED, RegistrationStatus.REGISTERED, noted);
        assertThat(line.wasPresent()).isEqualTo(noted == Attendance.PRESENT);
        assertThat(EventPlace.NONE.present()).isFalse();
        assertThat(EventPlace.NONE.excused()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(EventStatus.class)
    void his_agenda_says_what_was_called_off(EventStatus status) {
        assertThat(mine(status, RegistrationStatus.REGISTERED, null).isCancelled())
                .isEqualTo(status == EventStatus.CANCELLED);
    }

    private static MyEventLine mine(EventStatus status, RegistrationStatus standing, Attendance noted) {
        return new MyEventLine(
                "a", "A", EventMode.ON_SITE, "x", TIME, status, "design", "Design", standing, 0, null, noted);
    }

    @Test
    void a_hybrid_event_serves_those_who_come_and_those_who_do_not() {
        assertThat(EventMode.ON_SITE.served()).isEqualTo(EnumSet.of(EventMode.ON_SITE, EventMode.HYBRID));
        assertThat(EventMode.ONLINE.served()).isEqualTo(EnumSet.of(EventMode.ONLINE, EventMode.HYBRID));
        assertThat(EventMode.HYBRID.served()).isEqualTo(EnumSet.of(EventMode.HYBRID));
    }

    @Test
    void a_period_reaches_a_week_a_month_or_a_quarter_and_all_that_is_to_come_has_no_end() {
        assertThat(EventPeriod.UPCOMING.length()).isNull();
        assertThat(EventPeriod.PAST.length()).isNull();
        assertThat(EventPeriod.WEEK.length()).isEqualTo(Duration.ofDays(7));
        assertThat(EventPeriod.WEEK.length())
                .isLessThan(EventPeriod.MONTH.length())
                .isLessThan(EventPeriod.QUARTER.length());
    }

    private static final EventCriteria ASKED = new EventCriteria(
            Set.of(1), Set.of(2), EnumSet.of(EventFormat.WORKSHOP), EventMode.ONLINE, false, EventPeriod.MONTH);

    @Test
    void one_day_takes_the_place_of_the_period_and_another_period_that_of_the_day() {
        LocalDate day = LocalDate.parse("2026-12-01");
        EventCriteria onDay = ASKED.on(day);
        assertThat(onDay.day()).isEqualTo(day);
        assertThat(onDay.period()).isEqualTo(EventPeriod.UPCOMING);
        assertThat(onDay.during(EventPeriod.MONTH)).isEqualTo(ASKED);
        assertThat(ASKED.during(EventPeriod.PAST).period()).isEqualTo(EventPeriod.PAST);
    }

    @Test
    void for_the_whole_country_nothing_but_the_territory_is_left_out() {
        LocalDate day = LocalDate.parse("2026-12-01");
        assertThat(ASKED.on(day).everywhere())
                .isEqualTo(new EventCriteria(
                        Set.of(1),
                        Set.of(),
                        EnumSet.of(EventFormat.WORKSHOP),
                        EventMode.ONLINE,
                        false,
                        EventPeriod.UPCOMING,
                        day));
    }

    @Test
    void events_of_the_reader_s_communities_are_looked_for_by_the_same_criteria() {
        assertThat(ASKED.onlyMine())
                .isEqualTo(new EventCriteria(
                        Set.of(1),
                        Set.of(2),
                        EnumSet.of(EventFormat.WORKSHOP),
                        EventMode.ONLINE,
                        true,
                        EventPeriod.MONTH));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4, 5})
    void a_report_has_five_files_at_most(int files) {
        AttachmentLine file = new AttachmentLine(1, 2, "a.pdf", AttachmentKind.PDF, 3);
        ReportDesk desk = new ReportDesk("a", "A", "design", "Design", true, Collections.nCopies(files, file));
        assertThat(desk.isFull()).isEqualTo(files == AttachmentFile.MOST);
    }

    @Test
    void the_sheet_has_the_answers_of_each_and_nothing_for_who_gave_none() {
        CheckInLine first = new CheckInLine(7, "Zoé", null, null, false, NOW);
        CheckInLine walkIn = new CheckInLine(8, "Ali", null, Attendance.PRESENT, true, NOW);
        SheetPiece sheet = new SheetPiece(null, List.of(), Map.of(7L, List.of("oui", "")));
        assertThat(sheet.answer(first, 0)).isEqualTo("oui");
        assertThat(sheet.answer(first, 1)).isEmpty();
        assertThat(sheet.answer(first, 2)).as("asked since").isEmpty();
        assertThat(sheet.answer(walkIn, 0)).isEmpty();
    }

    @Test
    void figures_of_several_events_are_added_one_by_one() {
        AttendanceFigures sum =
                new AttendanceFigures(10, 6, 1, 2, 3, 4).plus(new AttendanceFigures(100, 50, 20, 7, 9, 5));
        assertThat(sum).isEqualTo(new AttendanceFigures(110, 56, 21, 9, 12, 9));
        assertThat(sum.plus(AttendanceFigures.NONE)).isEqualTo(sum);
    }

    @ParameterizedTest
    @CsvSource({
        "10, 6, 2, 2, 75, 25",
        "3, 1, 1, 0, 33, 33",
        "4, 0, 0, 4, 0, 0",
        "0, 0, 0, 0, 0, 0",
        "8, 1, 1, 0, 13, 13"
    })
    void rates_are_of_those_who_were_expected_and_rounded(
            int registered, int present, int absent, int excused, int rate, int noShow) {
        AttendanceFigures figures = new AttendanceFigures(registered, present, absent, excused, 0, 0);
        assertThat(figures.rate()).isEqualTo(rate);
        assertThat(figures.noShow()).isEqualTo(noShow);
    }
}
