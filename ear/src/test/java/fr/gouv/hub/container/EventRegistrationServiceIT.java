package fr.gouv.hub.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gouv.hub.database.Row;
import fr.gouv.hub.domain.event.EventDraft;
import fr.gouv.hub.domain.event.EventPlace;
import fr.gouv.hub.domain.event.EventRefusedException;
import fr.gouv.hub.domain.event.MyEventLine;
import fr.gouv.hub.domain.event.RegistrationRefusedException;
import fr.gouv.hub.domain.event.RegistrationStatus;
import fr.gouv.hub.domain.shared.NotFoundException;
import fr.gouv.hub.service.event.EventPlanningService;
import fr.gouv.hub.service.event.EventRegistrationService;
import fr.gouv.hub.service.event.EventService;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Seats and the waiting list, in the server, by many at once: the database decides. */
@ExtendWith({OnTestPortal.class, ArquillianExtension.class})
class EventRegistrationServiceIT {

    @Deployment
    static EnterpriseArchive deployment() {
        return InContainer.with(InContainer.nested(EventRegistrationServiceIT.class));
    }

    @Inject
    EventRegistrationService registrations;

    @Inject
    EventService events;

    @Inject
    EventPlanningService planning;

    private long community;
    private long agent;

    @BeforeEach
    void people() {
        community = Database.insert(Row.community());
        agent = Database.insert(Row.agent());
    }

    private record Meeting(long id, String slug) {}

    private static Meeting insert(Row row) {
        long id = Database.insert(row);
        Database.insert(Row.host(id, row));
        return new Meeting(id, row.get("slug"));
    }

    private Meeting meeting(Integer capacity) {
        return insert(Row.event(community).set("capacity", capacity));
    }

    private static List<Long> crowd(int size) {
        return Stream.generate(() -> Database.insert(Row.agent())).limit(size).toList();
    }

    private static long count(Meeting meeting, String column) {
        return Database.number("select " + column + " from event where id = ?", meeting.id());
    }

    private static List<String> with(Meeting meeting, String status) {
        return Database.column(
                "select agent_id from event_registration where event_id = ? and status = ? order by turn",
                meeting.id(),
                status);
    }

    private static List<String> mailsTo(long agent) {
        return Database.column(
                "select template from mail_outbox where recipient = (select email from agent where id = ?) order by id",
                agent);
    }

    private static void requireConsistent(Meeting meeting) {
        assertThat(count(meeting, "registered_count"))
                .isEqualTo(with(meeting, "REGISTERED").size());
        assertThat(count(meeting, "waiting_count"))
                .isEqualTo(with(meeting, "WAITING").size());
        assertThat(Database.number(
                        "select count(*) from event where id = ? and (registered_count > capacity"
                                + " or (registered_count < capacity and waiting_count > 0))",
                        meeting.id()))
                .as("seats given twice, or free while somebody waits")
                .isZero();
    }

