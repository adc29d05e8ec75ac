package fr.gouv.hub.service.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gouv.hub.database.DatabaseTest;
import fr.gouv.hub.database.LargeSchema;
import fr.gouv.hub.database.Row;
import fr.gouv.hub.domain.membership.AlternativeCommunity;
import fr.gouv.hub.domain.membership.PendingRequest;
import fr.gouv.hub.domain.membership.RequestLine;
import fr.gouv.hub.domain.membership.RequestStatus;
import fr.gouv.hub.domain.shared.NotFoundException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MembershipRequestRepositoryIT extends DatabaseTest {

    private static final LocalDateTime DAY = LocalDateTime.parse("2026-03-01T10:00:00");

    private MembershipRequestRepository requests;
    private long community;
    private long agent;

    @BeforeEach
    void prepare() {
        requests = new MembershipRequestRepository();
        requests.entities = entities;
        community = insert(Row.community().set("join_policy", "ON_REQUEST"));
        agent = insert(Row.agent());
    }

    @Test
    void nothing_waits_where_nobody_asked() {
        assertThat(requests.findPending(community, agent)).isEmpty();
        assertThat(requests.pendingAmong(List.of(community), agent)).isEmpty();
        assertThat(requests.linesOf(agent)).isEmpty();
        assertThat(requests.pendingOf(community, 0, 100)).isEmpty();
        assertThatThrownBy(() -> requests.get(-1)).isInstanceOf(NotFoundException.class);
    }

    @ParameterizedTest
    @EnumSource(RequestStatus.class)
    void only_a_pending_request_waits(RequestStatus status) {
        long id = insert(Row.request(community, agent).set("status", status.name()));
        boolean waits = status == RequestStatus.PENDING;
        assertThat(requests.findPending(community, agent).isPresent()).isEqualTo(waits);
        assertThat(requests.pendingAmong(List.of(community), agent)).hasSize(waits ? 1 : 0);
        assertThat(requests.pendingOf(community, 0, 100)).hasSize(waits ? 1 : 0);
        assertThat(requests.countPending(community)).isEqualTo(waits ? 1 : 0);
        assertThat(requests.linesOf(agent)).extracting(RequestLine::id).containsExactly(id);
        assertThat(requests.get(id).status()).isEqualTo(status);
    }

    @Test
    void one_agent_waits_once_for_one_community_but_may_ask_again_after_an_answer() {
        insert(Row.request(community, agent).set("status", "REFUSED"));
        insert(Row.request(community, agent).set("status", "CANCELLED"));
        insert(Row.request(community, agent));
        assertThatThrownBy(() -> insert(Row.request(community, agent)))
                .hasRootCauseInstanceOf(java.sql.SQLIntegrityConstraintViolationException.class);
    }

    @Test
    void the_oldest_waits_first_and_a_hundred_at_most_are_shown() {
        List<Long> inOrder = new ArrayList<>();
        for (int i = 0; i < 101; i++) {
            // pairs with the same instant: the order of arrival decides
            inOrder.add(insert(Row.request(community, insert(Row.agent())).set("requested_at", DAY.plusHours(i / 2))));
        }
        insert(Row.request(insert(Row.community()), insert(Row.agent())).set("requested_at", DAY.minusDays(1)));
        assertThat(requests.pendingOf(community, 0, 100))
                .extracting(PendingRequest::id)
                .isEqualTo(inOrder.subList(0, 100));
    }

    @Test
    void an_animateur_sees_who_asks_with_or_without_an_administration() {
        insert(Row.request(
                community,
                insert(Row.agent()
                        .set("first_name", "Ève")
                        .set("last_name", "Brun")
                        .set("administration_id", 1))));
        insert(Row.request(community, agent).set("requested_at", Row.now().plusSeconds(5)));
        assertThat(requests.pendingOf(community, 0, 100))
                .extracting(PendingRequest::firstName, PendingRequest::administrationName)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Ève", "Services du Premier ministre"),
                        org.assertj.core.groups.Tuple.tuple(null, null));
    }

    @Test
    void my_latest_request_comes_first_and_a_hundred_at_most_are_shown() {
        List<Long> inOrder = new ArrayList<>();
        for (int i = 0; i < 101; i++) {
            inOrder.add(insert(
                    Row.request(community, agent).set("status", "REFUSED").set("requested_at", DAY.plusHours(i / 2))));
        }
        insert(Row.request(community, insert(Row.agent())));
        Collections.reverse(inOrder);
        assertThat(requests.linesOf(agent)).extracting(RequestLine::id).isEqualTo(inOrder.subList(0, 100));
    }

    @Test
    void a_line_says_whether_its_community_can_still_be_opened() {
        long asked = insert(Row.request(community, agent));
        for (Row gone : List.of(
                Row.community().set("visibility", "HIDDEN").set("join_policy", "INVITATION"),
                Row.community().set("status", "ARCHIVED"))) {
            long place = insert(gone);
            insert(Row.request(place, agent).set("requested_at", DAY));
            long mine = insert(gone.set("slug", Row.unique("essai")).set("name", Row.unique("Essai")));
            insert(Row.membership(mine, agent, "MEMBER"));
            insert(Row.request(mine, agent).set("requested_at", DAY.minusDays(1)));
        }
        assertThat(requests.linesOf(agent))
                .extracting(RequestLine::known)
                .as("the first, then those that are gone, then those where he is a member")
                .containsExactly(true, false, false, true, true);
        assertThat(requests.pendingLinesOf(agent))
                .extracting(RequestLine::known)
                .containsExactly(true, false, false, true, true);
        assertThat(requests.linesOf(agent).get(0).id()).isEqualTo(asked);
    }

    @Test
    void a_refusal_shows_what_was_proposed_unless_it_has_closed_since() {
        long refused = insert(Row.request(community, agent).set("status", "REFUSED"));
        insert(Row.request(insert(Row.community()), agent).set("requested_at", DAY));
        for (Row other : List.of(
                Row.community().set("name", "Zèbres de l’essai"),
                Row.community().set("name", "Étoiles de l’essai"),
                Row.community().set("name", "Closes de l’essai").set("status", "ARCHIVED"))) {
            insert(Row.of("membership_request_alternative")
                    .set("request_id", refused)
                    .set("community_id", insert(other)));
        }
        assertThat(requests.linesOf(agent))
                .extracting(line -> line.alternatives().stream()
                        .map(AlternativeCommunity::name)
                        .toList())
                .containsExactly(List.of("Étoiles de l’essai", "Zèbres de l’essai"), List.of());
    }

    @Test
    void what_waits_among_many_communities_is_told_apart() {
        long second = insert(Row.community());
        long third = insert(Row.community());
        insert(Row.request(community, agent));
        insert(Row.request(second, agent).set("status", "ACCEPTED"));
        insert(Row.request(third, insert(Row.agent())));
        assertThat(requests.pendingAmong(List.of(community, second, third), agent))
                .containsExactly(community);
    }

    @Test
    void queries_reach_large_tables_by_an_index() {
        LargeSchema.requireIndexed(false, large -> {
            MembershipRequestRepository repository = new MembershipRequestRepository();
            repository.entities = large;
            repository.findPending(LargeSchema.SOME_ID, LargeSchema.SOME_ID);
            repository.pendingAmong(List.of(1L, 2L, LargeSchema.SOME_ID), LargeSchema.SOME_ID);
            repository.findPendingAs(LargeSchema.SOME_ID, LargeSchema.SOME_ID);
            repository.decidedOf(LargeSchema.SOME_ID, RequestStatus.ACCEPTED, 0, 25);
            assertThat(repository.pendingOf(LargeSchema.SOME_ID, 0, 25)).isNotEmpty();
            assertThat(repository.countPending(LargeSchema.SOME_ID)).isPositive();
        });
        LargeSchema.requireIndexed(true, large -> {
            MembershipRequestRepository repository = new MembershipRequestRepository();
            repository.entities = large;
            assertThat(repository.linesOf(LargeSchema.SOME_ID)).hasSize(2);
            repository.delays(LargeSchema.SOME_ID, 50);
            repository.communitiesToRemind(java.time.Instant.now().minusSeconds(1_200_000), 1);
            repository.lateSince(java.time.Instant.now().minusSeconds(1_200_000));
        });
    }
}
