package fr.gouv.hub.domain.discussion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gouv.hub.domain.account.Agent;
import fr.gouv.hub.domain.community.Community;
import fr.gouv.hub.domain.community.CommunityFixture;
import fr.gouv.hub.domain.community.CommunityStatus;
import fr.gouv.hub.domain.community.Hosting;
import fr.gouv.hub.domain.community.JoinPolicy;
import fr.gouv.hub.domain.community.Visibility;
import fr.gouv.hub.domain.membership.CommunityRole;
import fr.gouv.hub.domain.shared.AttachmentDraft;
import fr.gouv.hub.domain.shared.AttachmentFile;
import fr.gouv.hub.domain.shared.AttachmentKind;
import fr.gouv.hub.domain.shared.AttachmentLine;
import fr.gouv.hub.domain.shared.BusinessException;
import fr.gouv.hub.domain.shared.EmailAddress;
import fr.gouv.hub.domain.shared.StoredFixture;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Threads and posts as their readers see them, and where they may go. */
class ThreadLinesTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);

    private final Agent author = agent(1);
    private final Agent reader = agent(2);

    private static Agent agent(long id) {
        return StoredFixture.with(Agent.register(new EmailAddress("a" + id + "@essai.gouv.fr"), NOW), "id", id);
    }

    private static Community community(Hosting hosting, CommunityStatus status, Visibility visibility) {
        return StoredFixture.with(
                CommunityFixture.community("c", hosting, status, JoinPolicy.OPEN), "visibility", visibility);
    }

    private static Community open() {
        return community(Hosting.HOSTED, CommunityStatus.PUBLISHED, Visibility.LISTED_PUBLIC_CONTENT);
    }

    private Discussion discussion(Community community) {
        return StoredFixture.with(Discussion.start(community, author, "Un sujet", NOW), "id", 12L);
    }

    private static PostDraft draft() {
        PostDraft draft = new PostDraft();
        draft.setBody("Bonjour.");
        return draft;
    }

    /** The list of communities to choose among and the refusal are one rule. */
    @ParameterizedTest
    @EnumSource(Visibility.class)
    void a_thread_may_go_where_it_is_let_in_and_nowhere_else(Visibility from) {
        int allowed = 0;
        for (Hosting hosting : Hosting.values()) {
            for (CommunityStatus status : CommunityStatus.values()) {
                for (Visibility to : Visibility.values()) {
                    Discussion thread = discussion(community(Hosting.HOSTED, CommunityStatus.PUBLISHED, from));
                    Community before = thread.community();
                    Community other = community(hosting, status, to);
                    if (thread.mayMoveTo(other)) {
                        thread.moveTo(other);
                        assertThat(thread.community()).isSameAs(other);
                        allowed++;
                    } else {
                        assertThatThrownBy(() -> thread.moveTo(other)).isInstanceOf(BusinessException.class);
                        assertThat(thread.community()).isSameAs(before);
                    }
                }
            }
        }
        assertThat(allowed)
                .as("published and dormant, and not into the open")
                .isEqualTo(from == Visibility.LISTED_PUBLIC_CONTENT ? 6 : 4);
    }

    @Test
    void nobody_answers_once_the_community_is_put_away() {
        Community community = open();
        Discussion thread = discussion(community);
        Post post = thread.take(author, draft(), NOW);
        assertThat(thread.isOpen()).isTrue();
        community.archive();
        assertThat(thread.isOpen()).isFalse();
        assertThat(thread.isClosed()).as("it can be published again").isFalse();
        assertThatThrownBy(() -> thread.take(author, draft(), NOW))
                .isInstanceOf(DiscussionClosedException.class)
                .hasMessage("discussion.error.asleep");
        assertThatThrownBy(post::requireOpen).isInstanceOf(DiscussionClosedException.class);
        assertThat(thread.postCount()).isOne();
    }

    @Test
    void files_are_added_to_what_is_shown_in_a_thread_that_is_open() {
        Discussion thread = discussion(open());
        Post post = thread.take(author, draft(), NOW);
        assertThatCode(post::requireOpen).doesNotThrowAnyException();
        thread.close(NOW);
        assertThat(thread.isOpen()).isFalse();
        assertThatThrownBy(post::requireOpen).isInstanceOf(DiscussionClosedException.class);
        thread.reopen();
        post.withdraw();
        assertThatThrownBy(post::requireOpen).isInstanceOf(PostGoneException.class);
    }

    @Test
    void a_post_says_who_wrote_it_when_where_and_from_which_form() {
        Discussion thread = discussion(open());
        assertThat(thread.author()).isSameAs(author);
        thread.take(reader, draft(), NOW);
        PostDraft draft = draft();
        Post post = thread.take(author, draft, LATER);
        assertThat(post.author()).isSameAs(author);
        assertThat(post.postedAt()).isEqualTo(LATER);
        assertThat(post.discussion()).isSameAs(thread);
        assertThat(post.token()).isEqualTo(draft.getToken());
        assertThat(post.place()).isEqualTo(new PostPlace(12, 2));
    }

    @Test
    void a_report_keeps_which_post_and_who_told() {
        Post post = discussion(open()).take(author, draft(), NOW);
        MotiveNote note = new MotiveNote();
        note.setMotive("Injures");
        PostReport report = PostReport.of(post, reader, note, LATER);
        assertThat(report.post()).isSameAs(post);
        assertThat(report.agent()).isSameAs(reader);
        assertThat(report.decidedBy()).isNull();
        assertThat(report.decidedAt()).isNull();
    }

    @Test
    void what_somebody_wants_to_hear_is_what_he_said_last() {
        Discussion thread = discussion(open());
        ThreadFollow follow = new ThreadFollow(thread, reader, FollowState.FOLLOWED);
        assertThat(follow.state()).isEqualTo(FollowState.FOLLOWED);
        follow.become(FollowState.MUTED);
        assertThat(follow.state()).isEqualTo(FollowState.MUTED);
        assertThat(follow.discussion()).isSameAs(thread);
        assertThat(follow.agent()).isSameAs(reader);
    }

    @Test
    void files_of_a_form_are_those_that_were_handed_in() {
        PostDraft draft = draft();
        assertThat(draft.getFiles()).isEmpty();
        List<AttachmentDraft> files = new ArrayList<>(List.of(new AttachmentDraft("a.pdf", new byte[1])));
        draft.setFiles(files);
        files.clear();
        assertThat(draft.getFiles()).hasSize(1);
    }

    private static PostLine line(CommunityRole role, PostState state, Instant thankedAt) {
        return new PostLine(
                1L, 1, 2L, "Zoé", "Le Goff", "z@essai.gouv.fr", role, "x", NOW, state, null, null, 0, thankedAt);
    }

    @ParameterizedTest
    @CsvSource({"LEAD, true", "FACILITATOR, true", "EVENT_ORGANISER, false", "MEMBER, false", ", false"})
    void what_those_who_animate_write_is_marked_and_they_alone_manage_the_thread(
            CommunityRole role, boolean facilitator) {
        assertThat(line(role, PostState.SHOWN, null).isByFacilitator()).isEqualTo(facilitator);
        assertThat(head(true, role).isManageable()).isEqualTo(facilitator);
        assertThat(head(true, role).isWritable()).isEqualTo(role != null);
        assertThat(head(false, role).isWritable()).isFalse();
    }

    private static ThreadHead head(boolean open, CommunityRole role) {
        return new ThreadHead(1, "Un sujet", "design", "Design", false, !open, open, false, role, 2);
    }

    @ParameterizedTest
    @EnumSource(PostState.class)
    void only_a_shown_post_can_be_read_quoted_or_decided_about(PostState state) {
        boolean shown = state == PostState.SHOWN;
        assertThat(line(null, state, null).isShown()).isEqualTo(shown);
        assertThat(new PostSheet(new PostPlace(1, 1), "T", "design", "Design", null, state, "x", NOW, null, List.of())
                        .isShown())
                .isEqualTo(shown);
        ReportLine report = report("Ali", "ali@essai.gouv.fr", state);
        assertThat(report.isShown()).isEqualTo(shown);
        assertThat(report.body()).isEqualTo(shown ? "x" : "");
    }

    private static ReportLine report(String author, String authorEmail, PostState state) {
        return new ReportLine(
                1L,
                "Injures",
                NOW,
                null,
                null,
                "zoe@essai.gouv.fr",
                "Un sujet",
                "Design",
                author,
                null,
                authorEmail,
                "x",
                NOW,
                state,
                1);
    }

    @Test
    void moderators_see_who_told_and_of_whom_until_his_account_is_gone() {
        assertThat(report("Ali", "ali@essai.gouv.fr", PostState.SHOWN).reporter())
                .isEqualTo("zoe");
        assertThat(report("Ali", "ali@essai.gouv.fr", PostState.SHOWN).author()).isEqualTo("Ali");
        assertThat(report(null, null, PostState.SHOWN).author()).isNull();
    }

    @Test
    void a_reader_sees_how_to_call_the_author_and_whether_he_said_thanks() {
        assertThat(line(null, PostState.SHOWN, null).handle()).isEqualTo("zoe.le-goff");
        assertThat(line(null, PostState.SHOWN, null).isThanked()).isFalse();
        assertThat(line(null, PostState.SHOWN, NOW).isThanked()).isTrue();
    }

    private static ThreadSummary summary(int posts, Instant closedAt) {
        return new ThreadSummary(7L, "Un sujet", "Zoé", null, "z@essai.gouv.fr", posts, NOW, false, closedAt);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 0", "2, 1", "41, 40"})
    void the_first_post_is_no_answer(int posts, int replies) {
        assertThat(summary(posts, null).replies()).isEqualTo(replies);
    }

    @Test
    void a_line_of_the_list_says_who_began_and_whether_one_can_still_answer() {
        assertThat(summary(1, null).author()).isEqualTo("Zoé");
        assertThat(summary(1, null).isClosed()).isFalse();
        assertThat(summary(1, NOW).isClosed()).isTrue();
        assertThat(ThreadCursor.of(summary(1, null))).isEqualTo(new ThreadCursor(NOW, 7));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4, 5})
    void a_post_has_five_files_at_most(int files) {
        AttachmentLine file = new AttachmentLine(1, 2, "a.pdf", AttachmentKind.PDF, 3);
        AttachmentDesk desk = new AttachmentDesk(null, true, true, Collections.nCopies(files, file));
        assertThat(desk.isFull()).isEqualTo(files == AttachmentFile.MOST);
    }
}
