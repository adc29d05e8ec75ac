package fr.gouv.hub.service.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.hub.database.DatabaseTest;
import fr.gouv.hub.database.LargeSchema;
import fr.gouv.hub.database.Row;
import fr.gouv.hub.domain.discussion.FollowState;
import fr.gouv.hub.domain.discussion.Hearing;
import fr.gouv.hub.domain.discussion.Listener;
import fr.gouv.hub.domain.discussion.Post;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ThreadFollowRepositoryIT extends DatabaseTest {

    private static ThreadFollowRepository on(EntityManager entities) {
        ThreadFollowRepository repository = new ThreadFollowRepository();
        repository.entities = entities;
        return repository;
    }

    private long member(long community, String role) {
        long agent = insert(Row.agent());
        insert(Row.membership(community, agent, role));
        return agent;
    }

    private void follow(long thread, long agent, String state) {
        insert(Row.of("discussion_follow")
                .set("discussion_id", thread)
                .set("agent_id", agent)
                .set("state", state));
    }

    private List<Long> listeners(long post, String... called) {
        return on(entities).listeners(entities.find(Post.class, post), Set.of(called)).stream()
                .map(Listener::agentId)
                .toList();
    }

    @Test
    void those_who_may_hear_are_members_who_said_what_they_want_to_hear() {
        long community = insert(Row.community());
        long author = member(community, "MEMBER");
        long thread = insert(Row.discussion(community));
        long post = insert(Row.post(thread, 1, author));
        assertThat(listeners(post)).isEmpty();
        long follower = member(community, "MEMBER");
        follow(thread, follower, "FOLLOWED");
        long muted = member(community, "MEMBER");
        follow(thread, muted, "MUTED");
        follow(thread, author, "FOLLOWED");
        long lead = member(community, "LEAD");
        long left = insert(Row.agent());
        follow(thread, left, "FOLLOWED");
        assertThat(listeners(post)).containsExactlyInAnyOrder(follower, muted);
        ThreadFollowRepository follows = on(entities);
        assertThat(follows.find(thread, muted))
                .hasValueSatisfying(found -> assertThat(found.state()).isEqualTo(FollowState.MUTED));
        assertThat(follows.find(thread, lead)).isEmpty();
        assertThat(follows.hearing(thread, community, muted)).isEqualTo(new Hearing(FollowState.MUTED, false));
        assertThat(follows.hearing(thread, community, lead)).isEqualTo(Hearing.NONE);
    }

    private long named(long community, String first, String last) {
        long agent = insert(Row.agent().set("first_name", first).set("last_name", last));
        insert(Row.membership(community, agent, "MEMBER"));
        return agent;
    }

    @Test
    void whoever_is_called_by_his_name_may_hear_though_he_never_wrote() {
        long community = insert(Row.community());
        long author = member(community, "MEMBER");
        long post = insert(Row.post(insert(Row.discussion(community)), 1, author));
        long zoe = named(community, "Zoé", "Aperçue");
        long anne = named(community, "Anne-Marie", "Le Goff");
        long oceane = named(community, "Océane", "Lecœur");
        long only = named(community, "Cléopâtre", null);
        named(community, "Guy", "Aperçue");
        insert(Row.agent().set("first_name", "Zoé").set("last_name", "Aperçue"));
        assertThat(listeners(post, "zoe.apercue")).containsExactly(zoe);
        assertThat(listeners(post, "anne-marie.le-goff", "oceane.lecoeur", "cleopatre"))
                .containsExactlyInAnyOrder(anne, oceane, only);
        assertThat(listeners(post, "personne.d-ici", "trois.points.ici")).isEmpty();
    }

    @Test
    void whoever_hears_of_a_long_thread_is_found_by_an_index() {
        LargeSchema.requireIndexed(true, large -> {
            assertThat(on(large).find(LargeSchema.SOME_ID, LargeSchema.SOME_ID)).isPresent();
            on(large).listeners(large.find(Post.class, LargeSchema.SOME_ID), Set.of("agent.17", "agent"));
            on(large).called(LargeSchema.SOME_ID, LargeSchema.SOME_ID, LargeSchema.SOME_ID, Set.of("agent.17"));
            on(large).hearing(LargeSchema.SOME_ID, LargeSchema.SOME_ID, LargeSchema.SOME_ID);
        });
    }

    @Test
    void whoever_has_muted_the_community_hears_of_what_calls_him_alone() {
        long community = insert(Row.community());
        long author = member(community, "MEMBER");
        long thread = insert(Row.discussion(community));
        long post = insert(Row.post(thread, 1, author));
        long quiet = member(community, "MEMBER");
        long loud = member(community, "MEMBER");
        for (long agent : new long[] {quiet, loud}) {
            follow(thread, agent, "FOLLOWED");
            insert(Row.of("community_follow")
                    .set("community_id", community)
                    .set("agent_id", agent)
                    .set("state", agent == quiet ? "MUTED" : "FOLLOWED")
                    .set("changed_at", Row.now()));
        }
        assertThat(on(entities).listeners(entities.find(Post.class, post), Set.of()))
                .filteredOn(Listener::isFollowing)
                .extracting(Listener::agentId)
                .containsExactly(loud);
        assertThat(on(entities).hearing(thread, community, quiet)).isEqualTo(new Hearing(FollowState.FOLLOWED, true));
    }
}
