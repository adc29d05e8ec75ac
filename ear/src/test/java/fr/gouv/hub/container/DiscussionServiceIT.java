package fr.gouv.hub.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gouv.hub.database.Row;
import fr.gouv.hub.domain.discussion.DiscussionClosedException;
import fr.gouv.hub.domain.discussion.PostDraft;
import fr.gouv.hub.domain.discussion.PostPlace;
import fr.gouv.hub.domain.discussion.ThreadBoard;
import fr.gouv.hub.domain.discussion.ThreadDraft;
import fr.gouv.hub.domain.discussion.ThreadPage;
import fr.gouv.hub.domain.shared.ForbiddenException;
import fr.gouv.hub.domain.shared.NotFoundException;
import fr.gouv.hub.service.discussion.DiscussionService;
import fr.gouv.hub.service.discussion.DiscussionWritingService;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who writes where, and what is posted when many answer at once or one form is sent twice. */
class DiscussionServiceIT extends InTheServer {

    private static final int MANY = 50;

    @Inject
    DiscussionService discussions;

    @Inject
    DiscussionWritingService writing;

    private long member;
    private long stranger;
    private long community;
    private String slug;

    @BeforeEach
    void people() {
        member = Database.insert(Row.agent());
        stranger = Database.insert(Row.agent());
        Row row = Row.community().set("member_count", 1);
        community = Database.insert(row);
        slug = row.get("slug");
        Database.insert(Row.membership(community, member, "MEMBER"));
    }

    @AfterEach
    void close() {
        Database.closeTestCommunities();
    }

    private static ThreadDraft thread(String title) {
        ThreadDraft draft = new ThreadDraft();
        draft.setTitle(title);
        draft.setBody("Premier message.");
        return draft;
    }

    private static PostDraft post(String body) {
        PostDraft draft = new PostDraft();
        draft.setBody(body);
        return draft;
    }

    private long started() {
        return Calls.as(member, () -> writing.start(slug, thread("Un sujet"))).thread();
    }

    private void become(String column, String value) {
        Database.update("update community set " + column + " = ? where id = ?", value, community);
    }

    @Test
    void a_member_starts_a_thread_that_everybody_reads() {
        long thread = started();
        PostPlace answer = Calls.as(member, () -> writing.reply(thread, post("Une réponse.")));
        assertThat(answer).isEqualTo(new PostPlace(thread, 2));
        ThreadPage page = Calls.asVisitor(() -> discussions.thread(thread, 1));
        assertThat(page.head().title()).isEqualTo("Un sujet");
        assertThat(page.posts().items())
                .extracting(line -> line.body())
                .containsExactly("Premier message.", "Une réponse.");
        assertThat(page.head().isWritable()).isFalse();
        ThreadBoard board = Calls.as(stranger, () -> discussions.list(slug, null, null));
        assertThat(board.items()).extracting(line -> line.replies()).containsExactly(1);
        assertThat(board.writable()).isFalse();
        assertThat(Calls.as(member, () -> discussions.list(slug, null, null)).writable())
                .isTrue();
    }

