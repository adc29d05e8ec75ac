package fr.gouv.hub.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gouv.hub.database.Row;
import fr.gouv.hub.domain.account.StaleEditException;
import fr.gouv.hub.domain.event.AttendanceFigures;
import fr.gouv.hub.domain.event.AttendanceRefusedException;
import fr.gouv.hub.domain.event.CheckIn;
import fr.gouv.hub.domain.event.CommunityEvent;
import fr.gouv.hub.domain.event.EventGuest;
import fr.gouv.hub.domain.event.GuestLine;
import fr.gouv.hub.domain.event.WalkIn;
import fr.gouv.hub.domain.registration.ReturnPath;
import fr.gouv.hub.domain.shared.ForbiddenException;
import fr.gouv.hub.domain.shared.InvalidEmailException;
import fr.gouv.hub.domain.shared.NotFoundException;
import fr.gouv.hub.service.event.EventAttendanceService;
import fr.gouv.hub.service.event.EventFiguresService;
import fr.gouv.hub.service.event.EventUpkeep;
import fr.gouv.hub.service.registration.LinkMint;
import fr.gouv.hub.service.registration.RegistrationService;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People without an account at the door of an event, in the server: what is kept of them, whose it becomes, when it goes. */
class EventGuestServiceIT extends InTheServer {

    @Inject
    EventAttendanceService service;

    @Inject
    EventFiguresService figures;

    @Inject
    EventUpkeep upkeep;

    @Inject
    RegistrationService accounts;

    @Inject
    LinkMint mint;

    @Inject
    UserTransaction transaction;

    private long community;
    private long organiser;
    private long event;
    private String slug;

    @BeforeEach
    void people() {
        community = Database.insert(Row.community());
        organiser = Database.insert(Row.agent());
        Database.insert(Row.membership(community, organiser, "EVENT_ORGANISER"));
        slug = meeting(1, Row.now().minusMinutes(5));
        event = id(slug);
    }

    private String meeting(Integer capacity, LocalDateTime start) {
        Row row = Row.at(Row.event(community).set("capacity", capacity), start);
        Database.insert(Row.host(Database.insert(row), row));
        return row.get("slug");
    }

    private static long id(String slug) {
        return Database.number("select id from event where slug = ?", slug);
    }

    private static String address() {
        return Row.unique("sans.compte") + "@essai.gouv.fr";
    }

    private WalkIn welcome(String address) {
        return Calls.as(organiser, () -> service.walkIn(slug, address));
    }

    private CheckIn open() {
        return Calls.as(organiser, () -> service.open(slug, "", 0, 50));
    }

    private AttendanceFigures attendance() {
        return Calls.as(organiser, () -> figures.open(slug)).attendance();
    }

    private static long rows(String address) {
        return Database.number("select count(*) from event_guest where email = ?", address);
    }

    private static List<String> mailsTo(String address) {
        return Database.column("select template from mail_outbox where recipient = ? order by id", address);
    }

