package fr.gouv.hub.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gouv.hub.database.Row;
import fr.gouv.hub.domain.account.ErasureRefusedException;
import fr.gouv.hub.domain.shared.NotFoundException;
import fr.gouv.hub.service.account.ErasedAgents;
import fr.gouv.hub.service.account.ErasedAgentsTimer;
import fr.gouv.hub.service.account.ErasureService;
import fr.gouv.hub.service.membership.MembershipService;
import fr.gouv.hub.service.notification.MailDispatch;
import fr.gouv.hub.service.steering.ContinuityService;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An account is erased: what becomes of its communities, and of what it does at the same moment. */
class ErasureServiceIT extends InTheServer {

    @Inject
    ErasureService erasure;

    @Inject
    ErasedAgents erased;

    @Inject
    ErasedAgentsTimer timer;

    @Inject
    MailDispatch dispatch;

    @Inject
    MembershipService memberships;

    @Inject
    ContinuityService continuity;

    @AfterEach
    void close() {
        Database.closeTestCommunities();
    }

    private static String addressOf(long agent) {
        return Database.column("select email from agent where id = ?", agent).get(0);
    }

    private void erase(long agent) {
        String address = addressOf(agent);
        Calls.as(agent, () -> erasure.erase(address, "Compte supprimé"));
    }

    @Test
    void a_community_without_its_last_animateur_goes_on_without_and_its_members_are_asked_once() {
        long lead = Database.insert(Row.agent());
        long member = Database.insert(Row.agent());
        long community = Database.insert(Row.community().set("member_count", 2));
        Database.insert(Row.membership(community, lead, "LEAD"));
        Database.insert(Row.membership(community, member, "MEMBER"));
        assertThat(Calls.as(lead, () -> memberships.ledAlone())).hasSize(1);
        assertThat(Calls.as(member, () -> memberships.ledAlone())).isEmpty();
        erase(lead);
        assertThat(Database.number("select member_count from community where id = ?", community))
                .isEqualTo(1);
        assertThat(Database.number("select count(*) from membership_departure where community_id = ?", community))
                .isEqualTo(1);
        if (continuity.due().contains(community)) {
            continuity.keepUp(community);
        }
        assertThat(Database.column("select status from community where id = ?", community))
                .containsExactly("PUBLISHED");
        assertThat(Database.number(
                        "select count(*) from community where id = ? and orphaned_at is not null", community))
                .isEqualTo(1);
        assertThat(Database.number("select count(*) from mail_outbox where recipient = ?", addressOf(member)))
                .as("the call for volunteers")
                .isEqualTo(1);
        assertThat(Database.number("select count(*) from mail_outbox where recipient = ?", addressOf(lead)))
                .isZero();
    }

