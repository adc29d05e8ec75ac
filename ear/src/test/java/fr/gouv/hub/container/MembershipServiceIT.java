package fr.gouv.hub.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gouv.hub.database.Row;
import fr.gouv.hub.domain.community.JoinRefusedException;
import fr.gouv.hub.domain.membership.AlternativesException;
import fr.gouv.hub.domain.membership.LastLeadException;
import fr.gouv.hub.domain.membership.MembershipLine;
import fr.gouv.hub.domain.membership.MotiveDraft;
import fr.gouv.hub.domain.membership.RefusalDraft;
import fr.gouv.hub.domain.membership.RequestClosedException;
import fr.gouv.hub.domain.membership.RequestLine;
import fr.gouv.hub.domain.membership.RequestStatus;
import fr.gouv.hub.domain.shared.ForbiddenException;
import fr.gouv.hub.domain.shared.NotFoundException;
import fr.gouv.hub.service.membership.MembershipCardService;
import fr.gouv.hub.service.membership.MembershipDeskService;
import fr.gouv.hub.service.membership.MembershipService;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Joining, leaving, asking, deciding, in the server, by agents who are signed in or not. */
class MembershipServiceIT extends InTheServer {

    @Inject
    MembershipService memberships;

    @Inject
    MembershipDeskService desk;

    @Inject
    MembershipCardService cards;

    private long agent;
    private long lead;
    private long open;
    private long onRequest;
    private String openSlug;
    private String onRequestSlug;

    @BeforeEach
    void people() {
        agent = Database.insert(Row.agent());
        lead = Database.insert(Row.agent());
        Row openRow = Row.community();
        Row onRequestRow = Row.community().set("join_policy", "ON_REQUEST");
        open = Database.insert(openRow);
        onRequest = Database.insert(onRequestRow);
        openSlug = openRow.get("slug");
        onRequestSlug = onRequestRow.get("slug");
        enrol(open, lead, "LEAD");
        enrol(onRequest, lead, "LEAD");
    }

    @AfterEach
    void close() {
        Database.closeTestCommunities();
    }

    private static void enrol(long community, long agent, String role) {
        Database.insert(Row.membership(community, agent, role));
        Database.update("update community set member_count = member_count + 1 where id = ?", community);
    }

    private static long members(long community) {
        return Database.number("select count(*) from membership where community_id = ?", community);
    }

    private static long count(long community) {
        return Database.number("select member_count from community where id = ?", community);
    }

    private static long memberships(long community, long of) {
        return Database.number(
                "select count(*) from membership where community_id = ? and agent_id = ?", community, of);
    }

    private static List<String> mailsTo(long agent) {
        return Database.column(
                "select template from mail_outbox where recipient = (select email from agent where id = ?) order by id",
                agent);
    }

    private static List<String> requests(long of) {
        return Database.column("select status from membership_request where agent_id = ? order by id", of);
    }

    private static MotiveDraft motive(String text) {
        MotiveDraft draft = new MotiveDraft();
        draft.setMotive(text);
        return draft;
    }

    private long ask(long candidate) {
        Calls.as(candidate, () -> memberships.request(onRequestSlug, motive("Pour apprendre.")));
        return Database.number("select max(id) from membership_request where agent_id = ?", candidate);
    }

    private RefusalDraft refusal() {
        RefusalDraft draft = new RefusalDraft();
        draft.setMotive("Trop de monde.");
        Row other = Row.community();
        Database.insert(other);
        draft.setFirst(openSlug);
        draft.setSecond(other.get("slug"));
        return draft;
    }

    @Test
    void joining_twice_is_being_a_member_once() {
        Calls.as(agent, () -> memberships.join(openSlug));
        Calls.as(agent, () -> memberships.join(openSlug));
        assertThat(memberships(open, agent)).isEqualTo(1);
        assertThat(count(open)).isEqualTo(2);
        assertThat(Calls.as(agent, () -> memberships.mine()))
                .extracting(MembershipLine::slug)
                .containsExactly(openSlug);
    }

