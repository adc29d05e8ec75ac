package fr.gouv.hub.service.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.hub.database.DatabaseTest;
import fr.gouv.hub.database.LargeSchema;
import fr.gouv.hub.database.Row;
import fr.gouv.hub.domain.discussion.PostLine;
import fr.gouv.hub.domain.discussion.PostPlace;
import fr.gouv.hub.domain.discussion.ThreadCursor;
import fr.gouv.hub.domain.discussion.ThreadSummary;
import fr.gouv.hub.domain.membership.CommunityRole;
import jakarta.persistence.EntityManager;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DiscussionRepositoryIT extends DatabaseTest {

    private DiscussionRepository discussions;
    private long community;
    private long agent;

    @BeforeEach
    void open() {
        discussions = on(entities);
        community = insert(Row.community());
        agent = insert(Row.agent().set("first_name", "Zoé").set("last_name", "Aperçue"));
    }

    private static DiscussionRepository on(EntityManager entities) {
        DiscussionRepository repository = new DiscussionRepository();
        repository.entities = entities;
        return repository;
    }

    private static List<Long> ids(List<ThreadSummary> threads) {
        return threads.stream().map(ThreadSummary::id).toList();
    }

    private KnownThread seen(long thread) {
        return discussions.findSeen(thread, OptionalLong.of(agent)).orElseThrow();
    }

    private List<PostLine> posts(long thread, int after, int most) {
        return discussions.posts(seen(thread), OptionalLong.of(agent), after, most);
    }

    @Test
    void a_community_without_threads_has_none() {
        insert(Row.discussion(insert(Row.community())));
        assertThat(discussions.older(community, null, 10)).isEmpty();
        assertThat(discussions.pinned(community, 3)).isEmpty();
        assertThat(discussions.latest(community, 3)).isEmpty();
        assertThat(discussions.findSeen(0, OptionalLong.empty())).isEmpty();
    }

    @Test
    void a_line_says_who_started_the_thread_and_what_became_of_it() {
        LocalDateTime closed = Row.now();
        insert(Row.discussion(community)
                .set("title", "Un sujet")
                .set("author_id", agent)
                .set("post_count", 3)
                .set("closed_at", closed));
        ThreadSummary line = discussions.older(community, null, 10).get(0);
        assertThat(line.title()).isEqualTo("Un sujet");
        assertThat(line.author()).isEqualTo("Zoé Aperçue");
        assertThat(line.replies()).isEqualTo(2);
        assertThat(line.isClosed()).isTrue();
        assertThat(line.pinned()).isFalse();
        entities.createNativeQuery("delete from agent where id = ?1")
                .setParameter(1, agent)
                .executeUpdate();
        assertThat(discussions.older(community, null, 10).get(0).author()).isNull();
    }

    @Test
    void pages_follow_each_other_without_gap_or_repeat_even_among_threads_of_one_instant() {
        LocalDateTime moment = Row.now().minusHours(1);
        for (int i = 0; i < 25; i++) {
            insert(Row.discussion(community).set("last_post_at", moment.minusMinutes(i / 10)));
        }
        long pinned = insert(Row.discussion(community).set("pinned", true).set("last_post_at", moment.minusDays(9)));
        List<Long> whole = ids(discussions.older(community, null, 100));
        assertThat(whole).hasSize(25).doesNotHaveDuplicates().doesNotContain(pinned);
        List<Long> read = new ArrayList<>();
        ThreadCursor place = null;
        List<ThreadSummary> page;
        do {
            page = discussions.older(community, place, 4);
            read.addAll(ids(page));
            place = page.isEmpty() ? null : ThreadCursor.of(page.get(page.size() - 1));
        } while (!page.isEmpty());
        assertThat(read).isEqualTo(whole);
        ThreadCursor tenth =
                ThreadCursor.of(discussions.older(community, null, 10).get(9));
        assertThat(ids(discussions.newer(community, tenth, 4)))
                .as("the nearest first")
                .containsExactly(whole.get(8), whole.get(7), whole.get(6), whole.get(5));
        assertThat(ids(discussions.pinned(community, 3))).containsExactly(pinned);
        assertThat(ids(discussions.latest(community, 3))).containsExactly(pinned, whole.get(0), whole.get(1));
    }

    @Test
    void posts_come_in_their_order_with_what_their_authors_are_today() {
        long thread = insert(Row.discussion(community).set("post_count", 3));
        long lead = insert(Row.agent());
        long gone = insert(Row.agent());
        insert(Row.membership(community, lead, "LEAD"));
        insert(Row.membership(insert(Row.community()), agent, "LEAD"));
        insert(Row.post(thread, 1, lead));
        insert(Row.post(thread, 2, agent).set("body", "Deux."));
        insert(Row.post(thread, 3, gone));
        insert(Row.post(insert(Row.discussion(community)), 1, agent));
        entities.createNativeQuery("delete from agent where id = ?1")
                .setParameter(1, gone)
                .executeUpdate();
        List<PostLine> posts = posts(thread, 0, 20);
        assertThat(posts).extracting(PostLine::number).containsExactly(1, 2, 3);
        assertThat(posts).extracting(PostLine::role).containsExactly(CommunityRole.LEAD, null, null);
        assertThat(posts.get(1).author()).isEqualTo("Zoé Aperçue");
        assertThat(posts.get(1).body()).isEqualTo("Deux.");
        assertThat(posts.get(2).author()).isNull();
        assertThat(posts(thread, 1, 1)).extracting(PostLine::number).containsExactly(2);
        assertThat(posts(thread, 3, 20)).isEmpty();
    }

    @Test
    void a_thread_comes_with_what_the_reader_is_there() {
        long thread = insert(Row.discussion(community));
        assertThat(seen(thread).role()).isNull();
        insert(Row.membership(community, agent, "FACILITATOR"));
        assertThat(seen(thread).role()).isEqualTo(CommunityRole.FACILITATOR);
        assertThat(discussions
                        .findSeen(thread, OptionalLong.empty())
                        .orElseThrow()
                        .role())
                .isNull();
    }

    @Test
    void what_a_form_has_posted_is_found_by_its_token_for_its_author_alone() {
        long thread = insert(Row.discussion(community));
        Row post = Row.post(thread, 1, agent);
        insert(post);
        assertThat(discussions.findSent(agent, post.get("token"))).contains(new PostPlace(thread, 1));
        assertThat(discussions.findSent(insert(Row.agent()), post.get("token"))).isEmpty();
    }

    @Test
    void long_lists_and_long_threads_are_read_by_an_index() {
        LargeSchema.requireIndexed(false, large -> {
            DiscussionRepository repository = on(large);
            repository.pinned(LargeSchema.SOME_ID, 3);
            List<ThreadSummary> page = repository.older(LargeSchema.SOME_ID, null, 21);
            ThreadCursor place = ThreadCursor.of(page.get(10));
            repository.older(LargeSchema.SOME_ID, place, 21);
            repository.newer(LargeSchema.SOME_ID, place, 21);
            repository.latest(LargeSchema.SOME_ID, 3);
            KnownThread thread = repository
                    .findSeen(LargeSchema.SOME_ID, OptionalLong.of(LargeSchema.SOME_ID))
                    .orElseThrow();
            assertThat(repository.posts(thread, OptionalLong.of(LargeSchema.SOME_ID), 460, 20))
                    .hasSize(20);
            repository.findSent(LargeSchema.SOME_ID, "00000000-0000-0000-0000-000000000000");
            repository.lock(LargeSchema.SOME_ID);
        });
    }
}