    @Test
    void fifty_agents_at_once_on_ten_seats_are_ten_registered_and_forty_in_order() {
        Meeting meeting = meeting(10);
        List<Calls.Outcome<RegistrationStatus>> outcomes =
                Calls.atOnce(crowd(50), () -> registrations.register(meeting.slug()));
        assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome.failure()).isNull());
        assertThat(outcomes)
                .filteredOn(outcome -> outcome.value() == RegistrationStatus.REGISTERED)
                .hasSize(10);
        assertThat(with(meeting, "REGISTERED")).hasSize(10);
        assertThat(with(meeting, "WAITING")).hasSize(40);
        requireConsistent(meeting);
        assertThat(Database.column("select turn from event_registration where event_id = ? order by id", meeting.id()))
                .as("turns follow the order of arrival")
                .isSortedAccordingTo((one, other) -> Long.compare(Long.parseLong(one), Long.parseLong(other)));
        assertThat(Database.number(
                        "select max(r.turn) < (select min(w.turn) from event_registration w where w.event_id = r.event_id"
                                + " and w.status = 'WAITING') from event_registration r where r.event_id = ?"
                                + " and r.status = 'REGISTERED'",
                        meeting.id()))
                .as("who came first has a seat")
                .isOne();
        List<String> waiting = with(meeting, "WAITING");
        for (int i = 0; i < waiting.size(); i += 13) {
            EventPlace place = Calls.as(Long.parseLong(waiting.get(i)), () -> events.place(meeting.id()));
            assertThat(place.position()).isEqualTo(i + 1);
        }
        assertThat(Database.column(
                        "select distinct count(*) from mail_outbox where recipient in (select a.email from agent a"
                                + " join event_registration r on r.agent_id = a.id where r.event_id = ?) group by recipient",
                        meeting.id()))
                .as("one mail each")
                .containsExactly("1");
    }

    @Test
    void two_tabs_and_fifty_clicks_of_one_agent_are_one_seat_and_one_mail() {
        Meeting meeting = meeting(10);
        List<Calls.Outcome<RegistrationStatus>> outcomes =
                Calls.atOnce(Collections.nCopies(50, agent), () -> registrations.register(meeting.slug()));
        assertThat(outcomes)
                .allSatisfy(outcome -> assertThat(outcome.value()).isEqualTo(RegistrationStatus.REGISTERED));
        assertThat(count(meeting, "registered_count")).isOne();
        assertThat(mailsTo(agent)).containsExactly("event-registered");
        List<Calls.Outcome<Void>> gone = Calls.atOnce(
                Collections.nCopies(20, agent), Calls.returning(() -> registrations.withdraw(meeting.slug())));
        assertThat(gone).allSatisfy(outcome -> assertThat(outcome.failure()).isNull());
        assertThat(count(meeting, "registered_count")).isZero();
        assertThat(mailsTo(agent)).containsExactly("event-registered", "event-withdrawn");
    }

    @Test
    void a_seat_given_back_goes_to_the_first_who_waits_and_he_may_decline() {
        Meeting meeting = meeting(1);
        List<Long> three = crowd(3);
        three.forEach(one -> Calls.as(one, () -> registrations.register(meeting.slug())));
        Calls.as(three.get(0), () -> registrations.withdraw(meeting.slug()));
        assertThat(with(meeting, "REGISTERED")).containsExactly(three.get(1).toString());
        assertThat(mailsTo(three.get(1))).containsExactly("event-waiting", "event-registered");
        assertThat(Database.column(
                        "select parameters from mail_outbox where template = 'event-registered'"
                                + " and recipient = (select email from agent where id = ?)",
                        three.get(1)))
                .singleElement()
                .asString()
                .contains("\"called\":true");
        assertThat(Calls.as(three.get(2), () -> events.place(meeting.id())).position())
                .isOne();
        Calls.as(three.get(1), () -> registrations.withdraw(meeting.slug()));
        assertThat(with(meeting, "REGISTERED")).containsExactly(three.get(2).toString());
        requireConsistent(meeting);
    }

    @Test
    void in_the_last_two_hours_nobody_is_called() {
        Row soon = Row.at(Row.event(community).set("capacity", 1), Row.now().plusMinutes(119));
        Meeting meeting = insert(soon);
        List<Long> two = crowd(2);
        two.forEach(one -> Calls.as(one, () -> registrations.register(meeting.slug())));
        Calls.as(two.get(0), () -> registrations.withdraw(meeting.slug()));
        assertThat(with(meeting, "REGISTERED")).isEmpty();
        assertThat(with(meeting, "WAITING")).containsExactly(two.get(1).toString());
        assertThat(mailsTo(two.get(1))).containsExactly("event-waiting");
    }

    @Test
    void two_hundred_operations_at_random_at_once_keep_every_count() {
        Meeting meeting = meeting(7);
        List<Long> crowd = crowd(30);
        Random random = new Random(20261123);
        List<Long> callers = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            callers.add(crowd.get(random.nextInt(crowd.size())));
        }
        Map<Thread, Random> randoms = new ConcurrentHashMap<>();
        List<Calls.Outcome<Void>> outcomes = Calls.atOnce(callers, () -> {
            Random own = randoms.computeIfAbsent(Thread.currentThread(), thread -> new Random(thread.getId()));
            if (own.nextInt(3) > 0) {
                registrations.register(meeting.slug());
            } else {
                registrations.withdraw(meeting.slug());
            }
            return null;
        });
        assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome.failure()).isNull());
        requireConsistent(meeting);
        assertThat(Database.number(
                        "select count(distinct turn) - count(*) from event_registration where event_id = ?",
                        meeting.id()))
                .isZero();
    }

    /** Seats are added and taken away, and at last the event is called off, while people come and go. */
    @Test
    void seats_that_come_and_go_while_people_do_keep_every_count() throws Exception {
        Meeting meeting = meeting(7);
        long organiser = Database.insert(Row.agent());
        Database.insert(Row.membership(community, organiser, "EVENT_ORGANISER"));
        Random random = new Random(20261124);
        CompletableFuture<Integer> changes = CompletableFuture.supplyAsync(() -> {
            int changed = 0;
            for (int i = 0; i < 40; i++) {
                changed += reseated(meeting, organiser, 3 + random.nextInt(12));
            }
            return changed;
        });
        List<Long> crowd = crowd(30);
        int accepted = 0;
        do {
            List<Calls.Outcome<Void>> outcomes = comeAndGo(meeting, crowd);
            assertThat(outcomes).extracting(Calls.Outcome::failure).containsOnlyNulls();
            accepted += outcomes.size();
        } while (!changes.isDone());
        assertThat(changes.get(60, TimeUnit.SECONDS)).as("changes of seats").isPositive();
        assertThat(accepted).isGreaterThanOrEqualTo(crowd.size());
        requireConsistent(meeting);

        CompletableFuture<Void> end =
                CompletableFuture.runAsync(() -> Calls.as(organiser, () -> planning.cancel(meeting.slug())));
        assertThat(comeAndGo(meeting, crowd))
                .extracting(Calls.Outcome::failure)
                .allMatch(failure -> failure == null || failure instanceof RegistrationRefusedException);
        end.get(60, TimeUnit.SECONDS);
        List<String> seated = with(meeting, "REGISTERED");
        assertThat(count(meeting, "registered_count")).isEqualTo(seated.size());
        assertThatThrownBy(() -> Calls.as(agent, () -> registrations.register(meeting.slug())))
                .isInstanceOf(RegistrationRefusedException.class);
        assertThat(with(meeting, "REGISTERED")).isEqualTo(seated);
    }

    private List<Calls.Outcome<Void>> comeAndGo(Meeting meeting, List<Long> crowd) {
        return Calls.atOnce(crowd, () -> {
            if (ThreadLocalRandom.current().nextInt(3) > 0) {
                registrations.register(meeting.slug());
            } else {
                registrations.withdraw(meeting.slug());
            }
            return null;
        });
    }

    /** @return 1, or 0 when more are registered already */
    private int reseated(Meeting meeting, long organiser, int capacity) {
        try {
            Calls.as(organiser, () -> {
                EventDraft draft = planning.edit(meeting.slug());
                draft.setCapacity(capacity);
                planning.revise(meeting.slug(), draft);
            });
            return 1;
        } catch (EventRefusedException e) {
            assertThat(e.key()).isEqualTo("event.error.capacityBelowRegistered");
            return 0;
        }
    }

    @Test
    void one_registers_to_nothing_that_is_closed_cancelled_elsewhere_or_not_yet_open() {
        for (Row row : List.of(
                Row.event(community).set("status", "CANCELLED"),
                Row.event(community).set("external_url", "https://la.fr"),
                Row.event(community).set("registration_opens_at", Row.now().plusDays(1)),
                Row.event(community).set("registration_closes_at", Row.now().minusDays(1)),
                Row.at(Row.event(community), Row.now().minusHours(1)),
                Row.at(Row.event(community), Row.now().minusDays(9)))) {
            Meeting meeting = insert(row);
            assertThatThrownBy(() -> Calls.as(agent, () -> registrations.register(meeting.slug())))
                    .isInstanceOf(RegistrationRefusedException.class);
            assertThat(count(meeting, "registered_count")).isZero();
        }
        assertThat(mailsTo(agent)).isEmpty();
    }

    @Test
    void who_may_not_read_of_an_event_cannot_register_but_who_has_a_seat_may_give_it_back() {
        long hidden =
                Database.insert(Row.community().set("visibility", "HIDDEN").set("join_policy", "INVITATION"));
        Meeting secret = insert(Row.event(hidden));
        Meeting draft = insert(Row.event(community).set("status", "DRAFT"));
        for (Meeting meeting : List.of(secret, draft)) {
            assertThatThrownBy(() -> Calls.as(agent, () -> registrations.register(meeting.slug())))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> Calls.as(agent, () -> registrations.withdraw(meeting.slug())))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> Calls.as(agent, () -> events.get(meeting.slug())))
                    .isInstanceOf(NotFoundException.class);
        }
        long membership = Database.insert(Row.membership(hidden, agent, "MEMBER"));
        Calls.as(agent, () -> registrations.register(secret.slug()));
        Database.update("delete from membership where id = ?", membership);
        Calls.as(agent, () -> registrations.withdraw(secret.slug()));
        assertThat(with(secret, "WITHDRAWN")).hasSize(1);
        assertThatThrownBy(() -> Calls.as(agent, () -> events.get("rien"))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void organisers_read_their_drafts_and_members_do_not() {
        Meeting draft = insert(Row.event(community).set("status", "DRAFT"));
        long organiser = Database.insert(Row.agent());
        Database.insert(Row.membership(community, organiser, "EVENT_ORGANISER"));
        Database.insert(Row.membership(community, agent, "MEMBER"));
        assertThat(Calls.as(organiser, () -> events.get(draft.slug())).id()).isEqualTo(draft.id());
        assertThatThrownBy(() -> Calls.as(agent, () -> events.get(draft.slug())))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> Calls.asVisitor(() -> events.get(draft.slug())))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void the_link_is_told_to_those_who_have_a_seat() {
        Meeting meeting = insert(Row.event(community)
                .set("mode", "ONLINE")
                .set("online_url", "https://secret.example/1")
                .set("capacity", 1));
        List<Long> two = crowd(2);
        two.forEach(one -> Calls.as(one, () -> registrations.register(meeting.slug())));
        assertThat(Calls.as(two.get(0), () -> events.place(meeting.id())).onlineUrl())
                .endsWith("/1");
        assertThat(Calls.as(two.get(1), () -> events.place(meeting.id())).onlineUrl())
                .isNull();
        assertThat(Calls.asVisitor(() -> events.place(meeting.id()))).isEqualTo(EventPlace.NONE);
        assertThat(Calls.as(two.get(0), () -> registrations.coming()))
                .singleElement()
                .satisfies(line -> assertThat(line.onlineUrl()).endsWith("/1"));
        assertThat(Calls.as(two.get(1), () -> registrations.coming()))
                .singleElement()
                .satisfies((MyEventLine line) -> {
                    assertThat(line.onlineUrl()).isNull();
                    assertThat(line.position()).isOne();
                });
        assertThat(Database.column(
                        "select parameters from mail_outbox where recipient = (select email from agent where id = ?)",
                        two.get(1)))
                .noneMatch(parameters -> parameters.contains("secret.example"));
        Calls.as(two.get(0), () -> registrations.withdraw(meeting.slug()));
        assertThat(Calls.as(two.get(0), () -> events.place(meeting.id()))).isEqualTo(EventPlace.NONE);
    }

    @Test
    void my_agenda_has_what_is_to_come_apart_from_what_is_over() {
        Meeting later = meeting(null);
        Calls.as(agent, () -> registrations.register(later.slug()));
        Row old = Row.at(Row.event(community), Row.now().minusDays(3));
        Meeting over = insert(old);
        Database.insert(Row.of("event_registration")
                .set("event_id", over.id())
                .set("agent_id", agent)
                .set("status", "REGISTERED")
                .set("turn", 1)
                .set("asked_at", Row.now())
                .set("changed_at", Row.now()));
        assertThat(Calls.as(agent, () -> registrations.coming()))
                .extracting(MyEventLine::slug)
                .containsExactly(later.slug());
        assertThat(Calls.as(agent, () -> registrations.past()))
                .extracting(MyEventLine::slug)
                .containsExactly(over.slug());
        assertThatThrownBy(() -> Calls.as(agent, () -> registrations.withdraw(over.slug())))
                .isInstanceOf(RegistrationRefusedException.class);
    }

    @Test
    void a_visitor_is_refused_at_every_door() {
        Meeting meeting = meeting(3);
        for (Calls.Action door : List.<Calls.Action>of(
                () -> registrations.register(meeting.slug()),
                () -> registrations.withdraw(meeting.slug()),
                () -> registrations.coming(),
                () -> registrations.past())) {
            assertThatThrownBy(() -> Calls.asVisitor(door)).isInstanceOf(EJBAccessException.class);
        }
        assertThat(count(meeting, "registered_count")).isZero();
    }
}
