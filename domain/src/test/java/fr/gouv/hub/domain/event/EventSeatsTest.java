package fr.gouv.hub.domain.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gouv.hub.domain.account.Agent;
import fr.gouv.hub.domain.community.CommunityFixture;
import fr.gouv.hub.domain.community.JoinPolicy;
import fr.gouv.hub.domain.shared.BusinessException;
import fr.gouv.hub.domain.shared.EmailAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Seats and the waiting list, as one thread after the other finds them. */
class EventSeatsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final EventTime TIME = EventFixture.TIME;

    private static CommunityEvent event(EventContent content) {
        CommunityEvent event = CommunityEvent.draft(
                CommunityFixture.published("design", JoinPolicy.OPEN), agent(0), "atelier-1", content, NOW);
        event.publish(NOW);
        return event;
    }

    private static CommunityEvent with(Integer capacity) {
        return event(EventFixture.content(capacity, null, null, null));
    }

    private static Agent agent(int number) {
        return Agent.register(EmailAddress.of("agent." + number + "@gouv.fr"), NOW);
    }

    private static EventRegistration register(CommunityEvent event) {
        return event.register(agent(1), null, new AnswersDraft(), NOW);
    }

    private static void refused(String key, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(BusinessException.class, refusal -> assertThat(refusal.key())
                        .isEqualTo(key));
    }

    @Test
    void seats_go_to_who_comes_first_and_the_others_wait_in_their_order() {
        CommunityEvent event = with(2);
        List<EventRegistration> all = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            all.add(register(event));
        }
        assertThat(all)
                .extracting(EventRegistration::status)
                .containsExactly(
                        RegistrationStatus.REGISTERED,
                        RegistrationStatus.REGISTERED,
                        RegistrationStatus.WAITING,
                        RegistrationStatus.WAITING);
        assertThat(all).extracting(EventRegistration::turn).isSorted().doesNotHaveDuplicates();
        assertThat(event.registeredCount()).isEqualTo(2);
        assertThat(event.waitingCount()).isEqualTo(2);
        assertThat(all).allSatisfy(one -> {
            assertThat(one.event()).isSameAs(event);
            assertThat(one.askedAt()).isEqualTo(NOW);
            assertThat(one.called()).isFalse();
        });
    }

    @Test
    void without_a_limit_everybody_has_a_seat() {
        CommunityEvent event = with(null);
        for (int i = 0; i < 100; i++) {
            assertThat(register(event).status()).isEqualTo(RegistrationStatus.REGISTERED);
        }
        assertThat(event.waitingCount()).isZero();
    }

    @Test
    void asking_twice_keeps_what_one_has() {
        CommunityEvent event = with(1);
        EventRegistration first = register(event);
        assertThat(event.register(first.agent(), first, new AnswersDraft(), NOW))
                .isSameAs(first);
        assertThat(event.registeredCount()).isOne();
    }

    @Test
    void who_withdraws_and_comes_back_begins_at_the_end() {
        CommunityEvent event = with(1);
        EventRegistration first = register(event);
        EventRegistration second = register(event);
        assertThat(event.withdraw(first, NOW)).isTrue();
        assertThat(event.withdraw(first, NOW)).as("twice").isFalse();
        assertThat(event.registeredCount()).isZero();
        assertThat(event.register(first.agent(), first, new AnswersDraft(), NOW).status())
                .as("somebody waits before him")
                .isEqualTo(RegistrationStatus.WAITING);
        assertThat(first.turn()).isGreaterThan(second.turn());
        assertThat(event.callable(NOW)).isOne();
        event.call(second, NOW);
        assertThat(second.called()).isTrue();
        assertThat(second.status()).isEqualTo(RegistrationStatus.REGISTERED);
        assertThat(event.callable(NOW)).isZero();
        assertThat(event.waitingCount()).isOne();
    }

    @Test
    void nobody_is_called_who_does_not_wait_and_none_to_a_seat_that_is_taken() {
        CommunityEvent event = with(1);
        EventRegistration seated = register(event);
        EventRegistration waiting = register(event);
        assertThatThrownBy(() -> event.call(waiting, NOW)).isInstanceOf(IllegalStateException.class);
        event.withdraw(seated, NOW);
        assertThatThrownBy(() -> event.call(seated, NOW)).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 0, 1})
    void the_last_call_is_two_hours_before_the_start(long seconds) {
        CommunityEvent event = with(1);
        EventRegistration seated = register(event);
        register(event);
        event.withdraw(seated, NOW);
        Instant around = TIME.startsAt().minus(CommunityEvent.LAST_CALL).plusSeconds(seconds);
        assertThat(event.callable(around)).isEqualTo(seconds < 0 ? 1 : 0);
    }

    @Test
    void nobody_is_called_once_registration_is_closed() {
        Instant closes = NOW.plusSeconds(3_600);
        CommunityEvent event = event(EventFixture.content(1, null, closes, null));
        EventRegistration seated = register(event);
        register(event);
        event.withdraw(seated, NOW);
        assertThat(event.callable(closes.minusSeconds(1))).isOne();
        assertThat(event.callable(closes)).isZero();
    }

    @Test
    void registration_is_open_in_its_window_alone() {
        Instant opens = NOW.plusSeconds(60);
        Instant closes = NOW.plusSeconds(120);
        CommunityEvent event = event(EventFixture.content(1, opens, closes, null));
        assertThat(event.phase(opens.minusMillis(1))).isEqualTo(RegistrationPhase.NOT_YET);
        assertThat(event.phase(opens)).isEqualTo(RegistrationPhase.OPEN);
        assertThat(event.phase(closes)).isEqualTo(RegistrationPhase.CLOSED);
        refused("event.error.registrationNotYet", () -> event.register(agent(1), null, new AnswersDraft(), NOW));
        refused("event.error.registrationClosed", () -> event.register(agent(1), null, new AnswersDraft(), closes));
        CommunityEvent usual = with(1);
        assertThat(usual.phase(TIME.startsAt().minusMillis(1))).isEqualTo(RegistrationPhase.OPEN);
        assertThat(usual.phase(TIME.startsAt())).isEqualTo(RegistrationPhase.CLOSED);
    }

    @Test
    void one_registers_to_nothing_that_is_cancelled_drafted_or_elsewhere() {
        CommunityEvent cancelled = with(1);
        cancelled.cancel(NOW);
        refused("event.error.registrationNone", () -> register(cancelled));
        CommunityEvent draft = CommunityEvent.draft(
                CommunityFixture.published("design", JoinPolicy.OPEN),
                agent(0),
                "x",
                EventFixture.content(1, null, null, null),
                NOW);
        refused("event.error.registrationNone", () -> register(draft));
        CommunityEvent elsewhere = event(EventFixture.content(1, null, null, "https://la.fr"));
        refused("event.error.registrationElsewhere", () -> register(elsewhere));
    }

    @Test
    void once_it_is_over_nobody_withdraws() {
        CommunityEvent event = with(1);
        EventRegistration seated = register(event);
        assertThat(event.withdraw(register(with(1)), TIME.startsAt()))
                .as("while it goes on")
                .isTrue();
        refused("event.error.over", () -> event.withdraw(seated, TIME.endsAt()));
    }

    @Test
    void seats_cannot_be_fewer_than_those_who_have_one() {
        CommunityEvent event = with(3);
        register(event);
        register(event);
        refused(
                "event.error.capacityBelowRegistered",
                () -> event.revise(EventFixture.content(1, null, null, null), NOW));
        event.revise(EventFixture.content(2, null, null, null), NOW);
        assertThat(register(event).status()).isEqualTo(RegistrationStatus.WAITING);
        event.revise(EventFixture.content(null, null, null, null), NOW);
        assertThat(event.callable(NOW)).isOne();
    }

    @ParameterizedTest
    @EnumSource(RegistrationPhase.class)
    void every_refusal_has_words(RegistrationPhase phase) {
        assertThat(RegistrationRefusedException.of(phase, "x").key()).startsWith("event.error.registration");
    }

    /** Many histories at random: after each step the counts are those of the people, and who asked first is served first. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatever_happens_the_counts_are_right(long seed) {
        Random random = new Random(seed);
        CommunityEvent event = with(1 + random.nextInt(5));
        List<EventRegistration> people = new ArrayList<>();
        for (int step = 0; step < 400; step++) {
            switch (random.nextInt(5)) {
                case 0, 1 -> people.add(event.register(agent(step), null, new AnswersDraft(), NOW));
                case 2 -> pick(people, random, one -> event.withdraw(one, NOW));
                case 3 -> pick(people, random, one -> event.register(one.agent(), one, new AnswersDraft(), NOW));
                default ->
                    event.revise(
                            EventFixture.content(
                                    Math.max(1, event.registeredCount() + random.nextInt(3)), null, null, null),
                            NOW);
            }
            for (int seats = event.callable(NOW); seats > 0; seats--) {
                event.call(
                        people.stream()
                                .filter(one -> one.status() == RegistrationStatus.WAITING)
                                .min(Comparator.comparingInt(EventRegistration::turn))
                                .orElseThrow(),
                        NOW);
            }
            assertThat(event.registeredCount()).isEqualTo(count(people, RegistrationStatus.REGISTERED));
            assertThat(event.waitingCount()).isEqualTo(count(people, RegistrationStatus.WAITING));
            assertThat(event.registeredCount()).isLessThanOrEqualTo(event.capacity());
            if (event.waitingCount() > 0) {
                assertThat(event.registeredCount())
                        .as("a free seat while somebody waits")
                        .isEqualTo(event.capacity());
            }
        }
    }

    private static void pick(
            List<EventRegistration> people, Random random, java.util.function.Consumer<EventRegistration> act) {
        if (!people.isEmpty()) {
            act.accept(people.get(random.nextInt(people.size())));
        }
    }

    private static int count(List<EventRegistration> people, RegistrationStatus status) {
        return (int) people.stream().filter(one -> one.status() == status).count();
    }
}
