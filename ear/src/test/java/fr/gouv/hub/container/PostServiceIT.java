package fr.gouv.hub.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gouv.hub.database.Row;
import fr.gouv.hub.domain.discussion.DiscussionClosedException;
import fr.gouv.hub.domain.discussion.MotiveNote;
import fr.gouv.hub.domain.discussion.MoveRefusedException;
import fr.gouv.hub.domain.discussion.OwnPostException;
import fr.gouv.hub.domain.discussion.PinLimitException;
import fr.gouv.hub.domain.discussion.PostDraft;
import fr.gouv.hub.domain.discussion.PostGoneException;
import fr.gouv.hub.domain.discussion.PostSheet;
import fr.gouv.hub.domain.discussion.ReportDecidedException;
import fr.gouv.hub.domain.discussion.ReportedAlreadyException;
import fr.gouv.hub.domain.discussion.ThreadDesk;
import fr.gouv.hub.domain.discussion.ThreadDraft;
import fr.gouv.hub.domain.shared.ForbiddenException;
import fr.gouv.hub.domain.shared.NotFoundException;
import fr.gouv.hub.service.discussion.DiscussionDeskService;
import fr.gouv.hub.service.discussion.DiscussionService;
import fr.gouv.hub.service.discussion.DiscussionWritingService;
import fr.gouv.hub.service.discussion.PostReportService;
import fr.gouv.hub.service.discussion.PostService;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Changing, taking back, thanking for and reporting posts; closing, pinning and moving threads; also many at once. */
class PostServiceIT extends InTheServer {

    private static final int MANY = 50;

    @Inject
    DiscussionService discussions;

    @Inject
    DiscussionWritingService writing;

    @Inject
    DiscussionDeskService desk;

    @Inject
    PostService posts;

    @Inject
    PostReportService reports;

    private long lead;
    private long author;
    private long member;
    private long stranger;
    private long moderator;
    private long community;
    private String slug;
    private long thread;
    private long post;

    @BeforeEach
    void people() {
        lead = Database.insert(Row.agent());
        author = Database.insert(Row.agent());
        member = Database.insert(Row.agent());
        stranger = Database.insert(Row.agent());
        moderator = Database.insert(Row.agent());
        Database.insert(Row.of("agent_role").set("agent_id", moderator).set("role", "MODERATOR"));
        Row row = Row.community();
        community = Database.insert(row);
        slug = row.get("slug");
        Database.insert(Row.membership(community, lead, "LEAD"));
        Database.insert(Row.membership(community, author, "MEMBER"));
        Database.insert(Row.membership(community, member, "MEMBER"));
        thread = started(slug);
        post = Database.number("select id from discussion_post where discussion_id = ?", thread);
    }

    @AfterEach
    void close() {
        Database.closeTestCommunities();
    }

    private long started(String where) {
        ThreadDraft draft = new ThreadDraft();
        draft.setTitle("Un sujet");
        draft.setBody("Premier texte.");
        return Calls.as(author, () -> writing.start(where, draft)).thread();
    }

    private static MotiveNote motive(String text) {
        MotiveNote note = new MotiveNote();
        note.setMotive(text);
        return note;
    }

    private String of(String column) {
        return Database.column("select " + column + " from discussion_post where id = ?", post)
                .get(0);
    }

    private long mails() {
        return Database.number(
                "select count(*) from mail_outbox o join agent a on a.email = o.recipient where a.id = ?"
                        + " and o.template = 'post-retired'",
                author);
    }

    @Test
    void an_author_changes_his_post_and_whoever_runs_the_community_sees_what_it_said() {
        Calls.as(author, () -> posts.revise(post, "Deuxième texte."));
        Calls.as(author, () -> posts.revise(post, "Troisième texte."));
        Calls.as(author, () -> posts.revise(post, "Troisième texte."));
        for (long reader : List.of(author, lead)) {
            PostSheet sheet = Calls.as(reader, () -> posts.history(post));
            assertThat(sheet.body()).isEqualTo("Troisième texte.");
            assertThat(sheet.versions())
                    .extracting(PostSheet.EarlierText::body)
                    .containsExactly("Deuxième texte.", "Premier texte.");
        }
        for (long other : List.of(member, stranger)) {
            assertThatThrownBy(() -> Calls.as(other, () -> posts.history(post))).isInstanceOf(ForbiddenException.class);
        }
        for (long other : List.of(lead, member, stranger, moderator)) {
            assertThatThrownBy(() -> Calls.as(other, () -> posts.own(post))).isInstanceOf(ForbiddenException.class);
            assertThatThrownBy(() -> Calls.as(other, () -> posts.revise(post, "Non.")))
                    .isInstanceOf(ForbiddenException.class);
            assertThatThrownBy(() -> Calls.as(other, () -> posts.withdraw(post)))
                    .isInstanceOf(ForbiddenException.class);
        }
        assertThat(of("body")).isEqualTo("Troisième texte.");
    }

