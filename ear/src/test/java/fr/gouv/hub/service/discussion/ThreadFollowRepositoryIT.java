package fr.gouv.hub.service.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.hub.database.DatabaseTest;
import fr.gouv.hub.database.LargeSchema;
import fr.gouv.hub.database.Row;
import fr.gouv.hub.domain.discussion.FollowState;
import fr.gouv.hub.domain.discussion.Listener;
import fr.gouv.hub.domain.discussion.Post;
import jakarta.persistence.EntityManager;
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

    @Test
    void those_who_may_hear_are_members_who_wrote_follow_or_run_the_community() {
        long community = insert(Row.community());
        long author = member(community, "MEMBER");
        long thread = insert(Row.discussion(community));
        long post = insert(Row.post(thread, 1, author));
        ThreadFollowRepository follows = on(entities);
        assertThat(follows.listeners(entities.find(Post.class, post))).isEmpty();
        long lead = member(community, "LEAD");
        long writer = member(community, "MEMBER");
        insert(Row.post(thread, 2, writer));
        insert(Row.post(thread, 3, writer));
        long follower = member(community, "MEMBER");
        follow(thread, follower, "FOLLOWED");
        long muted = member(community, "MEMBER");
        follow(thread, muted, "MUTED");
        follow(thread, author, "FOLLOWED");
        member(community, "MEMBER");
        long left = insert(Row.agent());
        insert(Row.post(thread, 4, left));
        follow(thread, left, "FOLLOWED");
        assertThat(follows.listeners(entities.find(Post.class, post)))
                .extracting(Listener::agentId)
                .containsExactlyInAnyOrder(lead, writer, follower, muted);
        assertThat(follows.find(thread, muted))
                .hasValueSatisfying(found -> assertThat(found.state()).isEqualTo(FollowState.MUTED));
        assertThat(follows.find(thread, lead)).isEmpty();
    }

    @Test
    void whoever_hears_of_a_long_thread_is_found_by_an_index() {
        LargeSchema.requireIndexed(true, large -> {
            assertThat(on(large).find(LargeSchema.SOME_ID, LargeSchema.SOME_ID)).isPresent();
            on(large).listeners(large.find(Post.class, LargeSchema.SOME_ID));
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
        assertThat(on(entities).listeners(entities.find(Post.class, post)))
                .filteredOn(Listener::isFollowing)
                .extracting(Listener::agentId)
                .containsExactly(loud);
    }
}
