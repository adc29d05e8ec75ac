package fr.gouv.hub.service.event;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.hub.domain.event.EventTime;
import fr.gouv.hub.domain.event.EventZone;
import fr.gouv.hub.domain.event.SeriesFrequency;
import fr.gouv.hub.domain.event.SeriesRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The dates of rules, against what the calendar of the JDK says. */
class SeriesDatesTest {

    private static SeriesDates dates(SeriesFrequency frequency, String start, EventZone zone, int count) {
        LocalDateTime first = LocalDateTime.parse(start);
        return SeriesDates.of(
                SeriesRule.of(frequency, first.toLocalDate(), count),
                EventTime.of(first, first.plusMinutes(90), zone),
                count);
    }

    private static List<String> days(SeriesDates dates) {
        return dates.times().stream()
                .map(time -> time.start().toLocalDate().toString())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "PARIS, 2026-10-20T12:30, 2026-10-20T10:30:00Z, 2026-10-27T11:30:00Z",
        "PARIS, 2027-03-23T12:30, 2027-03-23T11:30:00Z, 2027-03-30T10:30:00Z",
        "REUNION, 2026-10-20T12:30, 2026-10-20T08:30:00Z, 2026-10-27T08:30:00Z",
        "GUADELOUPE, 2027-03-23T18:00, 2027-03-23T22:00:00Z, 2027-03-30T22:00:00Z",
        "NOUMEA, 2026-10-20T09:00, 2026-10-19T22:00:00Z, 2026-10-26T22:00:00Z",
        "SAINT_PIERRE_ET_MIQUELON, 2026-10-27T12:00, 2026-10-27T14:00:00Z, 2026-11-03T15:00:00Z",
    })
    void the_hour_on_the_spot_stays_when_clocks_change(EventZone zone, String start, Instant first, Instant second) {
        SeriesDates dates = dates(SeriesFrequency.WEEKLY, start, zone, 4);
        assertThat(dates.times()).hasSize(4);
        assertThat(dates.times().get(0).startsAt()).isEqualTo(first);
        assertThat(dates.times().get(1).startsAt()).isEqualTo(second);
        assertThat(dates.times()).allSatisfy(time -> assertThat(time.start().toLocalTime())
                .isEqualTo(LocalDateTime.parse(start).toLocalTime()));
        assertThat(dates.left()).isEmpty();
    }

    @Test
    void a_day_on_which_the_hour_does_not_exist_is_left_out_and_not_counted() {
        SeriesDates dates = dates(SeriesFrequency.WEEKLY, "2027-03-21T02:30", EventZone.PARIS, 3);
        assertThat(days(dates)).containsExactly("2027-03-21", "2027-04-04", "2027-04-11");
        assertThat(dates.left()).containsExactly(LocalDate.parse("2027-03-28"));
        assertThat(dates(SeriesFrequency.WEEKLY, "2027-03-21T02:30", EventZone.REUNION, 3)
                        .left())
                .as("overseas clocks do not change")
                .isEmpty();
    }

    @Test
    void an_hour_that_comes_twice_is_the_first_one() {
        SeriesDates dates = dates(SeriesFrequency.WEEKLY, "2026-10-18T02:30", EventZone.PARIS, 2);
        assertThat(dates.times().get(1).startsAt()).isEqualTo("2026-10-25T00:30:00Z");
    }

    @Test
    void months_without_a_fifth_are_left_out() {
        assertThat(days(dates(SeriesFrequency.MONTHLY_NTH, "2026-12-29T12:30", EventZone.PARIS, 4)))
                .containsExactly("2026-12-29", "2027-03-30", "2027-06-29", "2027-08-31");
        assertThat(days(dates(SeriesFrequency.MONTHLY_LAST, "2026-12-29T12:30", EventZone.PARIS, 4)))
                .containsExactly("2026-12-29", "2027-01-26", "2027-02-23", "2027-03-30");
        assertThat(days(dates(SeriesFrequency.MONTHLY_NTH, "2028-02-29T12:30", EventZone.PARIS, 2)))
                .as("29 February, a fifth Tuesday")
                .containsExactly("2028-02-29", "2028-05-30");
    }

    @Test
    void a_series_ends_within_five_years() {
        assertThat(dates(SeriesFrequency.MONTHLY_NTH, "2026-12-29T12:30", EventZone.PARIS, 52)
                        .times())
                .hasSizeLessThan(26)
                .last()
                .satisfies(time -> assertThat(time.startsAt()).isBefore(Instant.parse("2031-12-30T00:00:00Z")));
        assertThat(dates(SeriesFrequency.MONTHLY_NTH, "2026-12-08T12:30", EventZone.PARIS, 52)
                        .times())
                .hasSize(52);
    }

    @Test
    void a_last_day_is_the_last_possible_one() {
        SeriesDates dates = dates(SeriesFrequency.WEEKLY, "2026-11-24T12:30", EventZone.PARIS, 52);
        assertThat(days(dates.until(LocalDate.parse("2026-12-08"))))
                .containsExactly("2026-11-24", "2026-12-01", "2026-12-08");
        assertThat(days(dates.until(LocalDate.parse("2026-12-07")))).hasSize(2);
        assertThat(days(dates.until(LocalDate.parse("2026-11-23")))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(SeriesFrequency.class)
    void rules_give_the_days_that_the_calendar_gives(SeriesFrequency frequency) {
        Random random = new Random(20261124);
        List<EventZone> zones = List.of(EventZone.values());
        for (int i = 0; i < 300; i++) {
            LocalDate first = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(1_500));
            if (frequency != SeriesFrequency.MONTHLY_LAST || SeriesRule.isLast(first)) {
                int count = 2 + random.nextInt(20);
                EventZone zone = zones.get(random.nextInt(zones.size()));
                EventTime time =
                        EventTime.of(first.atTime(LocalTime.of(9, 0)), first.atTime(LocalTime.of(10, 15)), zone);
                SeriesDates dates = SeriesDates.of(SeriesRule.of(frequency, first, count), time, count);
                assertThat(days(dates))
                        .as("%s from %s", frequency, first)
                        .containsExactlyElementsOf(expected(frequency, first, count));
            }
        }
    }

    private static List<String> expected(SeriesFrequency frequency, LocalDate first, int count) {
        List<String> days = new ArrayList<>();
        LocalDate end = first.plus(SeriesRule.LONGEST);
        for (int i = 0; days.size() < count && i < 80; i++) {
            LocalDate month = first.withDayOfMonth(1).plusMonths(i);
            LocalDate day =
                    switch (frequency) {
                        case WEEKLY -> first.plusDays(7L * i);
                        case FORTNIGHTLY -> first.plusDays(14L * i);
                        case MONTHLY_LAST -> month.with(TemporalAdjusters.lastInMonth(first.getDayOfWeek()));
                        case MONTHLY_NTH ->
                            month.with(TemporalAdjusters.dayOfWeekInMonth(
                                    (first.getDayOfMonth() + 6) / 7, first.getDayOfWeek()));
                    };
            boolean ofMonth = day.getMonth().equals(month.getMonth())
                    || frequency == SeriesFrequency.WEEKLY
                    || frequency == SeriesFrequency.FORTNIGHTLY;
            if (ofMonth && !day.isAfter(end)) {
                days.add(day.toString());
            }
        }
        return days;
    }
}