    @Test
    void whoever_is_erased_does_nothing_any_more() {
        long agent = Database.insert(Row.agent());
        Row open = Row.community();
        Database.insert(open);
        assertThatThrownBy(() -> Calls.as(agent, () -> erasure.erase("autre@essai.gouv.fr", "Compte supprimé")))
                .isInstanceOf(ErasureRefusedException.class);
        assertThatThrownBy(() -> Calls.as(agent, () -> erasure.erase(null, "Compte supprimé")))
                .isInstanceOf(ErasureRefusedException.class);
        assertThat(erased.has(agent)).isFalse();
        String before = addressOf(agent);
        erase(agent);
        assertThat(erased.has(agent)).isTrue();
        assertThat(Database.column("select last_name from agent where id = ?", agent))
                .containsExactly("Compte supprimé");
        assertThat(addressOf(agent)).isNotEqualTo(before).endsWith(".invalid");
        assertThatThrownBy(() -> Calls.as(agent, () -> memberships.join(open.get("slug"))))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> Calls.as(agent, () -> erasure.erase(before, "Compte supprimé")))
                .isInstanceOf(NotFoundException.class);
        assertThat(Database.insert(Row.agent().set("email", before)))
                .as("the address is free")
                .isPositive();
    }

    @Test
    void nothing_is_left_of_one_who_joins_while_he_is_erased() {
        long joined = 0;
        for (int round = 0; round < 5; round++) {
            long agent = Database.insert(Row.agent());
            String address = addressOf(agent);
            List<String> places = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                Row open = Row.community();
                Database.insert(open);
                places.add(open.get("slug"));
            }
            List<Long> callers = List.of(agent, agent, agent, agent, agent);
            AtomicInteger turn = new AtomicInteger();
            List<Calls.Outcome<Boolean>> outcomes = Calls.atOnce(callers, () -> {
                int mine = turn.getAndIncrement();
                if (mine == 2) {
                    erasure.erase(address, "Compte supprimé");
                    return false;
                }
                memberships.join(places.get(mine > 2 ? mine - 1 : mine));
                return true;
            });
            joined += outcomes.stream()
                    .filter(outcome -> Boolean.TRUE.equals(outcome.value()))
                    .count();
            assertThat(outcomes)
                    .filteredOn(outcome -> !outcome.succeeded())
                    .as("he is gone, or the database has stopped one of two that wait for each other")
                    .allSatisfy(outcome ->
                            assertThat(outcome.failure()).isInstanceOfAny(NotFoundException.class, EJBException.class));
            // of two that wait for each other, the database stops one: it may have been this
            if (addressOf(agent).equals(address)) {
                erase(agent);
            }
            // a call that waited for the lock of the erased row has written after it
            timer.run();
            assertThat(Database.number("select count(*) from membership where agent_id = ?", agent))
                    .isZero();
            assertThat(Database.number(
                            "select coalesce(sum(member_count), 0) from community where slug in (?, ?, ?, ?)",
                            places.toArray()))
                    .isZero();
        }
        assertThat(joined).as("somebody came in while he was erased").isPositive();
    }

    @Test
    void what_was_written_while_he_was_erased_goes_a_little_later() {
        long agent = Database.insert(Row.agent());
        String address = addressOf(agent);
        long open = Database.insert(Row.community().set("member_count", 1));
        long event = Database.insert(Row.event(open));
        erase(agent);
        // what was being written: it had taken its time before, and came in after
        Database.insert(Row.membership(open, agent, "MEMBER"));
        Database.insert(
                Row.eventInvitation(event, address).set("invited_at", Row.now().minusSeconds(30)));
        Database.insert(Row.of("event_guest")
                .set("event_id", event)
                .set("email", address)
                .set("arrived_at", Row.now().minusSeconds(30)));
        Database.insert(Row.mail(address)
                .set("queued_at", Row.now().minusSeconds(30))
                .set("next_attempt_at", Row.now().plusDays(1)));
        timer.run();
        assertThat(Database.number("select count(*) from membership where agent_id = ?", agent))
                .isZero();
        assertThat(Database.number("select member_count from community where id = ?", open))
                .isZero();
        assertThat(Database.number("select count(*) from event_invitation where event_id = ?", event))
                .isZero();
        assertThat(Database.number("select count(*) from event_guest where event_id = ?", event))
                .isZero();
        assertThat(Database.number("select guest_count from event where id = ?", event))
                .as("somebody came")
                .isOne();
        assertThat(Database.number("select count(*) from mail_outbox where recipient = ?", address))
                .isZero();
    }

    @Test
    void a_mail_that_fails_while_its_reader_is_erased_is_not_tried_again() {
        long agent = Database.insert(Row.agent());
        String address = addressOf(agent);
        long mail = Database.insert(Row.mail(address)
                .set("status", "SENDING")
                .set("next_attempt_at", Row.now().plusDays(1)));
        erase(agent);
        assertThat(Database.column("select concat(recipient, parameters) from mail_outbox where id = ?", mail))
                .noneMatch(said -> said.contains(address))
                .allMatch(said -> said.endsWith("{}"));
        Database.update(
                "update mail_outbox set status = 'PENDING', next_attempt_at = ? where id = ?",
                // before what other tests have sent: theirs are not claimed here
                Row.now().minusDays(400),
                mail);
        for (int i = 0; i < 10 && statusOf(mail).equals("PENDING"); i++) {
            dispatch.claimNext();
        }
        assertThat(statusOf(mail)).isEqualTo("DROPPED");
    }

    private static String statusOf(long mail) {
        return Database.column("select status from mail_outbox where id = ?", mail)
                .get(0);
    }

    @Test
    void whoever_comes_back_with_the_same_address_keeps_what_he_is_sent_and_made() {
        long agent = Database.insert(Row.agent());
        String address = addressOf(agent);
        erase(agent);
        Database.insert(Row.of("sign_in_link")
                .set("email", address)
                .set("purpose", "SIGN_IN")
                .set("requested_at", Row.now().plusSeconds(1))
                .set("expires_at", Row.now().plusMinutes(30)));
        timer.run();
        assertThat(Database.number("select count(*) from sign_in_link where email = ?", address))
                .as("his new link")
                .isOne();
        Database.insert(Row.agent().set("email", address));
        long community = Database.insert(Row.community().set("contact_email", address));
        timer.run();
        assertThat(Database.column("select contact_email from community where id = ?", community))
                .containsExactly(address);
    }

    @Test
    void of_two_administrators_who_go_at_once_one_stays() {
        List<String> others = Database.column("select agent_id from agent_role where role = 'ADMIN'");
        setRole(others, "ADMIN", "ANALYST");
        try {
            for (int round = 0; round < 5; round++) {
                List<Long> two = List.of(administrator(), administrator());
                Map<Long, String> addresses =
                        two.stream().collect(Collectors.toMap(agent -> agent, ErasureServiceIT::addressOf));
                List<Calls.Outcome<Void>> outcomes =
                        Calls.eachAtOnce(two, agent -> erasure.erase(addresses.get(agent), "Compte supprimé"));
                assertThat(outcomes.stream().filter(Calls.Outcome::succeeded)).hasSize(1);
                assertThat(Database.number("select count(*) from agent_role where role = 'ADMIN'"))
                        .isEqualTo(1);
                Database.update("delete from agent_role where role = 'ADMIN'");
            }
        } finally {
            setRole(others, "ANALYST", "ADMIN");
        }
    }

    private static void setRole(List<String> agents, String from, String to) {
        agents.forEach(agent ->
                Database.update("update agent_role set role = ? where agent_id = ? and role = ?", to, agent, from));
    }

    private static long administrator() {
        long agent = Database.insert(Row.agent());
        Database.insert(Row.of("agent_role").set("agent_id", agent).set("role", "ADMIN"));
        return agent;
    }
}
