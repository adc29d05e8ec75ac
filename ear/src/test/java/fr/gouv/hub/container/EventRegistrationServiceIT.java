package fr.gouv.hub.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gouv.hub.database.Row;
import fr.gouv.hub.domain.account.StaleEditException;
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
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Seats and the waiting list, in the server, by many at once: the database decides. */
class EventRegistrationServiceIT extends InTheServer {

    private static final int OPERATIONS = 200;
    private static final int CALLED_OFF = 175;

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

    private record Operation(String kind, long caller, Calls.Action action) {}

    private List<Operation> operations(Meeting meeting, Random random, long organiser) {
        List<Long> crowd = crowd(24);
        List<Operation> operations = new ArrayList<>();
        for (int i = 0; i < OPERATIONS; i++) {
            long one = crowd.get(random.nextInt(crowd.size()));
            int kind = random.nextInt(10);
            if (i == CALLED_OFF) {
                operations.add(new Operation("cancel", organiser, () -> planning.cancel(meeting.slug())));
            } else if (kind < 4) {
                operations.add(new Operation("register", one, () -> registrations.register(meeting.slug())));
            } else if (kind < 8) {
                operations.add(new Operation("withdraw", one, () -> registrations.withdraw(meeting.slug())));
            } else if (kind == 8) {
                operations.add(new Operation("raise", organiser, () -> reseat(meeting, 1)));
            } else {
                operations.add(new Operation("lower", organiser, () -> reseat(meeting, -1)));
            }
        }
        return operations;
    }

    /** As an organiser does whose form has become old meanwhile: he begins again. */
    private void reseat(Meeting meeting, int seats) {
        for (int tries = 1; ; tries++) {
            EventDraft draft = planning.edit(meeting.slug());
            draft.setCapacity(draft.getCapacity() + seats);
            try {
                planning.revise(meeting.slug(), draft);
                return;
            } catch (StaleEditException e) {
                if (tries == 5) {
                    throw e;
                }
            }
        }
    }

    private static Throwable failure(Operation operation) {
        try {
            Calls.as(operation.caller(), operation.action());
            return null;
        } catch (RuntimeException e) {
            return e;
        }
    }

    /** Lists that their seeds make again: people come and go while seats are added and taken away, until it is called off. */
    @RepeatedTest(5)
    void two_hundred_operations_at_random_at_once_keep_every_count_and_the_order() throws Exception {
        long seed = ThreadLocalRandom.current().nextInt(1_000_000);
        Meeting meeting = meeting(8);
        List<Operation> operations = operations(meeting, new Random(seed), organiser());
        AtomicBoolean over = new AtomicBoolean();
        CompletableFuture<Integer> looks = CompletableFuture.supplyAsync(() -> {
            int count = 0;
            do {
                Calls.asVisitor(() -> requireSound(meeting, seed));
                count++;
            } while (!over.get());
            return count;
        });
        List<Callable<Throwable>> tasks = operations.stream()
                .map(operation -> (Callable<Throwable>) () -> failure(operation))
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(16);
        List<Future<Throwable>> outcomes;
        try {
            outcomes = threads.invokeAll(tasks);
        } finally {
            over.set(true);
            threads.shutdown();
        }
        List<String> done = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        for (int i = 0; i < OPERATIONS; i++) {
            Throwable failure = outcomes.get(i).get();
            if (failure == null) {
                done.add(operations.get(i).kind());
            } else {
                assertThat(failure)
                        .as("operation %d of seed %d: %s", i, seed, operations.get(i))
                        .isInstanceOfAny(
                                RegistrationRefusedException.class,
                                EventRefusedException.class,
                                StaleEditException.class);
                refused.add(operations.get(i).kind() + " " + failure);
            }
        }
        assertThat(looks.get(60, TimeUnit.SECONDS))
                .as("looks in between, seed %d", seed)
                .isPositive();
        assertThat(done)
                .as("seed %d, refused: %s", seed, refused)
                .contains("register", "withdraw", "raise", "lower", "cancel");
        requireTold(meeting, seed);
        assertThat(count(meeting, "last_turn")).as("turns given, seed %d", seed).isGreaterThan(24L);
        List<String> seated = with(meeting, "REGISTERED");
        assertThatThrownBy(() -> Calls.as(agent, () -> registrations.register(meeting.slug())))
                .isInstanceOf(RegistrationRefusedException.class);
        assertThat(with(meeting, "REGISTERED")).isEqualTo(seated);
    }

    /** At any moment: no seat twice, none free while somebody waits, counts as the rows, and who came first is seated first. */
    private static void requireSound(Meeting meeting, long seed) {
        assertThat(Database.column(
                        "select concat_ws(' ', e.status, e.capacity, e.registered_count, e.waiting_count) from event e where e.id = ?"
                                + " and (e.registered_count > e.capacity"
                                + " or (e.status = 'PUBLISHED' and e.registered_count < e.capacity and e.waiting_count > 0)"
                                + " or e.registered_count <> (select count(*) from event_registration r where r.event_id = e.id"
                                + " and r.status = 'REGISTERED')"
                                + " or e.waiting_count <> (select count(*) from event_registration r where r.event_id = e.id"
                                + " and r.status = 'WAITING')"
                                + " or exists (select 1 from event_registration r join event_registration w on w.event_id = r.event_id"
                                + " where r.event_id = e.id and r.status = 'REGISTERED' and w.status = 'WAITING'"
                                + " and w.turn < r.turn))",
                        meeting.id()))
                .as("contradictions, seed %d", seed)
                .isEmpty();
    }

