package fr.gouv.hub.service.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.hub.database.DatabaseTest;
import fr.gouv.hub.database.LargeSchema;
import fr.gouv.hub.database.Row;
import fr.gouv.hub.domain.discussion.PostLine;
import fr.gouv.hub.domain.discussion.PostSheet;
import fr.gouv.hub.domain.discussion.ReportLine;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PostRepositoryIT extends DatabaseTest {

    private PostRepository posts;
    private long community;
    private long agent;
    private long thread;
    private long post;

    @BeforeEach
    void open() {
        posts = on(entities);
        community = insert(Row.community());
        agent = insert(Row.agent().set("first_name", "Zoé").set("last_name", "Aperçue"));
        thread = insert(Row.discussion(community).set("title", "Un sujet").set("post_count", 1));
        post = insert(Row.post(thread, 1, agent));
    }

    private static PostRepository on(EntityManager entities) {
        PostRepository repository = new PostRepository();
        repository.entities = entities;
        return repository;
    }

    private static DiscussionRepository threads(EntityManager entities) {
        DiscussionRepository repository = new DiscussionRepository();
        repository.entities = entities;
        return repository;
    }

    @Test
    void a_post_that_nobody_touched_has_neither_versions_nor_thanks_nor_reports() {
        assertThat(posts.versions(post, 10)).isEmpty();
        assertThat(posts.findThanks(post, agent)).isEmpty();
        assertThat(posts.hasPending(post, agent)).isFalse();
        assertThat(posts.pendingOf(post)).isEmpty();
        assertThat(posts.pendingReport(0, 0)).isEmpty();
    }

    @Test
    void earlier_texts_come_the_latest_first() {
        for (int i = 1; i <= 3; i++) {
            insert(Row.of("discussion_post_version")
                    .set("post_id", post)
                    .set("body", "Version " + i)
                    .set("replaced_at", Row.now().plusSeconds(i)));
        }
        assertThat(posts.versions(post, 2))
                .extracting(PostSheet.EarlierText::body)
                .containsExactly("Version 3", "Version 2");
    }

    @Test
    void a_page_says_what_its_reader_has_thanked_for() {
        long other = insert(Row.agent());
        insert(Row.of("discussion_thanks")
                .set("post_id", post)
                .set("agent_id", other)
                .set("thanked_at", Row.now()));
        assertThat(line(OptionalLong.of(other)).isThanked()).isTrue();
        assertThat(line(OptionalLong.of(agent)).isThanked()).isFalse();
        assertThat(line(OptionalLong.empty()).isThanked()).isFalse();
        assertThat(posts.findThanks(post, other)).isPresent();
    }

    private PostLine line(OptionalLong reader) {
        DiscussionRepository repository = threads(entities);
        List<PostLine> lines =
                repository.posts(repository.findSeen(thread, reader).orElseThrow(), reader, 0, 20);
        assertThat(lines).hasSize(1);
        return lines.get(0);
    }

    @Test
    void reports_wait_in_their_order_until_they_are_decided() {
        long before = posts.pending(0, 0, 1_000).size();
        long first = insert(Row.report(post, insert(Row.agent())));
        long second = insert(Row.report(post, agent).set("motive", "Injures."));
        insert(Row.report(post, insert(Row.agent())).set("status", "KEPT"));
        List<ReportLine> lines = posts.pending(0, first - 1, 10);
        assertThat(lines).extracting(ReportLine::id).containsExactly(first, second);
        assertThat(posts.pending(0, 0, 1_000)).hasSize((int) before + 2);
        assertThat(posts.pending(0, first, 10)).extracting(ReportLine::id).containsExactly(second);
        ReportLine line = posts.pendingReport(0, second).orElseThrow();
        assertThat(line.motive()).isEqualTo("Injures.");
        assertThat(line.threadTitle()).isEqualTo("Un sujet");
        assertThat(line.author()).isEqualTo("Zoé Aperçue");
        assertThat(line.reporter()).isEqualTo("Zoé Aperçue");
        assertThat(line.waiting()).isEqualTo(2);
        assertThat(posts.hasPending(post, agent)).isTrue();
        assertThat(posts.pendingOf(post)).hasSize(2);
    }

    @Test
    void nobody_is_shown_reports_about_his_own_posts() {
        long report = insert(Row.report(post, insert(Row.agent())));
        long orphan =
                insert(Row.report(insert(Row.post(thread, 2, agent).set("author_id", null)), insert(Row.agent())));
        assertThat(posts.pending(agent, report - 1, 10))
                .extracting(ReportLine::id)
                .containsExactly(orphan);
        assertThat(posts.pendingReport(agent, report)).isEmpty();
        assertThat(posts.pendingReport(agent, orphan)).isPresent();
    }

    @Test
    void a_report_of_what_was_taken_back_says_so_and_not_what_it_was() {
        long report = insert(Row.report(post, insert(Row.agent())));
        assertThat(posts.pendingReport(0, report).orElseThrow().isShown()).isTrue();
        entities.createNativeQuery("update discussion_post set state = 'WITHDRAWN' where id = ?1")
                .setParameter(1, post)
                .executeUpdate();
        ReportLine line = posts.pendingReport(0, report).orElseThrow();
        assertThat(line.isShown()).isFalse();
        assertThat(line.body()).isEmpty();
    }

    @Test
    void the_other_communities_that_one_runs_are_found_by_name() {
        DiscussionRepository repository = threads(entities);
        insert(Row.membership(community, agent, "LEAD"));
        Row open = Row.community();
        insert(Row.membership(insert(open), agent, "FACILITATOR"));
        insert(Row.membership(insert(Row.community()), agent, "MEMBER"));
        assertThat(repository.runBy(agent, community))
                .extracting(one -> one.slug())
                .containsExactly(open.get("slug"));
        insert(Row.discussion(community).set("pinned", true));
        assertThat(repository.countPinned(community, thread)).isEqualTo(1);
    }

    @Test
    void everything_about_a_post_is_read_by_an_index() {
        LargeSchema.requireIndexed(false, large -> {
            PostRepository repository = on(large);
            repository.versions(LargeSchema.SOME_ID, 50);
            repository.findThanks(LargeSchema.SOME_ID, LargeSchema.SOME_ID);
            repository.hasPending(LargeSchema.SOME_ID, LargeSchema.SOME_ID);
            repository.pendingOf(LargeSchema.SOME_ID);
            repository.lock(LargeSchema.SOME_ID);
            threads(large).countPinned(LargeSchema.SOME_ID, 0);
        });
        LargeSchema.requireIndexed(true, large -> {
            assertThat(on(large).pending(LargeSchema.SOME_ID, 5, 21)).isNotEmpty();
            threads(large).runBy(LargeSchema.SOME_ID, 0);
        });
    }
}
