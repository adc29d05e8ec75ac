package fr.gouv.hub.fault;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.hub.database.Row;
import fr.gouv.hub.e2e.HttpVisit;
import fr.gouv.hub.e2e.Mailbox;
import fr.gouv.hub.e2e.TestPortal;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The application server ends by SIGKILL while agents arrive: between the two clicks of some, in the middle of others' requests. */
@Tag("fault")
class KillFaultIT {

    private static final String COMMUNITY =
            "select slug from community where status = 'PUBLISHED' and visibility <> 'HIDDEN' and hosting = 'HOSTED'"
                    + " and join_policy = 'OPEN' order by id limit 1";

    private static final String ORGANISER = "animatrice@demo.gouv.fr";

    /** What the portal has told somebody that it did. */
    private final Set<String> asked = ConcurrentHashMap.newKeySet();

    private final Set<String> arrived = ConcurrentHashMap.newKeySet();
    private final Set<String> joined = ConcurrentHashMap.newKeySet();
    private final Set<String> seated = ConcurrentHashMap.newKeySet();
    private final Set<String> leaving = ConcurrentHashMap.newKeySet();
    private final Set<String> left = ConcurrentHashMap.newKeySet();
    private final Queue<String> mayArrive = new ConcurrentLinkedQueue<>();

    private final AtomicInteger reseats = new AtomicInteger();
    private final AtomicInteger raised = new AtomicInteger();
    private final AtomicInteger lowered = new AtomicInteger();

    /** From now on nobody begins anything, and what breaks may have been broken by the kill. */
    private volatile boolean ending;

    /** The process is gone. */
    private volatile boolean killed;