    /** The mails, in the order in which they were queued, tell all that happened: each change once, the queue in its order. */
    private static void requireTold(Meeting meeting, long seed) {
        Set<String> seated = new HashSet<>();
        List<String> queue = new ArrayList<>();
        Set<String> calledOff = new HashSet<>();
        List<String> told = new ArrayList<>();
        int calls = 0;
        for (String mail : Database.column(
                "select concat(a.id, ' ', case when m.parameters like '%\"called\":true%' then 'called' else m.template end)"
                        + " from mail_outbox m join agent a on a.email = m.recipient"
                        + " where m.parameters like concat('%', ?, '%') order by m.id",
                meeting.slug())) {
            String one = mail.substring(0, mail.indexOf(' '));
            String as = "mail " + mail + " of seed " + seed;
            switch (mail.substring(mail.indexOf(' ') + 1)) {
                case "event-registered" -> {
                    assertThat(queue).as(as).isEmpty();
                    assertThat(seated.add(one)).as(as).isTrue();
                }
                case "event-waiting" -> {
                    assertThat(seated).as(as).doesNotContain(one);
                    assertThat(queue).as(as).doesNotContain(one);
                    queue.add(one);
                }
                case "called" -> {
                    assertThat(queue).as(as).first().isEqualTo(one);
                    seated.add(queue.remove(0));
                    calls++;
                }
                case "event-withdrawn" ->
                    assertThat(seated.remove(one) || queue.remove(one)).as(as).isTrue();
                case "event-cancelled" -> {
                    if (told.isEmpty()) {
                        calledOff.addAll(seated);
                        calledOff.addAll(queue);
                    }
                    told.add(one);
                }
                default -> throw new AssertionError(as);
            }
        }
        assertThat(calls).as("called from the queue, seed %d", seed).isPositive();
        assertThat(told).as("told that it is off, seed %d", seed).containsExactlyInAnyOrderElementsOf(calledOff);
        assertThat(with(meeting, "REGISTERED")).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(seated);
        assertThat(with(meeting, "WAITING")).as("seed %d", seed).isEqualTo(queue);
    }

    private long organiser() {
        long organiser = Database.insert(Row.agent());
        Database.insert(Row.membership(community, organiser, "EVENT_ORGANISER"));
        return organiser;
    }

    @Test
    void what_cannot_be_told_is_not_done() throws Exception {
        Meeting meeting = meeting(1);
        long organiser = organiser();
        List<Long> two = crowd(2);
        two.forEach(one -> Calls.as(one, () -> registrations.register(meeting.slug())));
        Calls.Action comes = () -> Calls.as(agent, () -> registrations.register(meeting.slug()));
        Calls.Action leaves = () -> Calls.as(two.get(0), () -> registrations.withdraw(meeting.slug()));
        Calls.Action addsASeat = () -> Calls.as(organiser, () -> reseat(meeting, 1));
        Calls.Action callsOff = () -> Calls.as(organiser, () -> planning.cancel(meeting.slug()));
        requireUndoneWithoutMailTo(agent, meeting, comes);
        requireUndoneWithoutMailTo(two.get(0), meeting, leaves);
        requireUndoneWithoutMailTo(two.get(1), meeting, leaves);
        requireUndoneWithoutMailTo(two.get(1), meeting, addsASeat);
        requireUndoneWithoutMailTo(two.get(1), meeting, callsOff);
        for (Calls.Action action : List.of(comes, leaves, callsOff)) {
            action.run();
        }
        assertThat(with(meeting, "REGISTERED")).containsExactly(two.get(1).toString());
        assertThat(with(meeting, "WAITING")).containsExactly(Long.toString(agent));
        assertThat(mailsTo(two.get(0))).containsExactly("event-registered", "event-withdrawn");
        assertThat(mailsTo(two.get(1))).containsExactly("event-waiting", "event-registered", "event-cancelled");
        assertThat(mailsTo(agent)).containsExactly("event-waiting", "event-cancelled");
    }

    /** The outbox takes no mail to that agent: what was to be told to him changes nothing, for nobody. */
    private static void requireUndoneWithoutMailTo(long refused, Meeting meeting, Calls.Action action) {
        String address =
                Database.column("select email from agent where id = ?", refused).get(0);
        List<String> before = everything(meeting);
        Database.update("create trigger essai_refus before insert on mail_outbox for each row if new.recipient = '"
                + address + "' then signal sqlstate '45000' set message_text = 'refus'; end if");
        try {
            assertThatThrownBy(action::run).isInstanceOf(EJBException.class);
        } finally {
            Database.update("drop trigger essai_refus");
        }
        assertThat(everything(meeting)).isEqualTo(before);
    }

    private static List<String> everything(Meeting meeting) {
        List<String> all = new ArrayList<>(Database.column(
                "select concat_ws(' ', status, revision, capacity, registered_count, waiting_count, last_turn, changed_at)"
                        + " from event where id = ?",
                meeting.id()));
        all.addAll(Database.column(
                "select concat_ws(' ', agent_id, status, turn, changed_at) from event_registration where event_id = ? order by id",
                meeting.id()));
        all.addAll(Database.column(
                "select concat_ws(' ', id, recipient, template) from mail_outbox where parameters like concat('%', ?, '%')"
                        + " order by id",
                meeting.slug()));
        return all;
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