    @Test
    void only_members_write_and_nobody_writes_signed_out() {
        long thread = started();
        assertThatThrownBy(() -> Calls.as(stranger, () -> writing.start(slug, thread("Non"))))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> Calls.as(stranger, () -> writing.reply(thread, post("Non"))))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> Calls.asVisitor(() -> writing.reply(thread, post("Non"))))
                .isInstanceOf(EJBAccessException.class);
        assertThat(Database.number("select count(*) from discussion_post where discussion_id = ?", thread))
                .isOne();
    }

    @Test
    void what_is_for_members_alone_is_shown_to_them_alone() {
        long thread = started();
        become("visibility", "LISTED_MEMBER_CONTENT");
        assertThat(Calls.as(member, () -> discussions.thread(thread, 1)).posts().total())
                .isOne();
        assertThatThrownBy(() -> Calls.as(stranger, () -> discussions.thread(thread, 1)))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> Calls.as(stranger, () -> discussions.list(slug, null, null)))
                .isInstanceOf(ForbiddenException.class);
        become("join_policy", "INVITATION");
        become("visibility", "HIDDEN");
        assertThatThrownBy(() -> Calls.as(stranger, () -> discussions.thread(thread, 1)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> Calls.as(stranger, () -> writing.reply(thread, post("Non"))))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> Calls.asVisitor(() -> discussions.list(slug, null, null)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void nobody_writes_in_a_closed_thread_or_in_an_archived_community() {
        long thread = started();
        Database.update("update discussion set closed_at = utc_timestamp(6) where id = ?", thread);
        assertThatThrownBy(() -> Calls.as(member, () -> writing.reply(thread, post("Non"))))
                .isInstanceOf(DiscussionClosedException.class);
        long open = started();
        become("status", "ARCHIVED");
        assertThatThrownBy(() -> Calls.as(member, () -> writing.reply(open, post("Non"))))
                .isInstanceOf(DiscussionClosedException.class);
        assertThatThrownBy(() -> Calls.as(member, () -> writing.start(slug, thread("Non"))))
                .isInstanceOf(DiscussionClosedException.class);
    }

    @Test
    void a_form_sent_many_times_at_once_posts_once() {
        ThreadDraft draft = thread("Une fois");
        List<Calls.Outcome<PostPlace>> starts =
                Calls.atOnce(Collections.nCopies(10, member), () -> writing.start(slug, draft));
        assertThat(starts).allMatch(Calls.Outcome::succeeded);
        assertThat(starts)
                .extracting(Calls.Outcome::value)
                .containsOnly(starts.get(0).value());
        long thread = starts.get(0).value().thread();
        assertThat(Database.number("select count(*) from discussion where community_id = ?", community))
                .isOne();
        PostDraft answer = post("Une fois.");
        assertThat(Calls.atOnce(Collections.nCopies(10, member), () -> writing.reply(thread, answer)))
                .extracting(Calls.Outcome::value)
                .containsOnly(new PostPlace(thread, 2));
        assertThat(Database.number("select post_count from discussion where id = ?", thread))
                .isEqualTo(2);
    }

    @Test
    void fifty_answers_at_once_are_all_there_numbered_and_counted() {
        long thread = started();
        List<Long> callers = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            long caller = Database.insert(Row.agent());
            Database.insert(Row.membership(community, caller, "MEMBER"));
            callers.add(caller);
        }
        assertThat(Calls.atOnce(callers, () -> writing.reply(thread, post("Moi aussi."))))
                .allMatch(Calls.Outcome::succeeded);
        assertThat(Database.number("select post_count from discussion where id = ?", thread))
                .isEqualTo(MANY + 1);
        assertThat(Database.number(
                        "select count(distinct number) from discussion_post where discussion_id = ? and number between 1 and ?",
                        thread,
                        MANY + 1))
                .isEqualTo(MANY + 1);
        ThreadPage last = Calls.as(member, () -> discussions.thread(thread, 99));
        assertThat(last.posts().page()).isEqualTo(3);
        assertThat(last.posts().items()).hasSize(11);
    }

    @Test
    void threads_of_one_community_started_at_once_all_come_in() {
        List<Long> callers = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            long caller = Database.insert(Row.agent());
            Database.insert(Row.membership(community, caller, "MEMBER"));
            callers.add(caller);
        }
        Database.update("update community set last_activity_at = '2020-01-01' where id = ?", community);
        assertThat(Calls.atOnce(callers, () -> writing.start(slug, thread("Ensemble"))))
                .allMatch(Calls.Outcome::succeeded);
        ThreadBoard first = Calls.as(member, () -> discussions.list(slug, null, null));
        assertThat(first.items()).hasSize(20);
        assertThat(first.older()).isNull();
        Calls.as(member, () -> writing.start(slug, thread("Le dernier")));
        ThreadBoard next = Calls.as(
                member,
                () -> discussions.list(slug, discussions.list(slug, null, null).older(), null));
        assertThat(next.items()).hasSize(1);
        assertThat(Database.number(
                        "select count(*) from community where id = ? and last_activity_at > utc_timestamp(6) - interval 5 minute",
                        community))
                .isOne();
    }
}