    @Test
    void a_server_killed_between_the_clicks_has_lost_nothing_that_it_acknowledged() throws Exception {
        String community = TestPortal.column(COMMUNITY).get(0);
        String event = event(community);
        String early = Row.unique("panne") + "@essai.gouv.fr";
        HttpVisit.Form opened = opened(early, community);
        HttpVisit organiser = organiser(community);
        ExecutorService people = Executors.newFixedThreadPool(9);
        try {
            for (int i = 0; i < 4; i++) {
                people.execute(() -> untilKilled(this::firstClick));
                people.execute(() -> untilKilled(() -> secondClick(community, event)));
            }
            people.execute(() -> untilKilled(() -> reseat(organiser, event)));
            awaitUntil(() -> asked.size() >= 30
                    && joined.size() >= 10
                    && seated.size() >= 8
                    && raised.get() >= 3
                    && lowered.get() >= 1);
            ending = true;
            TestPortal.server().killPayara();
            killed = true;
        } finally {
            people.shutdown();
            assertThat(people.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(TestPortal.server().payara().process()).as("killed").isEmpty();
        TestPortal.server().startPayara();
        // what was being sent is due again two minutes after its claim; nobody waits for that here
        TestPortal.update("update mail_outbox set next_attempt_at = utc_timestamp(6) where status = 'SENDING'");

        // a page that was opened before still works: its state is in it, and its key outlives the server
        assertThat(isDone(opened.submit())).isTrue();
        assertThat(TestPortal.number(
                        "select count(*) from membership m join agent a on a.id = m.agent_id where a.email = ?", early))
                .isOne();

        for (String address : asked) {
            Mailbox.await(address, 1);
            assertThat(Mailbox.of(address)).as(address).anyMatch(KillFaultIT::hasLink);
        }
        awaitUntil(() -> TestPortal.number(
                        "select count(*) from mail_outbox where recipient like 'panne-%'" + " and status <> 'SENT'")
                == 0);
        for (String address : asked) {
            assertThat(identifiersOf(address))
                    .as("mails to %s: a repeat has the identifier of the first", address)
                    .hasSize((int) TestPortal.number("select count(*) from sign_in_link where email = ?", address));
        }
        assertThat(TestPortal.column("select email from agent"))
                .doesNotHaveDuplicates()
                .containsAll(arrived);
        assertThat(TestPortal.column(
                        "select a.email from membership m join agent a on a.id = m.agent_id"
                                + " join community c on c.id = m.community_id where c.slug = ?",
                        community))
                .doesNotHaveDuplicates()
                .containsAll(joined);
        assertThat(TestPortal.column("select slug from community c where member_count <>"
                        + " (select count(*) from membership m where m.community_id = c.id)"))
                .isEmpty();
        requireSeats(event);
        System.out.println("killed after " + asked.size() + " first clicks, " + arrived.size() + " arrivals, "
                + joined.size() + " joins, " + seated.size() + " seats or turns, " + left.size() + " given back, "
                + raised
                + " times more seats, " + lowered + " times fewer");

        // whoever was between the clicks goes on
        Set<String> between = new HashSet<>(asked);
        between.removeAll(arrived);
        between.removeAll(TestPortal.column("select email from agent"));
        for (String address : between) {
            arrive(new HttpVisit(), address);
        }
        assertThat(arrived).containsAll(between);
        assertThat(TestPortal.column("select email from agent")).containsAll(between);
    }

    /** @return the button behind the link that somebody got who was joining a community */
    private static HttpVisit.Form opened(String address, String community) {
        HttpVisit visit = new HttpVisit();
        visit.formOf(visit.get("/communautes/" + community + "/rejoindre"), "email")
                .with("email", address)
                .submit();
        URI link = URI.create(Mailbox.linkIn(Mailbox.await(address, 1)));
        return visit.formOf(visit.get(link.getRawPath() + "?" + link.getRawQuery()), "confirm-link");
    }

    private static Set<String> identifiersOf(String address) throws MessagingException {
        Set<String> identifiers = new HashSet<>();
        for (MimeMessage mail : Mailbox.of(address)) {
            if (hasLink(mail)) {
                identifiers.add(mail.getMessageID());
            }
        }
        return identifiers;
    }

    /** Others tell of a seat. */
    private static boolean hasLink(MimeMessage mail) {
        return Mailbox.text(mail).contains("/connexion/lien?");
    }

    /** Everybody goes on until the server is gone: the kill comes in the middle of requests. */
    private void untilKilled(Runnable step) {
        while (!killed) {
            try {
                step.run();
            } catch (IllegalStateException | AssertionError e) {
                // a connection that broke, a page that was never finished: not acknowledged
                if (!ending) {
                    throw e;
                }
                pause();
            }
        }
    }

    private void firstClick() {
        String address = Row.unique("panne") + "@essai.gouv.fr";
        HttpVisit visit = new HttpVisit();
        HttpResponse<String> answer = visit.formOf(visit.get("/inscription"), "email")
                .with("email", address)
                .submit();
        if (answer.statusCode() == 200 && answer.body().contains(address) && !HttpVisit.hasForm(answer, "email")) {
            asked.add(address);
            mayArrive.add(address);
        }
    }

    private void secondClick(String community, String event) {
        String address = mayArrive.poll();
        if (address == null || asked.size() % 3 == 0) {
            // some stay between their clicks
            pause();
            return;
        }
        HttpVisit visit = new HttpVisit();
        arrive(visit, address);
        HttpResponse<String> answer = visit.formOf(visit.get("/communautes/" + community + "/rejoindre"), "join")
                .submit();
        if (answer.statusCode() == 302 || answer.statusCode() == 303) {
            joined.add(address);
            takeSeat(visit, address, event);
        }
    }

    /** Asks for a seat; some give theirs back, so that others are called. */
    private void takeSeat(HttpVisit visit, String address, String event) {
        String path = "/evenements/" + event + "/inscription";
        if (isDone(visit.formOf(visit.get(path), "register").submit())) {
            seated.add(address);
            if (seated.size() % 3 == 0) {
                leaving.add(address);
                if (isDone(visit.formOf(visit.get(path), "withdraw").submit())) {
                    left.add(address);
                }
            }
        }
    }

    /** @return somebody who organises events of the community */
    private static HttpVisit organiser(String community) {
        int known = TestPortal.update(
                "update membership m join community c on c.id = m.community_id join agent a on a.id = m.agent_id set m.role ="
                        + " 'LEAD' where c.slug = ? and a.email = ?",
                community,
                ORGANISER);
        if (known == 0
                && TestPortal.number(
                                "select count(*) from membership m join community c on c.id = m.community_id join agent a on"
                                        + " a.id = m.agent_id where c.slug = ? and a.email = ?",
                                community,
                                ORGANISER)
                        == 0) {
            TestPortal.update(
                    "insert into membership (community_id, agent_id, role, joined_at) select c.id, a.id, 'LEAD',"
                            + " utc_timestamp(6) from community c join agent a on a.email = ? where c.slug = ?",
                    ORGANISER,
                    community);
            TestPortal.update("update community set member_count = member_count + 1 where slug = ?", community);
        }
        return new HttpVisit().as(ORGANISER);
    }

    /** More seats, then fewer: what has been given stays given, and those who wait are called in their order. */
    private void reseat(HttpVisit organiser, String event) {
        HttpVisit.Form form = organiser.formOf(organiser.get("/evenements/" + event + "/modifier"), "save");
        int seats = Integer.parseInt(form.fields().get("capacity"));
        int wanted = reseats.getAndIncrement() % 3 == 0 ? seats + 3 : Math.max(1, seats - 1);
        if (isDone(form.with("capacity", Integer.toString(wanted)).submit())) {
            (wanted > seats ? raised : lowered).incrementAndGet();
        }
        pause();
    }

    private static boolean isDone(HttpResponse<String> answer) {
        return answer.statusCode() == 302 || answer.statusCode() == 303;
    }

    private static String event(String community) throws SQLException {
        Row row = Row.event(TestPortal.number("select id from community where slug = ?", community))
                .set("capacity", 4);
        try (Connection connection = TestPortal.connection()) {
            Row.host(row.insert(connection), row).insert(connection);
        }
        return row.get("slug");
    }

    /** Nobody has lost his seat or his turn, no seat was given twice or out of turn, none is free while somebody waits. */
    private void requireSeats(String event) {
        String of =
                "select a.email from event_registration r join agent a on a.id = r.agent_id join event e on e.id = r.event_id"
                        + " where e.slug = ? and r.status ";
        Set<String> stayed = new HashSet<>(seated);
        stayed.removeAll(leaving);
        assertThat(TestPortal.column(of + "<> 'WITHDRAWN'", event)).containsAll(stayed);
        assertThat(TestPortal.column(of + "= 'WITHDRAWN'", event)).containsAll(left);
        assertThat(TestPortal.column(
                        "select e.slug from event e where e.slug = ? and (registered_count > capacity"
                                + " or (registered_count < capacity and waiting_count > 0) or registered_count <>"
                                + " (select count(*) from event_registration r where r.event_id = e.id and r.status = 'REGISTERED')"
                                + " or waiting_count <>"
                                + " (select count(*) from event_registration r where r.event_id = e.id and r.status = 'WAITING')"
                                + " or exists (select 1 from event_registration r join event_registration w on w.event_id = r.event_id"
                                + " where r.event_id = e.id and r.status = 'REGISTERED' and w.status = 'WAITING'"
                                + " and w.turn < r.turn))",
                        event))
                .isEmpty();
        assertThat(
                        TestPortal.column(
                                "select distinct recipient from mail_outbox where template in ('event-registered', 'event-waiting')"))
                .containsAll(seated);
    }

    private void arrive(HttpVisit visit, String address) {
        URI link = URI.create(Mailbox.linkIn(Mailbox.await(address, 1)));
        HttpResponse<String> answer = visit.formOf(
                        visit.get(link.getRawPath() + "?" + link.getRawQuery()), "confirm-link")
                .submit();
        if (answer.statusCode() == 302 || answer.statusCode() == 303) {
            arrived.add(address);
        }
    }

    private interface Condition {
        boolean holds();
    }

    private static void awaitUntil(Condition condition) {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
        while (!condition.holds()) {
            assertThat(System.nanoTime()).as("waited for three minutes").isLessThan(end);
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
