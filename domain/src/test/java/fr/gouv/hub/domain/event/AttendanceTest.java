package fr.gouv.hub.domain.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gouv.hub.domain.account.Agent;
import fr.gouv.hub.domain.community.CommunityFixture;
import fr.gouv.hub.domain.community.JoinPolicy;
import fr.gouv.hub.domain.shared.BusinessException;
import fr.gouv.hub.domain.shared.EmailAddress;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who came: what may be noted of whom and when, and what walk-ins do to the seats. */
class AttendanceTest {

    private static final Instant BEFORE = Instant.parse("2026-11-23T10:00:00Z");
    private static final Instant START = Instant.parse("2026-12-01T11:30:00Z");
    private static final EventTime TIME = EventTime.of(
            LocalDateTime.parse("2026-12-01T12:30"), LocalDateTime.parse("2026-12-01T14:30"), EventZone.PARIS);

    private static EventContent content(Integer capacity, String external) {
        return new EventContent(
                "Atelier",
                "",
                EventFormat.WORKSHOP,
                EventMode.ON_SITE,
                "Salle 1",
                null,
                external,
                TIME,
                null,
                null,
                capacity,
                Set.of(),
                Set.of());
    }

    private static CommunityEvent event(Integer capacity) {
        CommunityEvent event = CommunityEvent.draft(
                CommunityFixture.published("design", JoinPolicy.OPEN),
                agent(0),
                "atelier-1",
                content(capacity, null),
                BEFORE);
        event.publish(BEFORE);
        return event;
    }

    private static Agent agent(int number) {
        return Agent.register(EmailAddress.of("agent." + number + "@gouv.fr"), BEFORE);
    }

