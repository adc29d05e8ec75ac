package fr.gouv.hub.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gouv.hub.database.Row;
import fr.gouv.hub.domain.event.Attendance;
import fr.gouv.hub.domain.event.AttendanceRefusedException;
import fr.gouv.hub.domain.event.CheckIn;
import fr.gouv.hub.domain.event.CheckInLine;
import fr.gouv.hub.domain.event.WalkIn;
import fr.gouv.hub.domain.shared.ForbiddenException;
import fr.gouv.hub.domain.shared.NotFoundException;
import fr.gouv.hub.service.event.EventAttendanceService;
import fr.gouv.hub.service.event.EventRegistrationService;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The day of an event, in the server: two people at the door, strangers, and others who have no business there. */
class EventAttendanceServiceIT extends InTheServer {

    @Inject
    EventAttendanceService service;

    @Inject
    EventRegistrationService registrations;

    private long community;
    private long organiser;

    @BeforeEach
    void people() {
        community = Database.insert(Row.community());
        organiser = Database.insert(Row.agent());
        Database.insert(Row.membership(community, organiser, "EVENT_ORGANISER"));
    }

    private record Meeting(long id, String slug) {}

    private Meeting meeting(Integer capacity, LocalDateTime start) {
        return meeting(Row.at(Row.event(community).set("capacity", capacity), start));
    }

    private static Meeting meeting(Row row) {
        long id = Database.insert(row);
        Database.insert(Row.host(id, row));
        return new Meeting(id, row.get("slug"));
    }

    private Meeting soon(Integer capacity) {
        return meeting(Row.today(
                Row.event(community).set("capacity", capacity), Row.now().plusMinutes(5)));
    }

    private static long agent(String address) {
        return Database.insert(Row.agent().set("email", address));
    }

    private static String address() {
        return Row.unique("venue") + "@essai.gouv.fr";
    }

    private CheckIn open(Meeting meeting) {
        return Calls.as(organiser, () -> service.open(meeting.slug(), "", 0, 50));
    }

    private static void requireConsistent(Meeting meeting) {
        assertThat(Database.number(
                        "select count(*) from event e where id = ? and registered_count = (select count(*) from"
                                + " event_registration r where r.event_id = e.id and r.status = 'REGISTERED') and walk_in_count ="
                                + " (select count(*) from event_registration r where r.event_id = e.id and r.walk_in = 1)"
                                + " and waiting_count = (select count(*) from event_registration r where r.event_id = e.id"
                                + " and r.status = 'WAITING')",
                        meeting.id()))
                .isOne();
    }

    @Test
    void one_tap_notes_who_came_and_another_takes_it_back() {
        Meeting meeting = soon(5);
        String address = address();
        Calls.as(agent(address), () -> registrations.register(meeting.slug()));
        CheckInLine line = open(meeting).lines().get(0);
        for (Attendance noted : Attendance.values()) {
            assertThat(Calls.as(organiser, () -> service.mark(meeting.slug(), line.id(), noted)))
                    .isEqualTo(line.name());
            assertThat(open(meeting).lines().get(0).attendance()).isEqualTo(noted);
        }
        Calls.as(organiser, () -> service.mark(meeting.slug(), line.id(), null));
        assertThat(open(meeting).figures().unmarked()).isOne();
    }

    @Test
    void a_stranger_is_registered_and_present_though_it_is_full_and_is_told() {
        Meeting meeting = soon(1);
        Calls.as(agent(address()), () -> registrations.register(meeting.slug()));
        String late = address();
        long stranger = agent(late);
        Calls.as(organiser, () -> service.walkIn(meeting.slug(), " " + late.toUpperCase(java.util.Locale.ROOT) + " "));
        assertThat(open(meeting).figures().walkIns()).isOne();
        assertThat(open(meeting).figures().present()).isOne();
        assertThat(Database.column("select template from mail_outbox where recipient = ?", late))
                .containsExactly("event-walk-in");
        Calls.as(organiser, () -> service.walkIn(meeting.slug(), late));
        assertThat(open(meeting).figures().registered()).as("twice is once").isEqualTo(2);
        requireConsistent(meeting);
        Calls.as(stranger, () -> registrations.withdraw(meeting.slug()));
        requireConsistent(meeting);
    }