    @Test
    void changes_at_once_lose_no_version() {
        List<Calls.Outcome<Object>> outcomes = new ArrayList<>();
        for (Calls.Outcome<Object> one : Calls.<Object>atOnce(
                Collections.nCopies(10, author), () -> posts.revise(post, "Texte " + System.nanoTime()))) {
            outcomes.add(one);
        }
        assertThat(outcomes).allMatch(Calls.Outcome::succeeded);
        assertThat(Database.number("select count(*) from discussion_post_version where post_id = ?", post))
                .isEqualTo(10);
    }

    @Test
    void what_its_author_takes_back_is_read_by_nobody_and_keeps_its_place() {
        Calls.as(author, () -> posts.withdraw(post));
        Calls.as(author, () -> posts.withdraw(post));
        assertThat(Calls.asVisitor(() -> discussions.thread(thread, 1)).posts().items())
                .singleElement()
                .satisfies(line -> assertThat(line.body()).isEmpty());
        assertThatThrownBy(() -> Calls.as(author, () -> posts.revise(post, "Encore.")))
                .isInstanceOf(PostGoneException.class);
        assertThatThrownBy(() -> Calls.as(member, () -> posts.thank(post))).isInstanceOf(PostGoneException.class);
    }

    @Test
    void fifty_thanks_of_one_agent_at_once_are_one() {
        assertThat(Calls.atOnce(Collections.nCopies(MANY, member), () -> posts.thank(post)))
                .allMatch(Calls.Outcome::succeeded);
        assertThat(of("thanks_count")).isEqualTo("1");
        assertThat(Database.number("select count(*) from discussion_thanks where post_id = ?", post))
                .isOne();
        assertThat(Calls.atOnce(Collections.nCopies(MANY, member), () -> posts.unthank(post)))
                .allMatch(Calls.Outcome::succeeded);
        assertThat(of("thanks_count")).isEqualTo("0");
    }

