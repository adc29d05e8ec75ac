package fr.gouv.hub.domain.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EventTimeTest {

    private static EventTime at(String start, String end, EventZone zone) {
        return EventTime.of(LocalDateTime.parse(start), LocalDateTime.parse(end), zone);
    }

    @ParameterizedTest
    @CsvSource({
        "PARIS, 2026-11-24T12:30, 2026-11-24T11:30:00Z",
        "PARIS, 2026-07-01T12:30, 2026-07-01T10:30:00Z",
        "REUNION, 2026-07-01T12:30, 2026-07-01T08:30:00Z",
        "REUNION, 2026-12-01T12:30, 2026-12-01T08:30:00Z",
        "GUADELOUPE, 2026-07-01T12:30, 2026-07-01T16:30:00Z",
        "NOUMEA, 2026-07-01T08:00, 2026-06-30T21:00:00Z",
        "SAINT_PIERRE_ET_MIQUELON, 2026-07-01T08:00, 2026-07-01T10:00:00Z",
        "TAHITI, 2028-02-29T08:00, 2028-02-29T18:00:00Z",
        "MARQUESAS, 2026-07-01T08:00, 2026-07-01T17:30:00Z",
        "GAMBIER, 2026-07-01T08:00, 2026-07-01T17:00:00Z",
    })
    void clocks_on_the_spot_say_when(EventZone zone, String local, Instant expected) {
        LocalDateTime start = LocalDateTime.parse(local);
        EventTime time = EventTime.of(start, start.plusHours(1), zone);
        assertThat(time.startsAt()).isEqualTo(expected);
        assertThat(time.start()).isEqualTo(start);
        assertThat(time.duration()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void the_hour_that_does_not_exist_is_refused() {
        assertThatThrownBy(() -> at("2027-03-28T02:30", "2027-03-28T04:00", EventZone.PARIS))
                .isInstanceOfSatisfying(EventTimeException.class, refusal -> assertThat(refusal.key())
                        .isEqualTo("event.error.noSuchHour"));
        assertThatThrownBy(() -> at("2027-03-28T01:30", "2027-03-28T02:30", EventZone.PARIS))
                .isInstanceOf(EventTimeException.class);
        assertThat(at("2027-03-28T02:30", "2027-03-28T04:00", EventZone.REUNION).duration())
                .isEqualTo(Duration.ofMinutes(90));
    }

    @Test
    void the_hour_that_happens_twice_is_the_first_one() {
        EventTime time = at("2026-10-25T02:30", "2026-10-25T03:30", EventZone.PARIS);
        assertThat(time.startsAt()).isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
        assertThat(time.duration()).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void the_night_when_clocks_change_is_longer_or_shorter() {
        assertThat(at("2026-10-24T22:00", "2026-10-25T06:00", EventZone.PARIS).duration())
                .isEqualTo(Duration.ofHours(9));
        assertThat(at("2027-03-27T22:00", "2027-03-28T06:00", EventZone.PARIS).duration())
                .isEqualTo(Duration.ofHours(7));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T12:30, 2026-11-24T12:30",
        "2026-11-24T12:30, 2026-11-24T12:29",
        "2026-11-24T12:30, 2025-11-24T13:30"
    })
    void an_end_that_is_not_after_the_start_is_refused(String start, String end) {
        assertThatThrownBy(() -> at(start, end, EventZone.PARIS))
                .isInstanceOfSatisfying(EventTimeException.class, refusal -> assertThat(refusal.key())
                        .isEqualTo("event.error.endBeforeStart"));
    }

    @Test
    void whole_days_go_from_midnight_to_midnight() {
        assertThat(at("2026-11-24T00:00", "2026-11-25T00:00", EventZone.PARIS).wholeDays())
                .isTrue();
        assertThat(at("2026-11-24T00:00", "2026-11-25T08:00", EventZone.PARIS).wholeDays())
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(EventZone.class)
    void every_zone_is_found_by_its_name(EventZone zone) {
        assertThat(EventZone.find(zone.id())).contains(zone);
        assertThat(zone.zone().getId()).isEqualTo(zone.id());
        assertThat(EventZone.find("Mars/Olympus")).isEmpty();
    }
}