    private static void refused(String key, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(BusinessException.class, refusal -> assertThat(refusal.key())
                        .isEqualTo(key));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-30T22:59:59Z, false",
        "2026-11-30T23:00:00Z, true",
        "2026-12-01T13:30:00Z, true",
        "2026-12-31T13:29:59Z, true",
        "2026-12-31T13:30:00Z, false",
    })
    void people_are_checked_in_from_the_first_hour_of_the_day_for_thirty_days(Instant now, boolean open) {
        assertThat(event(null).isCheckInOpen(now)).isEqualTo(open);
    }

    @Test
    void nobody_is_checked_in_at_what_is_no_event_of_ours_or_does_not_take_place() {
        CommunityEvent off = event(null);
        off.cancel(BEFORE);
        assertThat(off.isCheckInOpen(START)).isFalse();
        CommunityEvent draft = CommunityEvent.draft(
                CommunityFixture.published("design", JoinPolicy.OPEN), agent(0), "a", content(null, null), BEFORE);
        assertThat(draft.isCheckInOpen(START)).isFalse();
        CommunityEvent elsewhere = CommunityEvent.draft(
                CommunityFixture.published("design", JoinPolicy.OPEN),
                agent(0),
                "a",
                content(null, "https://la.fr"),
                BEFORE);
        elsewhere.publish(BEFORE);
        assertThat(elsewhere.isCheckInOpen(START)).isFalse();
    }

    @Test
    void what_is_noted_can_be_changed_and_taken_back() {
        EventRegistration one = event(2).register(agent(1), null, new AnswersDraft(), BEFORE);
        assertThat(one.attendance()).isNull();
        for (Attendance noted : Attendance.values()) {
            one.mark(noted, START);
            assertThat(one.attendance()).isEqualTo(noted);
            assertThat(one.attendanceAt()).isEqualTo(START);
        }
        one.mark(null, START);
        assertThat(one.attendance()).isNull();
        assertThat(one.attendanceAt()).isNull();
    }

    @Test
    void nothing_is_noted_before_the_day_or_of_people_without_a_seat() {
        CommunityEvent event = event(1);
        EventRegistration seated = event.register(agent(1), null, new AnswersDraft(), BEFORE);
        EventRegistration waiting = event.register(agent(2), null, new AnswersDraft(), BEFORE);
        refused("event.error.checkInClosed", () -> seated.mark(Attendance.PRESENT, BEFORE));
        refused("event.error.notSeated", () -> waiting.mark(Attendance.PRESENT, START));
        event.withdraw(seated, BEFORE);
        refused("event.error.notSeated", () -> seated.mark(null, START));
    }

    @Test
    void who_cannot_come_excuses_himself_until_it_begins_and_may_come_after_all() {
        CommunityEvent event = event(2);
        EventRegistration one = event.register(agent(1), null, new AnswersDraft(), BEFORE);
        one.excuse(true, START.minusSeconds(1));
        assertThat(one.attendance()).isEqualTo(Attendance.EXCUSED);
        assertThat(event.registeredCount()).as("he keeps his seat").isOne();
        one.excuse(false, START.minusSeconds(1));
        assertThat(one.attendance()).isNull();
        one.mark(Attendance.PRESENT, START.minusSeconds(1));
        one.excuse(true, START.minusSeconds(1));
        assertThat(one.attendance()).as("what was noted on the spot stays").isEqualTo(Attendance.PRESENT);
        refused("event.error.excuseTooLate", () -> one.excuse(true, START));
        EventRegistration other = event.register(agent(2), null, new AnswersDraft(), BEFORE);
        EventRegistration waiting = event.register(agent(3), null, new AnswersDraft(), BEFORE);
        refused("event.error.notSeated", () -> waiting.excuse(true, BEFORE));
        event.cancel(BEFORE);
        refused("event.error.excuseTooLate", () -> other.excuse(true, BEFORE));
    }

    @Test
    void whoever_comes_without_a_seat_is_registered_even_when_it_is_full() {
        CommunityEvent event = event(1);
        event.register(agent(1), null, new AnswersDraft(), BEFORE);
        EventRegistration waiting = event.register(agent(2), null, new AnswersDraft(), BEFORE);
        EventRegistration stranger = event.walkIn(agent(3), null, START);
        assertThat(stranger.status()).isEqualTo(RegistrationStatus.REGISTERED);
        assertThat(stranger.attendance()).isEqualTo(Attendance.PRESENT);
        assertThat(stranger.isWalkIn()).isTrue();
        assertThat(event.walkIn(agent(2), waiting, START)).isSameAs(waiting);
        assertThat(waiting.isWalkIn()).isTrue();
        assertThat(event.registeredCount()).isEqualTo(3);
        assertThat(event.walkInCount()).isEqualTo(2);
        assertThat(event.waitingCount()).isZero();
        assertThat(stranger.turn()).isNotEqualTo(waiting.turn());
        refused("event.error.checkInClosed", () -> event.walkIn(agent(4), null, BEFORE));
    }

    @Test
    void whoever_has_a_seat_and_comes_as_a_stranger_is_present_and_counted_once() {
        CommunityEvent event = event(1);
        EventRegistration one = event.register(agent(1), null, new AnswersDraft(), BEFORE);
        one.excuse(true, BEFORE);
        assertThat(event.walkIn(agent(1), one, START)).isSameAs(one);
        assertThat(one.attendance()).isEqualTo(Attendance.PRESENT);
        assertThat(one.isWalkIn()).isFalse();
        assertThat(event.registeredCount()).isOne();
        assertThat(event.walkInCount()).isZero();
    }

    @Test
    void walk_ins_leave_the_seats_of_the_others_alone() {
        CommunityEvent event = event(2);
        EventRegistration first = event.register(agent(1), null, new AnswersDraft(), BEFORE);
        Instant morning = Instant.parse("2026-12-01T06:00:00Z");
        EventRegistration guest = event.walkIn(agent(2), null, morning);
        event.walkIn(agent(3), null, morning);
        assertThat(event.callable(morning))
                .as("more than seats: nobody is called")
                .isZero();
        event.revise(content(1, null), morning);
        assertThat(event.capacity()).isOne();
        event.withdraw(guest, morning);
        assertThat(event.walkInCount()).isOne();
        assertThat(guest.isWalkIn()).isFalse();
        assertThat(guest.attendance()).isNull();
        event.withdraw(first, morning);
        assertThat(event.registeredCount()).isOne();
    }

    @Test
    void figures_count_those_of_whom_nothing_is_noted_and_rate_those_who_were_expected() {
        AttendanceFigures figures = new AttendanceFigures(10, 6, 1, 2, 1, 0);
        assertThat(figures.unmarked()).isOne();
        assertThat(figures.rate()).isEqualTo(75);
        assertThat(new AttendanceFigures(0, 0, 0, 0, 0, 0).rate()).isZero();
        assertThat(new AttendanceFigures(2, 0, 0, 2, 0, 0).rate()).isZero();
    }

    @Test
    void those_without_an_account_are_counted_on_the_day_alone() {
        CommunityEvent event = event(1);
        event.countGuests(CommunityEvent.MOST_GUESTS, START);
        event.countGuests(2, START);
        assertThat(event.guestCount()).isEqualTo(2);
        assertThat(event.registeredCount()).isZero();
        refused("event.error.guestNumber", () -> event.countGuests(-1, START));
        refused("event.error.guestNumber", () -> event.countGuests(CommunityEvent.MOST_GUESTS + 1, START));
        refused("event.error.checkInClosed", () -> event.countGuests(1, BEFORE));
        refused(
                "event.error.checkInClosed",
                () -> EventGuest.arrive(
                        event,
                        EmailAddress.of("camille@gouv.fr"),
                        event.endsAt().plus(CommunityEvent.CHECK_IN)));
        event.forgetGuests(3);
        assertThat(event.guestCount()).isEqualTo(5);
    }

    @Test
    void who_came_without_an_account_and_has_one_by_now_is_present_at_any_time() {
        CommunityEvent event = event(1);
        EventRegistration one = event.admit(agent(1), START);
        assertThat(one.attendance()).isEqualTo(Attendance.PRESENT);
        assertThat(one.attendanceAt()).isEqualTo(START);
        assertThat(one.isWalkIn()).isTrue();
        assertThat(event.walkInCount()).isOne();
        assertThat(event.registeredCount()).isOne();
    }

    @Test
    void all_who_came_are_those_with_an_account_and_those_without() {
        AttendanceFigures figures = new AttendanceFigures(10, 6, 1, 2, 1, 3);
        assertThat(figures.came()).isEqualTo(9);
        assertThat(figures.rate()).as("of those who were expected").isEqualTo(75);
        assertThat(figures.plus(figures).guests()).isEqualTo(6);
    }

    @Test
    void who_waited_and_comes_leaves_the_waiting_list_and_takes_the_last_turn() {
        Instant morning = Instant.parse("2026-12-01T08:00:00Z");
        CommunityEvent event = event(1);
        EventRegistration first = event.register(agent(1), null, new AnswersDraft(), BEFORE);
        EventRegistration second = event.register(agent(2), null, new AnswersDraft(), BEFORE);
        event.walkIn(agent(2), second, morning);
        assertThat(event.waitingCount()).isZero();
        assertThat(second.turn()).isGreaterThan(first.turn());
        EventRegistration third = event.walkIn(agent(3), null, morning);
        assertThat(third.turn()).isGreaterThan(second.turn());
        assertThat(event.walkInCount()).isEqualTo(2);
    }
}
