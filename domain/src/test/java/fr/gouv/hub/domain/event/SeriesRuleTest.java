package fr.gouv.hub.domain.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeriesRuleTest {

    @ParameterizedTest
    @CsvSource({
        "WEEKLY, 2026-11-24, 6, FREQ=WEEKLY;BYDAY=TU;COUNT=6",
        "FORTNIGHTLY, 2026-11-24, 52, FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;COUNT=52",
        "MONTHLY_NTH, 2026-11-10, 12, FREQ=MONTHLY;BYDAY=2TU;COUNT=12",
        "MONTHLY_NTH, 2026-11-07, 2, FREQ=MONTHLY;BYDAY=1SA;COUNT=2",
        "MONTHLY_NTH, 2026-11-08, 2, FREQ=MONTHLY;BYDAY=2SU;COUNT=2",
        "MONTHLY_NTH, 2026-12-29, 3, FREQ=MONTHLY;BYDAY=5TU;COUNT=3",
        "MONTHLY_LAST, 2026-11-30, 4, FREQ=MONTHLY;BYDAY=-1MO;COUNT=4",
        "MONTHLY_LAST, 2026-11-24, 4, FREQ=MONTHLY;BYDAY=-1TU;COUNT=4",
    })
    void a_rule_is_what_its_text_says(SeriesFrequency frequency, LocalDate first, int count, String text) {
        SeriesRule rule = SeriesRule.of(frequency, first, count);
        assertThat(rule.text()).isEqualTo(text);
        assertThat(SeriesRule.parse(text)).isEqualTo(rule);
        assertThat(rule.day()).isEqualTo(first.getDayOfWeek());
        assertThat(text).startsWith(rule.pattern() + ";");
        assertThat(rule.counting(7).text()).isEqualTo(rule.pattern() + ";COUNT=7");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1, 53, Integer.MAX_VALUE})
    void a_series_has_two_to_fifty_two_dates(int count) {
        assertThatThrownBy(() -> SeriesRule.of(SeriesFrequency.WEEKLY, LocalDate.parse("2026-11-24"), count))
                .isInstanceOfSatisfying(SeriesRefusedException.class, refusal -> assertThat(refusal.key())
                        .isEqualTo("event.error.seriesCount"));
    }

    @Test
    void the_last_such_day_of_a_month_begins_no_series_elsewhere() {
        assertThat(SeriesRule.isLast(LocalDate.parse("2028-02-22"))).isFalse();
        assertThat(SeriesRule.isLast(LocalDate.parse("2028-02-29"))).isTrue();
        assertThat(SeriesRule.isLast(LocalDate.parse("2026-12-25"))).isTrue();
        assertThatThrownBy(() -> SeriesRule.of(SeriesFrequency.MONTHLY_LAST, LocalDate.parse("2026-11-23"), 3))
                .isInstanceOfSatisfying(SeriesRefusedException.class, refusal -> assertThat(refusal.key())
                        .isEqualTo("event.error.seriesNotLast"));
        assertThat(SeriesRule.of(SeriesFrequency.MONTHLY_LAST, LocalDate.parse("2026-11-24"), 3)
                        .day())
                .isEqualTo(DayOfWeek.TUESDAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "FREQ=DAILY;COUNT=3", "FREQ=WEEKLY;BYDAY=TU", "FREQ=WEEKLY;BYDAY=XX;COUNT=3"})
    void other_texts_are_no_rules(String text) {
        assertThatThrownBy(() -> SeriesRule.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