    @Test
    void thanks_of_many_at_once_are_counted_and_only_members_thank() {
        List<Long> callers = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            long caller = Database.insert(Row.agent());
            Database.insert(Row.membership(community, caller, "MEMBER"));
            callers.add(caller);
        }
        assertThat(Calls.atOnce(callers, () -> posts.thank(post))).allMatch(Calls.Outcome::succeeded);
        assertThat(of("thanks_count")).isEqualTo("30");
        assertThatThrownBy(() -> Calls.as(author, () -> posts.thank(post))).isInstanceOf(OwnPostException.class);
        assertThatThrownBy(() -> Calls.as(stranger, () -> posts.thank(post))).isInstanceOf(ForbiddenException.class);
    }

    @Test
    void animateurs_close_and_reopen_and_nobody_else_does() {
        for (long other : List.of(author, member, stranger, moderator)) {
            assertThatThrownBy(() -> Calls.as(other, () -> desk.close(thread))).isInstanceOf(ForbiddenException.class);
        }
        Calls.as(lead, () -> desk.close(thread));
        PostDraft answer = new PostDraft();
        answer.setBody("Trop tard.");
        assertThatThrownBy(() -> Calls.as(member, () -> writing.reply(thread, answer)))
                .isInstanceOf(DiscussionClosedException.class);
        assertThatThrownBy(() -> Calls.as(author, () -> posts.revise(post, "Trop tard.")))
                .isInstanceOf(DiscussionClosedException.class);
        Calls.as(lead, () -> desk.reopen(thread));
        Calls.as(member, () -> writing.reply(thread, answer));
    }

    @Test
    void ten_threads_pinned_at_once_are_three() {
        List<Long> threads = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            threads.add(started(slug));
        }
        List<Long> left = Collections.synchronizedList(new ArrayList<>(threads));
        List<Calls.Outcome<Void>> outcomes =
                Calls.atOnce(Collections.nCopies(10, lead), Calls.returning(() -> desk.pin(left.remove(0))));
        assertThat(outcomes).filteredOn(Calls.Outcome::succeeded).hasSize(3);
        assertThat(outcomes)
                .filteredOn(outcome -> !outcome.succeeded())
                .allMatch(outcome -> outcome.failure() instanceof PinLimitException);
        assertThat(Database.number("select count(*) from discussion where community_id = ? and pinned", community))
                .isEqualTo(3);
    }

    @Test
    void a_thread_is_moved_between_communities_that_one_runs_and_never_into_the_open() {
        Row other = Row.community().set("visibility", "LISTED_MEMBER_CONTENT");
        long target = Database.insert(other);
        assertThatThrownBy(() -> Calls.as(lead, () -> desk.move(thread, other.get("slug"))))
                .isInstanceOf(ForbiddenException.class);
        Database.insert(Row.membership(target, lead, "FACILITATOR"));
        assertThat(Calls.as(lead, () -> desk.desk(thread)).targets()).hasSize(1);
        Calls.as(lead, () -> desk.move(thread, other.get("slug")));
        assertThatThrownBy(() -> Calls.as(author, () -> discussions.thread(thread, 1)))
                .as("its readers are those of the other community")
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> Calls.as(lead, () -> desk.move(thread, slug)))
                .isInstanceOf(MoveRefusedException.class);
    }

    @Test
    void one_report_of_an_agent_waits_at_a_time_however_often_he_sends_it() {
        List<Calls.Outcome<Object>> sent =
                Calls.atOnce(Collections.nCopies(10, stranger), () -> reports.report(post, motive("Injures.")));
        assertThat(sent).filteredOn(Calls.Outcome::succeeded).hasSize(1);
        assertThat(sent)
                .filteredOn(outcome -> !outcome.succeeded())
                .allMatch(outcome -> outcome.failure() instanceof ReportedAlreadyException);
        Calls.as(member, () -> reports.report(post, motive("Moi aussi.")));
        assertThat(Database.number("select count(*) from discussion_report where post_id = ?", post))
                .isEqualTo(2);
    }

    @Test
    void a_moderator_takes_a_post_away_and_its_author_hears_why_once() {
        Calls.as(stranger, () -> reports.report(post, motive("Injures.")));
        Calls.as(member, () -> reports.report(post, motive("Moi aussi.")));
        long report = Database.number("select min(id) from discussion_report where post_id = ?", post);
        for (long other : List.of(lead, author, member, stranger)) {
            assertThatThrownBy(() -> Calls.as(other, () -> reports.pending(0))).isInstanceOf(ForbiddenException.class);
            assertThatThrownBy(() -> Calls.as(other, () -> reports.pendingReport(report)))
                    .isInstanceOf(ForbiddenException.class);
            assertThatThrownBy(() -> Calls.as(other, () -> reports.retire(report, motive("Non."))))
                    .isInstanceOf(ForbiddenException.class);
        }
        assertThat(Calls.as(moderator, () -> reports.pendingReport(report)).waiting())
                .isEqualTo(2);
        List<Calls.Outcome<Void>> decisions = Calls.atOnce(
                Collections.nCopies(5, moderator),
                Calls.returning(() -> reports.retire(report, motive("Contraire à la charte."))));
        assertThat(decisions).filteredOn(Calls.Outcome::succeeded).hasSize(1);
        assertThat(decisions)
                .filteredOn(outcome -> !outcome.succeeded())
                .allMatch(outcome -> outcome.failure() instanceof ReportDecidedException);
        assertThat(of("state")).isEqualTo("RETIRED");
        assertThat(Database.column("select distinct status from discussion_report where post_id = ?", post))
                .containsExactly("RETIRED");
        assertThat(mails()).isOne();
        assertThatThrownBy(() -> Calls.as(moderator, () -> reports.pendingReport(report)))
                .isInstanceOf(ReportDecidedException.class);
    }

    @Test
    void a_post_whose_author_is_gone_is_taken_away_and_nobody_is_said_to_be_told() {
        for (boolean gone : new boolean[] {false, true}) {
            long thread = Database.number("select discussion_id from discussion_post where id = ?", post);
            long other = Database.insert(Row.post(thread, gone ? 900 : 800, author));
            if (gone) {
                Database.update("update discussion_post set author_id = null where id = ?", other);
            }
            Calls.as(stranger, () -> reports.report(other, motive("Injures.")));
            long report = Database.number("select id from discussion_report where post_id = ?", other);
            assertThat(Calls.as(moderator, () -> reports.pendingReport(report)).author() == null)
                    .isEqualTo(gone);
            assertThat(Calls.as(moderator, () -> reports.retire(report, motive("Contraire à la charte."))))
                    .as("told")
                    .isEqualTo(!gone);
        }
        assertThat(mails()).isOne();
    }

    @Test
    void a_post_that_is_kept_stays_and_may_be_reported_again() {
        Calls.as(stranger, () -> reports.report(post, motive("Injures.")));
        long report = Database.number("select id from discussion_report where post_id = ?", post);
        Calls.as(moderator, () -> reports.keep(report));
        assertThat(of("state")).isEqualTo("SHOWN");
        assertThat(mails()).isZero();
        Calls.as(stranger, () -> reports.report(post, motive("Encore.")));
    }

    @Test
    void a_moderator_neither_sees_nor_decides_reports_about_his_own_posts() {
        Database.insert(Row.membership(community, moderator, "MEMBER"));
        PostDraft draft = new PostDraft();
        draft.setBody("D’un modérateur.");
        Calls.as(moderator, () -> writing.reply(thread, draft));
        long own = Database.number("select id from discussion_post where author_id = ?", moderator);
        Calls.as(member, () -> reports.report(own, motive("Injures.")));
        long report = Database.number("select id from discussion_report where post_id = ?", own);
        assertThat(Calls.as(moderator, () -> reports.pending(report - 1)).lines())
                .isEmpty();
        assertThatThrownBy(() -> Calls.as(moderator, () -> reports.pendingReport(report)))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> Calls.as(moderator, () -> reports.keep(report)))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> Calls.as(moderator, () -> reports.retire(report, motive("Non."))))
                .isInstanceOf(ForbiddenException.class);
        long other = Database.insert(Row.agent());
        Database.insert(Row.of("agent_role").set("agent_id", other).set("role", "ADMIN"));
        assertThat(Calls.as(other, () -> reports.keep(report))).isTrue();
    }

    @Test
    void a_report_of_what_its_author_has_taken_back_is_closed_and_nothing_is_kept_or_retired() {
        Calls.as(stranger, () -> reports.report(post, motive("Injures.")));
        long report = Database.number("select id from discussion_report where post_id = ?", post);
        Calls.as(author, () -> posts.withdraw(post));
        assertThat(Calls.as(moderator, () -> reports.pendingReport(report)).isShown())
                .isFalse();
        assertThatThrownBy(() -> Calls.as(moderator, () -> reports.retire(report, motive("Trop tard."))))
                .isInstanceOf(PostGoneException.class);
        assertThat(Calls.as(moderator, () -> reports.keep(report))).isFalse();
        assertThat(Database.column("select status from discussion_report where id = ?", report))
                .containsExactly("MOOT");
        assertThat(of("state")).isEqualTo("WITHDRAWN");
    }

    @Test
    void what_a_post_said_before_goes_with_it() {
        Calls.as(author, () -> posts.revise(post, "Deuxième texte."));
        Database.update("update discussion_post set state = 'WITHDRAWN' where id = ?", post);
        assertThat(Calls.as(author, () -> posts.history(post)).versions()).hasSize(1);
        assertThat(Calls.as(lead, () -> posts.history(post)).versions()).isEmpty();
        assertThatThrownBy(() -> Calls.as(moderator, () -> posts.history(post))).isInstanceOf(ForbiddenException.class);
        Database.update("update discussion_post set state = 'RETIRED' where id = ?", post);
        for (long reader : List.of(author, lead)) {
            assertThat(Calls.as(reader, () -> posts.history(post)).versions()).isEmpty();
        }
        assertThat(Calls.as(moderator, () -> posts.history(post)).versions()).hasSize(1);
    }

    @Test
    void only_communities_that_would_take_a_thread_are_offered_for_it() {
        Row open = Row.community();
        Row closed = Row.community().set("visibility", "LISTED_MEMBER_CONTENT");
        Row archived = Row.community().set("status", "ARCHIVED");
        for (Row row : List.of(open, closed, archived)) {
            Database.insert(Row.membership(Database.insert(row), lead, "FACILITATOR"));
        }
        assertThat(Calls.as(lead, () -> desk.desk(thread)).targets())
                .extracting(ThreadDesk.MoveTarget::slug)
                .containsExactlyInAnyOrder(open.get("slug"), closed.get("slug"));
        Database.update("update community set visibility = 'LISTED_MEMBER_CONTENT' where id = ?", community);
        assertThat(Calls.as(lead, () -> desk.desk(thread)).targets())
                .extracting(ThreadDesk.MoveTarget::slug)
                .containsExactly(closed.get("slug"));
    }

    @Test
    void what_one_may_not_read_one_does_not_report() {
        Database.update(
                "update community set visibility = 'HIDDEN', join_policy = 'INVITATION' where id = ?", community);
        assertThatThrownBy(() -> Calls.as(stranger, () -> reports.reportable(post)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> Calls.as(stranger, () -> reports.report(post, motive("Non."))))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> Calls.as(stranger, () -> posts.history(post))).isInstanceOf(NotFoundException.class);
    }
}