    @Test
    void fifty_joins_of_one_agent_at_once_make_one_member_more() {
        List<Calls.Outcome<Void>> outcomes =
                Calls.atOnce(Collections.nCopies(50, agent), Calls.returning(() -> memberships.join(openSlug)));
        assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome.failure()).isNull());
        assertThat(memberships(open, agent)).isEqualTo(1);
        assertThat(count(open)).isEqualTo(2).isEqualTo(members(open));
    }

    @Test
    void joins_and_departures_of_many_at_once_keep_the_count_right() {
        List<Long> crowd =
                Stream.generate(() -> Database.insert(Row.agent())).limit(12).toList();
        crowd.subList(0, 6).forEach(member -> Calls.as(member, () -> memberships.join(openSlug)));
        List<Long> callers = Stream.concat(crowd.stream(), crowd.stream()).toList();
        // each of them joins and leaves at once
        Set<Long> came = ConcurrentHashMap.newKeySet();
        List<Calls.Outcome<Void>> outcomes = Calls.eachAtOnce(callers, one -> {
            if (came.add(one)) {
                memberships.join(openSlug);
            } else {
                memberships.leave(openSlug);
            }
        });
        assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome.failure()).isNull());
        assertThat(count(open)).isEqualTo(members(open));
    }

    @Test
    void the_last_lead_cannot_leave_and_the_last_but_one_can() {
        long second = Database.insert(Row.agent());
        enrol(open, second, "FACILITATOR");
        assertThatThrownBy(() -> Calls.as(lead, () -> memberships.leave(openSlug)))
                .isInstanceOf(LastLeadException.class);
        assertThat(count(open)).isEqualTo(2);
        Database.update("update membership set role = 'LEAD' where community_id = ? and agent_id = ?", open, second);
        Calls.as(lead, () -> memberships.leave(openSlug));
        assertThat(memberships(open, lead)).isZero();
        assertThat(count(open)).isEqualTo(1);
        Calls.as(lead, () -> memberships.leave(openSlug));
        assertThat(count(open)).as("leaving twice").isEqualTo(1);
    }

    @Test
    void of_two_leads_who_leave_at_once_one_stays() {
        long second = Database.insert(Row.agent());
        enrol(open, second, "LEAD");
        List<Calls.Outcome<Void>> outcomes =
                Calls.atOnce(List.of(lead, second), Calls.returning(() -> memberships.leave(openSlug)));
        assertThat(outcomes).filteredOn(Calls.Outcome::succeeded).hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> !outcome.succeeded())
                .singleElement()
                .satisfies(outcome -> assertThat(outcome.failure()).isInstanceOf(LastLeadException.class));
        assertThat(members(open)).isEqualTo(1).isEqualTo(count(open));
    }

    @Test
    void a_community_on_request_is_not_joined_without_one_and_an_open_one_takes_none() {
        assertThatThrownBy(() -> Calls.as(agent, () -> memberships.join(onRequestSlug)))
                .isInstanceOf(JoinRefusedException.class);
        assertThatThrownBy(() -> Calls.as(agent, () -> memberships.request(openSlug, motive("x"))))
                .isInstanceOf(JoinRefusedException.class);
        assertThat(members(onRequest)).isEqualTo(1);
        assertThat(requests(agent)).isEmpty();
    }

    @Test
    void asking_tells_every_animateur_once_however_often_one_asks() {
        long second = Database.insert(Row.agent());
        enrol(onRequest, second, "FACILITATOR");
        long bystander = Database.insert(Row.agent());
        enrol(onRequest, bystander, "MEMBER");
        List<Calls.Outcome<Void>> outcomes = Calls.atOnce(
                Collections.nCopies(10, agent),
                Calls.returning(() -> memberships.request(onRequestSlug, motive("Pour apprendre."))));
        assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome.failure()).isNull());
        assertThat(requests(agent)).containsExactly("PENDING");
        assertThat(mailsTo(lead)).containsExactly("membership-requested");
        assertThat(mailsTo(second)).containsExactly("membership-requested");
        assertThat(mailsTo(bystander)).isEmpty();
    }

    @Test
    void an_accepted_candidate_is_a_member_and_is_told() {
        long request = ask(agent);
        assertThat(Calls.as(lead, () -> desk.pending(onRequestSlug, 1)).items())
                .extracting(line -> line.request().id())
                .containsExactly(request);
        Calls.as(lead, () -> desk.accept(onRequestSlug, request));
        assertThat(requests(agent)).containsExactly("ACCEPTED");
        assertThat(memberships(onRequest, agent)).isEqualTo(1);
        assertThat(count(onRequest)).isEqualTo(2);
        assertThat(mailsTo(agent)).containsExactly("request-accepted");
        assertThat(Database.column("select decided_by from membership_request where id = ?", request))
                .containsExactly(Long.toString(lead));
        assertThat(Calls.as(lead, () -> desk.pending(onRequestSlug, 1)).isEmpty())
                .isTrue();
    }

    @Test
    void a_refused_candidate_is_told_why_and_where_else_to_go() {
        long request = ask(agent);
        RefusalDraft draft = refusal();
        Calls.as(lead, () -> desk.refuse(onRequestSlug, request, draft));
        assertThat(members(onRequest)).isEqualTo(1);
        assertThat(mailsTo(agent)).containsExactly("request-refused");
        assertThat(Calls.as(agent, () -> memberships.myRequests()))
                .singleElement()
                .satisfies((RequestLine line) -> {
                    assertThat(line.status()).isEqualTo(RequestStatus.REFUSED);
                    assertThat(line.refusalMotive()).isEqualTo("Trop de monde.");
                    assertThat(line.alternatives()).hasSize(2);
                });
    }

    @Test
    void a_refusal_without_two_other_open_communities_changes_nothing() {
        long request = ask(agent);
        Row hidden = Row.community().set("visibility", "HIDDEN").set("join_policy", "INVITATION");
        Database.insert(hidden);
        for (String second : List.of(openSlug, onRequestSlug, hidden.get("slug"), "rien", "é", "")) {
            RefusalDraft draft = refusal();
            draft.setSecond(second);
            assertThatThrownBy(() -> Calls.as(lead, () -> desk.refuse(onRequestSlug, request, draft)))
                    .as("second community: %s", second)
                    .isInstanceOf(AlternativesException.class);
        }
        assertThat(requests(agent)).containsExactly("PENDING");
        assertThat(mailsTo(agent)).isEmpty();
    }

    @Test
    void where_fewer_than_two_others_are_open_as_many_are_proposed_as_there_are() {
        RefusalDraft draft = refusal();
        long other = Database.insert(Row.agent());
        List<String> open = Database.column(
                "select id from community where hosting = 'HOSTED' and join_policy = 'OPEN' and status <> 'ARCHIVED'");
        String all = " where id in (" + String.join(",", open) + ")";
        Database.update("update community set join_policy = 'INVITATION'" + all);
        try {
            draft.setSecond(null);
            long second = ask(other);
            assertThatThrownBy(() -> Calls.as(lead, () -> desk.refuse(onRequestSlug, second, draft)))
                    .as("the one that is proposed is open no more")
                    .isInstanceOf(AlternativesException.class);
            draft.setFirst("");
            Calls.as(lead, () -> desk.refuse(onRequestSlug, second, draft));
            assertThat(requests(other)).containsExactly("REFUSED");
            Database.update("update community set join_policy = 'OPEN' where slug = ?", openSlug);
            long request = ask(agent);
            assertThatThrownBy(() -> Calls.as(lead, () -> desk.refuse(onRequestSlug, request, draft)))
                    .as("there is one")
                    .isInstanceOf(AlternativesException.class);
            draft.setFirst(openSlug);
            Calls.as(lead, () -> desk.refuse(onRequestSlug, request, draft));
            assertThat(requests(agent)).containsExactly("REFUSED");
        } finally {
            Database.update("update community set join_policy = 'OPEN'" + all);
        }
    }

    @Test
    void of_many_animateurs_who_decide_at_once_one_decides() {
        List<Long> animateurs =
                Stream.generate(() -> Database.insert(Row.agent())).limit(8).toList();
        animateurs.forEach(one -> enrol(onRequest, one, "FACILITATOR"));
        long request = ask(agent);
        RefusalDraft draft = refusal();
        List<Calls.Outcome<Void>> outcomes = Calls.eachAtOnce(animateurs, one -> {
            // half of them say yes, the other half no
            if (animateurs.indexOf(one) % 2 == 0) {
                desk.accept(onRequestSlug, request);
            } else {
                desk.refuse(onRequestSlug, request, draft);
            }
        });
        assertThat(outcomes).filteredOn(Calls.Outcome::succeeded).hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> !outcome.succeeded())
                .allSatisfy(outcome -> assertThat(outcome.failure()).isInstanceOf(RequestClosedException.class));
        assertThat(mailsTo(agent)).as("told once").hasSize(1);
        assertThat(count(onRequest)).isEqualTo(members(onRequest));
        assertThat(requests(agent)).containsExactly(memberships(onRequest, agent) == 1 ? "ACCEPTED" : "REFUSED");
    }

    @Test
    void a_candidate_takes_his_request_back_from_a_community_that_was_hidden_meanwhile() {
        long request = ask(agent);
        String asked = Database.column("select name from community where slug = ?", onRequestSlug)
                .get(0);
        Database.update(
                "update community set visibility = 'HIDDEN', join_policy = 'INVITATION', name = ? where slug = ?",
                Row.unique("Autre"),
                onRequestSlug);
        assertThat(Calls.as(agent, () -> memberships.myRequests()))
                .as("he reads what he knew, not what it is called now")
                .satisfiesExactly(line -> {
                    assertThat(line.communityName()).isEqualTo(asked);
                    assertThat(line.slug()).isNull();
                });
        assertThatThrownBy(() -> Calls.as(agent, () -> memberships.cancelRequest(onRequestSlug)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> Calls.as(Database.insert(Row.agent()), () -> memberships.cancelRequest(request)))
                .isInstanceOf(NotFoundException.class);
        Calls.as(agent, () -> memberships.cancelRequest(request));
        assertThat(requests(agent)).containsExactly("CANCELLED");
        Calls.as(agent, () -> memberships.cancelRequest(request));
    }

    @Test
    void a_candidate_may_change_his_mind_until_somebody_has_decided() {
        long request = ask(agent);
        Calls.as(agent, () -> memberships.cancelRequest(onRequestSlug));
        assertThat(requests(agent)).containsExactly("CANCELLED");
        assertThatThrownBy(() -> Calls.as(lead, () -> desk.accept(onRequestSlug, request)))
                .isInstanceOf(RequestClosedException.class);
        Calls.as(agent, () -> memberships.cancelRequest(onRequestSlug));
        ask(agent);
        assertThat(requests(agent)).containsExactly("CANCELLED", "PENDING");
    }

    @Test
    void a_visitor_is_refused_at_every_door() {
        for (Calls.Action door : List.<Calls.Action>of(
                () -> memberships.join(openSlug),
                () -> memberships.leave(openSlug),
                () -> memberships.request(onRequestSlug, motive("x")),
                () -> memberships.cancelRequest(onRequestSlug),
                () -> memberships.mine(),
                () -> memberships.myRequests(),
                () -> desk.pending(onRequestSlug, 1),
                () -> desk.accept(onRequestSlug, 1),
                () -> desk.refuse(onRequestSlug, 1, new RefusalDraft()))) {
            assertThatThrownBy(() -> Calls.asVisitor(door)).isInstanceOf(EJBAccessException.class);
        }
        assertThat(count(open)).isEqualTo(1);
    }

    @Test
    void an_agent_who_is_no_animateur_of_the_community_decides_nothing_there() {
        long request = ask(agent);
        long member = Database.insert(Row.agent());
        enrol(onRequest, member, "MEMBER");
        long organiser = Database.insert(Row.agent());
        enrol(onRequest, organiser, "EVENT_ORGANISER");
        long leadElsewhere = Database.insert(Row.agent());
        enrol(open, leadElsewhere, "LEAD");
        for (long stranger : new long[] {agent, member, organiser, leadElsewhere}) {
            for (Calls.Action door : List.<Calls.Action>of(
                    () -> desk.pending(onRequestSlug, 1),
                    () -> desk.accept(onRequestSlug, request),
                    () -> desk.refuse(onRequestSlug, request, refusal()))) {
                assertThatThrownBy(() -> Calls.as(stranger, door)).isInstanceOf(ForbiddenException.class);
            }
        }
        assertThatThrownBy(() -> Calls.as(leadElsewhere, () -> desk.accept(openSlug, request)))
                .as("through the door of his own community")
                .isInstanceOf(NotFoundException.class);
        assertThat(requests(agent)).containsExactly("PENDING");
    }

    @Test
    void a_hidden_community_does_not_exist_for_who_is_not_in_it() {
        Row hidden = Row.community().set("visibility", "HIDDEN").set("join_policy", "INVITATION");
        long id = Database.insert(hidden);
        String slug = hidden.get("slug");
        for (Calls.Action door : List.<Calls.Action>of(
                () -> memberships.join(slug),
                () -> memberships.leave(slug),
                () -> memberships.request(slug, motive("x")),
                () -> memberships.cancelRequest(slug),
                () -> desk.pending(slug, 1))) {
            assertThatThrownBy(() -> Calls.as(agent, door)).isInstanceOf(NotFoundException.class);
        }
        assertThatThrownBy(() -> Calls.as(agent, () -> memberships.join("personne")))
                .isInstanceOf(NotFoundException.class);
        assertThat(members(id)).isZero();
    }

    @Test
    void a_card_tells_each_reader_what_he_is_and_a_visitor_nothing() {
        ask(agent);
        List<Long> both = List.of(open, onRequest);
        assertThat(Calls.asVisitor(() -> cards.mine(both))).isEmpty();
        assertThat(Calls.as(agent, () -> cards.mine(both)))
                .containsOnlyKeys(onRequest)
                .satisfies(mine ->
                        assertThat(mine.get(onRequest).isRequestPending()).isTrue());
        assertThat(Calls.as(lead, () -> cards.mine(both)))
                .containsOnlyKeys(open, onRequest)
                .satisfies(mine -> assertThat(mine.get(open).isFacilitator()).isTrue());
        assertThat(Calls.as(lead, () -> cards.place(onRequest)).waiting()).isEqualTo(1);
        assertThat(Calls.as(agent, () -> cards.place(onRequest)).waiting()).isZero();
    }
}