    @Test
    void two_people_at_the_door_who_welcome_the_same_stranger_register_him_once() {
        Meeting meeting = soon(3);
        long second = Database.insert(Row.agent());
        Database.insert(Row.membership(community, second, "FACILITATOR"));
        String late = address();
        agent(late);
        List<Calls.Outcome<WalkIn>> outcomes = Calls.atOnce(
                List.of(organiser, second, organiser, second, organiser, second),
                () -> service.walkIn(meeting.slug(), late));
        assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome.failure()).isNull());
        assertThat(open(meeting).figures().registered()).isOne();
        assertThat(Database.column("select template from mail_outbox where recipient = ?", late))
                .containsExactly("event-walk-in");
        requireConsistent(meeting);
    }

    @Test
    void strangers_and_people_who_register_at_once_leave_every_count_right() {
        Meeting meeting = soon(4);
        List<String> addresses =
                Collections.nCopies(12, "").stream().map(none -> address()).toList();
        List<Long> crowd =
                addresses.stream().map(EventAttendanceServiceIT::agent).toList();
        AtomicInteger next = new AtomicInteger();
        List<Long> callers = new java.util.ArrayList<>(crowd);
        callers.addAll(Collections.nCopies(12, organiser));
        List<Calls.Outcome<Void>> outcomes = Calls.atOnce(callers, () -> {
            int turn = next.getAndIncrement();
            if (turn % 2 == 0) {
                try {
                    service.walkIn(meeting.slug(), addresses.get(turn % addresses.size()));
                } catch (ForbiddenException notAtTheDoor) {
                    registrations.register(meeting.slug());
                }
            } else {
                registrations.register(meeting.slug());
                registrations.withdraw(meeting.slug());
            }
            return null;
        });
        assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome.failure()).isNull());
        requireConsistent(meeting);
    }

    @Test
    void who_excuses_himself_is_seen_at_the_door_until_it_begins() {
        Meeting meeting = soon(2);
        long one = agent(address());
        Calls.as(one, () -> registrations.register(meeting.slug()));
        Calls.as(one, () -> registrations.excuse(meeting.slug(), true));
        assertThat(open(meeting).figures().excused()).isOne();
        Calls.as(one, () -> registrations.excuse(meeting.slug(), false));
        assertThat(open(meeting).figures().excused()).isZero();
        assertThatThrownBy(() -> Calls.as(organiser, () -> registrations.excuse(meeting.slug(), true)))
                .as("who never asked")
                .isInstanceOf(NotFoundException.class);
        Meeting begun = meeting(2, Row.now().minusMinutes(5));
        Database.insert(Row.of("event_registration")
                .set("event_id", begun.id())
                .set("agent_id", one)
                .set("status", "REGISTERED")
                .set("turn", 1)
                .set("asked_at", Row.now())
                .set("changed_at", Row.now()));
        assertThatThrownBy(() -> Calls.as(one, () -> registrations.excuse(begun.slug(), true)))
                .isInstanceOfSatisfying(AttendanceRefusedException.class, refusal -> assertThat(refusal.key())
                        .isEqualTo("event.error.excuseTooLate"));
    }

    @Test
    void who_was_named_for_it_alone_sees_nobody_once_the_sheet_is_closed_or_the_event_called_off() {
        Meeting coming = soon(2);
        Meeting off = soon(2);
        Meeting lately = meeting(2, Row.now().minusDays(6));
        Meeting old = meeting(2, Row.now().minusDays(40));
        long steward = Database.insert(Row.agent());
        for (Meeting meeting : List.of(coming, off, lately, old)) {
            Database.insert(Row.of("event_steward")
                    .set("event_id", meeting.id())
                    .set("agent_id", steward)
                    .set("named_at", Row.now()));
        }
        Database.update("update event set status = 'CANCELLED' where id = ?", off.id());
        for (Meeting open : List.of(coming, lately)) {
            assertThat(Calls.as(steward, () -> service.open(open.slug(), "", 0, 10))
                            .organiser())
                    .isFalse();
        }
        for (Meeting closed : List.of(off, old)) {
            for (Calls.Action door : List.<Calls.Action>of(
                    () -> service.open(closed.slug(), "", 0, 10),
                    () -> service.sheet(closed.slug(), 0, 10),
                    () -> service.walkIn(closed.slug(), address()))) {
                assertThatThrownBy(() -> Calls.as(steward, door)).isInstanceOf(ForbiddenException.class);
            }
            assertThat(open(closed).organiser()).as("organisers keep it").isTrue();
        }
    }

    @Test
    void nobody_is_checked_in_on_another_day() {
        Meeting meeting = meeting(2, Row.now().plusDays(3));
        Calls.as(agent(address()), () -> registrations.register(meeting.slug()));
        CheckIn early = open(meeting);
        assertThat(early.open()).isFalse();
        long id = early.lines().get(0).id();
        assertThatThrownBy(() -> Calls.as(organiser, () -> service.mark(meeting.slug(), id, Attendance.PRESENT)))
                .isInstanceOf(AttendanceRefusedException.class);
        String late = address();
        agent(late);
        assertThatThrownBy(() -> Calls.as(organiser, () -> service.walkIn(meeting.slug(), late)))
                .isInstanceOf(AttendanceRefusedException.class);
        Meeting other = soon(2);
        assertThatThrownBy(() -> Calls.as(organiser, () -> service.mark(other.slug(), id, Attendance.PRESENT)))
                .as("a registration of another event")
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void others_neither_see_nor_note_anything_and_learn_no_address() {
        Meeting meeting = soon(2);
        String known = address();
        long stranger = agent(known);
        Calls.as(stranger, () -> registrations.register(meeting.slug()));
        long id = open(meeting).lines().get(0).id();
        long member = Database.insert(Row.agent());
        Database.insert(Row.membership(community, member, "MEMBER"));
        for (long other : new long[] {stranger, member}) {
            for (Calls.Action door : List.<Calls.Action>of(
                    () -> service.open(meeting.slug(), "", 0, 10),
                    () -> service.mark(meeting.slug(), id, Attendance.PRESENT),
                    () -> service.walkIn(meeting.slug(), known),
                    () -> service.walkIn(meeting.slug(), address()))) {
                assertThatThrownBy(() -> Calls.as(other, door)).isInstanceOf(ForbiddenException.class);
            }
        }
        assertThatThrownBy(() -> Calls.asVisitor(() -> service.open(meeting.slug(), "", 0, 10)))
                .isInstanceOf(EJBAccessException.class);
        assertThat(open(meeting).figures().present()).isZero();
    }
}
