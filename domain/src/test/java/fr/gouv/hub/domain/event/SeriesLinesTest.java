package fr.gouv.hub.domain.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gouv.hub.domain.reference.Reach;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A series as its organisers see it, and the forms that say where it ends. */
class SeriesLinesTest {

    private static final LocalDateTime START = LocalDateTime.parse("2026-12-01T12:30");
    private static final SeriesRule RULE = SeriesRule.of(SeriesFrequency.WEEKLY, START.toLocalDate(), 4);
    private static final RatingFigures RATED = new RatingFigures(5, 4, List.of("Bien"));

    private static EventTime time(LocalDateTime start) {
        return EventTime.of(start, start.plusHours(1), EventZone.PARIS);
    }

    private static PlannedEvent event(EventStatus status, int waiting) {
        return new PlannedEvent(1, "a", "A", time(START), status, EventSource.HUB, 10, 3, waiting, null);
    }

    private static SeriesFigures.Date date(EventStatus status, boolean over, int registered) {
        return new SeriesFigures.Date(
                event(status, registered / 2), over, new AttendanceFigures(registered, 1, 0, 0, 0, 0), RATED);
    }

    private static SeriesFigures figures(SeriesFigures.Date... dates) {
        return new SeriesFigures(
                "a",
                "A",
                "design",
                "Design",
                RULE,
                List.of(dates),
                new SeriesFigures.People(3, 2),
                RATED,
                Reach.of(List.of()),
                Reach.of(List.of()));
    }

    @Test
    void what_was_called_off_is_shown_and_not_counted_and_what_is_to_come_was_not_held() {
        SeriesFigures figures = figures(
                date(EventStatus.PUBLISHED, true, 10),
                date(EventStatus.CANCELLED, true, 100),
                date(EventStatus.PUBLISHED, false, 4));
        assertThat(figures.dates()).hasSize(3);
        assertThat(figures.counted()).isEqualTo(2);
        assertThat(figures.total().registered()).isEqualTo(14);
        assertThat(figures.held().registered()).isEqualTo(10);
        assertThat(figures.waiting()).isEqualTo(7);
    }

    @Test
    void a_series_without_a_date_that_counts_has_no_figures() {
        SeriesFigures figures = figures(date(EventStatus.CANCELLED, true, 100));
        assertThat(figures.counted()).isZero();
        assertThat(figures.total()).isEqualTo(AttendanceFigures.NONE);
        assertThat(figures.held()).isEqualTo(AttendanceFigures.NONE);
        assertThat(figures.waiting()).isZero();
    }

    private static SeriesPlan plan(EventStatus... statuses) {
        return new SeriesPlan(
                "a",
                "A",
                "design",
                "Design",
                RULE,
                Stream.of(statuses)
                        .map(status -> new SeriesPlan.Date(event(status, 0), false))
                        .toList(),
                0,
                true);
    }

    @Test
    void a_series_is_announced_as_soon_as_one_date_is_more_than_a_draft() {
        assertThat(plan(EventStatus.DRAFT, EventStatus.DRAFT).announced()).isFalse();
        assertThat(plan(EventStatus.DRAFT, EventStatus.PUBLISHED).announced()).isTrue();
        assertThat(plan(EventStatus.CANCELLED).announced()).isTrue();
    }

    private static String mark(SeriesRule rule, EventTime... times) {
        return new SeriesPreview("A", rule, List.of(times), List.of()).mark();
    }

    @Test
    void other_dates_than_those_that_were_shown_have_another_mark() {
        String shown = mark(RULE, time(START), time(START.plusWeeks(1)));
        assertThat(mark(RULE, time(START), time(START.plusWeeks(1)))).isEqualTo(shown);
        assertThat(mark(RULE.counting(5), time(START), time(START.plusWeeks(1))))
                .isNotEqualTo(shown);
        assertThat(mark(RULE, time(START.plusHours(1)))).isNotEqualTo(shown);
        assertThat(mark(RULE, EventTime.of(START, START.plusHours(2), EventZone.PARIS)))
                .isNotEqualTo(shown);
        EventTime first = time(START);
        assertThat(mark(RULE, new EventTime(first.startsAt(), first.endsAt(), EventZone.MAYOTTE)))
                .isNotEqualTo(shown);
    }

    private static void count(SeriesEndDraft draft, Integer count) {
        if (draft instanceof SeriesDraft begun) {
            begun.setCount(count);
        } else {
            ((SeriesExtensionDraft) draft).setCount(count);
        }
    }

    static Stream<SeriesEndDraft> forms() {
        return Stream.of(new SeriesDraft(), new SeriesExtensionDraft());
    }

    @ParameterizedTest
    @MethodSource("forms")
    void the_end_that_counts_is_said_and_the_other_need_not_be(SeriesEndDraft draft) {
        assertThatCode(draft::requireEnd).as("a usual number is proposed").doesNotThrowAnyException();
        count(draft, null);
        assertThatThrownBy(draft::requireEnd)
                .isInstanceOf(SeriesRefusedException.class)
                .hasMessage("event.error.seriesEnd");
        draft.setUntil(LocalDate.parse("2027-01-01"));
        assertThatThrownBy(draft::requireEnd).isInstanceOf(SeriesRefusedException.class);
        draft.setEnd(SeriesEnd.UNTIL);
        assertThatCode(draft::requireEnd).doesNotThrowAnyException();
        draft.setUntil(null);
        count(draft, 4);
        assertThatThrownBy(draft::requireEnd).isInstanceOf(SeriesRefusedException.class);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void a_form_is_new_until_its_dates_were_shown(SeriesEndDraft draft) {
        assertThat(draft.isNew()).isTrue();
        draft.setShown("FREQ=WEEKLY");
        assertThat(draft.isNew()).isFalse();
        draft.setShown("");
        count(draft, null);
        assertThat(draft.isNew()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2026-12-01, false", "2026-12-24, false", "2026-12-25, true", "2026-12-31, true", "2027-02-22, true"})
    void a_day_is_the_last_of_its_kind_when_a_week_later_is_another_month(LocalDate day, boolean last) {
        assertThat(SeriesRule.isLast(day)).isEqualTo(last);
    }

    @Test
    void refusals_say_the_limits_of_the_rule() {
        assertThat(SeriesRefusedException.until().arguments()).containsExactly(SeriesRule.FEWEST, SeriesRule.MOST);
        assertThat(SeriesRefusedException.tooLong(12).arguments()).containsExactly(5, 12);
        assertThat(SeriesRefusedException.nothingToAdd().arguments()).containsExactly(5);
        assertThat(SeriesRefusedException.full(50, 2).arguments()).containsExactly(SeriesRule.MOST, 50, 2);
    }
}
