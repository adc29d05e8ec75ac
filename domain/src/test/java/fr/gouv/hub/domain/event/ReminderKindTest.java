package fr.gouv.hub.domain.event;

import static fr.gouv.hub.domain.event.ReminderKind.DAY_BEFORE;
import static fr.gouv.hub.domain.event.ReminderKind.SAME_DAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReminderKindTest {

    private static EventTime time(String start, EventZone zone) {
        LocalDateTime local = LocalDateTime.parse(start);
        return EventTime.of(local, local.plusHours(2), zone);
    }

    /** The 28th of March 2027 has 23 hours in Paris, the 25th of October 2026 has 25; overseas clocks stay. */
    @ParameterizedTest
    @CsvSource({
        "PARIS, 2026-11-24T12:30, 2026-11-23T11:30:00Z, 2026-11-24T06:00:00Z",
        "PARIS, 2027-03-28T12:30, 2027-03-27T11:30:00Z, 2027-03-28T05:00:00Z",
        "PARIS, 2027-03-29T02:30, 2027-03-28T01:30:00Z, 2027-03-28T22:30:00Z",
        "PARIS, 2026-10-25T12:30, 2026-10-24T10:30:00Z, 2026-10-25T06:00:00Z",
        "PARIS, 2026-11-24T08:30, 2026-11-23T07:30:00Z, 2026-11-24T05:30:00Z",
        "PARIS, 2026-11-24T00:30, 2026-11-22T23:30:00Z, 2026-11-23T21:30:00Z",
        "REUNION, 2027-03-28T12:30, 2027-03-27T08:30:00Z, 2027-03-28T03:00:00Z",
        "NOUMEA, 2026-10-25T09:00, 2026-10-23T22:00:00Z, 2026-10-24T20:00:00Z",
        "GUADELOUPE, 2026-10-25T18:00, 2026-10-24T22:00:00Z, 2026-10-25T11:00:00Z",
        "SAINT_PIERRE_ET_MIQUELON, 2026-11-01T12:00, 2026-10-31T14:00:00Z, 2026-11-01T10:00:00Z",
    })
    void reminders_follow_the_clocks_on_the_spot(EventZone zone, String start, Instant dayBefore, Instant sameDay) {
        EventTime time = time(start, zone);
        assertThat(DAY_BEFORE.dueAt(time)).isEqualTo(dayBefore);
        assertThat(SAME_DAY.dueAt(time)).isEqualTo(sameDay);
        assertThat(Duration.between(dayBefore, time.startsAt())).isLessThanOrEqualTo(ReminderKind.HORIZON);
    }

    @Test
    void a_reminder_is_due_from_its_moment_until_the_next_and_none_once_it_has_begun() {
        EventTime time = time("2026-11-24T12:30", EventZone.PARIS);
        assertThat(ReminderKind.due(time, Instant.parse("2026-11-23T11:29:59Z")))
                .isEmpty();
        assertThat(ReminderKind.due(time, Instant.parse("2026-11-23T11:30:00Z")))
                .contains(DAY_BEFORE);
        assertThat(ReminderKind.due(time, Instant.parse("2026-11-24T05:59:59Z")))
                .contains(DAY_BEFORE);
        assertThat(ReminderKind.due(time, Instant.parse("2026-11-24T06:00:00Z")))
                .as("late: this one stands for both")
                .contains(SAME_DAY);
        assertThat(ReminderKind.due(time, Instant.parse("2026-11-24T11:29:59Z")))
                .contains(SAME_DAY);
        assertThat(ReminderKind.due(time, Instant.parse("2026-11-24T11:30:00Z")))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(EventZone.class)
    void at_every_hour_of_a_year_and_in_every_zone_the_first_comes_before_the_second(EventZone zone) {
        LocalDateTime from = LocalDateTime.parse("2026-10-01T00:30");
        for (int hours = 0; hours < 365 * 24; hours += 7) {
            LocalDateTime start = from.plusHours(hours);
            if (zone.shows(start) && zone.shows(start.plusHours(2))) {
                EventTime time = EventTime.of(start, start.plusHours(2), zone);
                assertThat(DAY_BEFORE.dueAt(time)).as(start.toString()).isBefore(SAME_DAY.dueAt(time));
                assertThat(SAME_DAY.dueAt(time)).isBefore(time.startsAt());
                assertThat(DAY_BEFORE.dueAt(time))
                        .isAfterOrEqualTo(time.startsAt().minus(ReminderKind.HORIZON));
            }
        }
    }
}