    private String token(String address) {
        Calls.asVisitor(() -> accounts.requestLink(address, Row.unique("ip"), null, ReturnPath.HOME));
        long link = Database.number("select max(id) from sign_in_link where email = ?", address);
        try {
            transaction.begin();
            String token = mint.mint(link);
            transaction.commit();
            return token;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void register(String address) {
        String token = token(address);
        Calls.asVisitor(() -> accounts.use(token));
    }

    private static String registration(String slug, String address) {
        return String.join(
                "",
                Database.column(
                        "select concat(r.status, ' ', r.attendance, ' ', r.walk_in) from event_registration r join agent a on"
                                + " a.id = r.agent_id join event e on e.id = r.event_id where e.slug = ? and a.email = ?",
                        slug,
                        address));
    }

    private void requireConsistent() {
        assertThat(Database.number(
                        "select count(*) from event e where id = ? and registered_count = (select count(*) from"
                                + " event_registration r where r.event_id = e.id and r.status = 'REGISTERED') and walk_in_count ="
                                + " (select count(*) from event_registration r where r.event_id = e.id and r.walk_in = 1)",
                        event))
                .isOne();
    }

    @Test
    void who_has_no_account_is_present_once_though_it_is_full_and_is_told_once() {
        Database.update("update event set registered_count = 0, capacity = 1 where id = ?", event);
        String late = address();
        assertThat(welcome(" " + late.toUpperCase(Locale.ROOT) + " ")).isEqualTo(new WalkIn(name(late), false));
        assertThat(welcome(late).account()).isFalse();
        assertThat(welcome(address()).account()).isFalse();
        assertThat(rows(late)).isOne();
        assertThat(mailsTo(late)).containsExactly("event-guest");
        CheckIn door = open();
        assertThat(door.lines()).isEmpty();
        assertThat(door.guests()).hasSize(2).extracting(GuestLine::name).contains(name(late));
        assertThat(door.figures()).isEqualTo(new AttendanceFigures(0, 0, 0, 0, 0, 2));
        assertThat(door.figures().came()).isEqualTo(2);
        assertThat(attendance()).isEqualTo(door.figures());
        assertThat(Calls.as(organiser, () -> service.open(slug, name(late).toUpperCase(Locale.ROOT), 0, 50))
                        .guests())
                .extracting(GuestLine::name)
                .containsExactly(name(late));
        assertThat(Calls.as(organiser, () -> service.open(slug, "essai.gouv", 0, 50))
                        .guests())
                .as("nobody is found by what his address ends with")
                .isEmpty();
        assertThat(Calls.as(organiser, () -> service.sheet(slug, 0, 50))
                        .people()
                        .guests())
                .hasSize(2);
        requireConsistent();
    }

    private static String name(String address) {
        return address.replaceFirst("@.*", "");
    }

    @Test
    void what_was_written_down_by_mistake_is_taken_back_and_nothing_stays() {
        String wrong = address();
        welcome(wrong);
        long guest = open().guests().get(0).id();
        String other = meeting(null, Row.now().minusMinutes(5));
        assertThatThrownBy(() -> Calls.as(organiser, () -> service.dismissGuest(other, guest)))
                .as("of another event")
                .isInstanceOf(NotFoundException.class);
        assertThat(Calls.as(organiser, () -> service.dismissGuest(slug, guest))).isEqualTo(name(wrong));
        assertThat(rows(wrong)).isZero();
        assertThat(Database.column("select status from mail_outbox where recipient = ?", wrong))
                .as("no mail waits for him")
                .hasSize(1)
                .doesNotContain("PENDING");
        assertThat(attendance().came()).isZero();
        assertThatThrownBy(() -> Calls.as(organiser, () -> service.dismissGuest(slug, guest)))
                .isInstanceOf(NotFoundException.class);
        for (int again = 0; again < 5; again++) {
            welcome(wrong);
            Calls.as(
                    organiser,
                    () -> service.dismissGuest(slug, open().guests().get(0).id()));
        }
        assertThat(mailsTo(wrong)).as("written down again and again").hasSize(3).containsOnly("event-guest");
    }

    @Test
    void the_mail_of_another_event_leaves_though_somebody_is_taken_back_here() {
        String late = address();
        welcome(late);
        long guest = open().guests().get(0).id();
        String first = slug;
        long firstId = event;
        slug = meeting(null, Row.now().minusMinutes(5));
        long secondId = id(slug);
        welcome(late);
        hold(late);
        Calls.as(organiser, () -> service.dismissGuest(first, guest));
        assertThat(waiting(late)).containsExactly(Long.toString(secondId));
        assertThat(firstId).isNotEqualTo(secondId);
    }

    @Test
    void who_makes_an_account_is_no_more_told_that_he_has_none() {
        String late = address();
        welcome(late);
        String other = address();
        welcome(other);
        hold(late);
        hold(other);
        register(late);
        assertThat(waiting(late)).isEmpty();
        assertThat(waiting(other)).hasSize(1);
    }

    /** As if nobody had had time to send his mails. */
    private static void hold(String address) {
        Database.update(
                "update mail_outbox set status = 'PENDING', next_attempt_at = utc_timestamp(6) + interval 1 day where recipient"
                        + " = ? and template = 'event-guest'",
                address);
    }

    /** The events of his mails that wait. */
    private static List<String> waiting(String address) {
        return Database.column(
                "select json_value(parameters, '$.event') from mail_outbox where recipient = ? and template = 'event-guest'"
                        + " and status = 'PENDING' order by id",
                address);
    }

    @Test
    void who_makes_an_account_with_that_address_gets_the_presence_and_no_figure_moves() {
        String late = address();
        welcome(late);
        welcome(address());
        String first = slug;
        slug = meeting(2, Row.now().minusMinutes(5));
        event = id(slug);
        welcome(late);
        String elsewhere = slug;
        slug = first;
        event = id(first);
        assertThat(attendance().came()).isEqualTo(2);
        register(late);
        assertThat(rows(late)).isZero();
        assertThat(registration(first, late)).isEqualTo("REGISTERED PRESENT 1");
        assertThat(registration(elsewhere, late)).isEqualTo("REGISTERED PRESENT 1");
        assertThat(attendance()).isEqualTo(new AttendanceFigures(1, 1, 0, 0, 1, 1));
        assertThat(attendance().came()).isEqualTo(2);
        assertThat(welcome(late).account()).as("known from now on").isTrue();
        assertThat(attendance().came()).isEqualTo(2);
        requireConsistent();
    }

    @Test
    void an_address_that_can_have_no_account_or_is_none_leaves_nothing() {
        String foreign = Row.unique("prive") + "@fournisseur.example";
        assertThatThrownBy(() -> welcome(foreign))
                .isInstanceOfSatisfying(AttendanceRefusedException.class, refusal -> assertThat(refusal.key())
                        .isEqualTo("event.error.guestNotEligible"));
        for (String wrong : new String[] {"", "camille", "a@b", null, "x".repeat(2_000) + "@gouv.fr"}) {
            assertThatThrownBy(() -> welcome(wrong)).isInstanceOf(InvalidEmailException.class);
        }
        assertThat(open().guests()).isEmpty();
        assertThat(mailsTo(foreign)).isEmpty();
        String known = Row.unique("invite") + "@fournisseur.example";
        Database.insert(Row.agent().set("email", known));
        assertThat(welcome(known.toUpperCase(Locale.ROOT)).account())
                .as("an account is one, whatever the address")
                .isTrue();
    }

    @Test
    void beyond_so_many_addresses_people_are_only_counted() {
        Database.update(
                "insert into event_guest (event_id, email, arrived_at) select ?, concat('plein-', seq, '@essai.gouv.fr'),"
                        + " utc_timestamp(6) from seq_1_to_" + EventGuest.MOST,
                event);
        assertThatThrownBy(() -> welcome(address()))
                .isInstanceOfSatisfying(AttendanceRefusedException.class, refusal -> assertThat(refusal.key())
                        .isEqualTo("event.error.guestMany"));
        assertThat(welcome("plein-1@essai.gouv.fr").account())
                .as("is there already")
                .isFalse();
        assertThat(Calls.as(organiser, () -> service.signatures(slug, 0, 500)).guests())
                .hasSize(EventGuest.MOST);
        assertThat(open().guests()).hasSize(EventAttendanceService.PAGE_SIZE);
    }

    @Test
    void those_who_give_no_address_are_counted_and_nobody_overwrites_unseen() {
        Calls.as(organiser, () -> service.countGuests(slug, 3, 0));
        Calls.as(organiser, () -> service.countGuests(slug, 3, 0));
        assertThat(open().unnamed()).as("sent twice").isEqualTo(3);
        assertThatThrownBy(() -> Calls.as(organiser, () -> service.countGuests(slug, 5, 0)))
                .isInstanceOf(StaleEditException.class);
        Calls.as(organiser, () -> service.countGuests(slug, 2, 3));
        welcome(address());
        assertThat(attendance().came()).isEqualTo(3);
        for (int wrong : new int[] {-1, CommunityEvent.MOST_GUESTS + 1, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
            assertThatThrownBy(() -> Calls.as(organiser, () -> service.countGuests(slug, wrong, 2)))
                    .isInstanceOf(AttendanceRefusedException.class);
        }
        Calls.as(organiser, () -> service.countGuests(slug, 0, 2));
        assertThat(attendance().came()).isOne();
    }

    @Test
    void two_people_at_the_door_write_the_same_person_down_once() {
        long second = Database.insert(Row.agent());
        Database.insert(Row.membership(community, second, "FACILITATOR"));
        String late = address();
        List<Calls.Outcome<WalkIn>> outcomes = Calls.atOnce(
                List.of(organiser, second, organiser, second, organiser, second), () -> service.walkIn(slug, late));
        assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome.failure()).isNull());
        assertThat(rows(late)).isOne();
        assertThat(mailsTo(late)).containsExactly("event-guest");
    }

    @Test
    void who_registers_while_he_is_written_down_is_present_once_with_his_account() {
        for (int round = 0; round < 6; round++) {
            String late = address();
            String token = token(late);
            CompletableFuture<List<Calls.Outcome<WalkIn>>> door = CompletableFuture.supplyAsync(
                    () -> Calls.atOnce(List.of(organiser, organiser), () -> service.walkIn(slug, late)));
            CompletableFuture<Void> arrival =
                    CompletableFuture.runAsync(() -> Calls.asVisitor(() -> accounts.use(token)));
            assertThat(door.join())
                    .allSatisfy(outcome -> assertThat(outcome.failure()).isNull());
            arrival.join();
            assertThat(rows(late)).as("nobody with an account is a guest").isZero();
            assertThat(registration(slug, late)).isEqualTo("REGISTERED PRESENT 1");
            requireConsistent();
        }
        assertThat(attendance().came()).isEqualTo(6);
    }

    @Test
    void thirty_days_after_the_event_addresses_are_gone_and_figures_stay() {
        String late = address();
        welcome(late);
        welcome(address());
        Calls.as(organiser, () -> service.countGuests(slug, 4, 0));
        upkeep.forget();
        assertThat(rows(late)).as("not yet").isOne();
        Database.update(
                "update event set starts_at = starts_at - interval 31 day, ends_at = ends_at - interval 31 day where id = ?",
                event);
        upkeep.forget();
        upkeep.forget();
        assertThat(Database.number("select count(*) from event_guest where event_id = ?", event))
                .isZero();
        assertThat(attendance().came()).isEqualTo(6);
        register(late);
        assertThat(registration(slug, late)).as("too late").isEmpty();
    }

    @Test
    void on_another_day_nobody_is_written_down() {
        slug = meeting(null, Row.now().plusDays(3));
        for (Calls.Action act :
                List.<Calls.Action>of(() -> service.walkIn(slug, address()), () -> service.countGuests(slug, 1, 0))) {
            assertThatThrownBy(() -> Calls.as(organiser, act)).isInstanceOf(AttendanceRefusedException.class);
        }
        assertThat(open().guests()).isEmpty();
    }

    @Test
    void strangers_write_nobody_down() {
        String late = address();
        welcome(late);
        long guest = open().guests().get(0).id();
        long stranger = Database.insert(Row.agent());
        long member = Database.insert(Row.agent());
        Database.insert(Row.membership(community, member, "MEMBER"));
        for (long other : new long[] {stranger, member}) {
            for (Calls.Action door : List.<Calls.Action>of(
                    () -> service.walkIn(slug, address()),
                    () -> service.signatures(slug, 0, 10),
                    () -> service.dismissGuest(slug, guest),
                    () -> service.countGuests(slug, 9, 0))) {
                assertThatThrownBy(() -> Calls.as(other, door)).isInstanceOf(ForbiddenException.class);
                assertThatThrownBy(() -> Calls.asVisitor(door)).isInstanceOf(EJBAccessException.class);
            }
        }
        assertThat(attendance().came()).isOne();
    }
}
