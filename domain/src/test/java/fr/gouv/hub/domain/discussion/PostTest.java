package fr.gouv.hub.domain.discussion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gouv.hub.domain.account.Agent;
import fr.gouv.hub.domain.community.Community;
import fr.gouv.hub.domain.community.CommunityFixture;
import fr.gouv.hub.domain.community.CommunityStatus;
import fr.gouv.hub.domain.community.Hosting;
import fr.gouv.hub.domain.community.JoinPolicy;
import fr.gouv.hub.domain.community.Visibility;
import fr.gouv.hub.domain.shared.EmailAddress;
import java.lang.reflect.Field;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PostTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);

    private final Agent author = agent(1);
    private final Agent reader = agent(2);
    private final Discussion discussion = Discussion.start(community("ici"), author, "Un sujet", NOW);
    private final Post post = discussion.take(author, draft("Bonjour."), NOW);

    private static Community community(String slug) {
        return CommunityFixture.community(slug, Hosting.HOSTED, CommunityStatus.PUBLISHED, JoinPolicy.OPEN);
    }

    private static Agent agent(long id) {
        Agent agent = Agent.register(new EmailAddress("a" + id + "@essai.gouv.fr"), NOW);
        set(agent, "id", id);
        return agent;
    }

    private static void set(Object object, String name, Object value) {
        try {
            Field field = object.getClass().getDeclaredField(name);
            field.setAccessible(true);
            field.set(object, value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PostDraft draft(String body) {
        PostDraft draft = new PostDraft();
        draft.setBody(body);
        return draft;
    }

    private static MotiveNote motive() {
        MotiveNote note = new MotiveNote();
        note.setMotive("  Injures. ");
        return note;
    }

    @Test
    void a_change_keeps_the_text_before() {
        PostVersion before = post.revise(" Bonsoir. ", LATER);
        assertThat(before.body()).isEqualTo("Bonjour.");
        assertThat(before.replacedAt()).isEqualTo(LATER);
        assertThat(before.post()).isSameAs(post);
        assertThat(post.body()).isEqualTo("Bonsoir.");
        assertThat(post.editedAt()).isEqualTo(LATER);
    }

    @Test
    void the_same_text_is_no_change() {
        assertThat(post.revise("Bonjour.\n", LATER)).isNull();
        assertThat(post.editedAt()).isNull();
    }

    @Test
    void nothing_changes_in_a_closed_thread_but_what_is_taken_back() {
        discussion.close(LATER);
        assertThatThrownBy(() -> post.revise("Bonsoir.", LATER)).isInstanceOf(DiscussionClosedException.class);
        assertThatThrownBy(() -> discussion.take(author, draft("Encore."), LATER))
                .isInstanceOf(DiscussionClosedException.class)
                .hasMessage("discussion.error.closed");
        post.withdraw();
        assertThat(post.state()).isEqualTo(PostState.WITHDRAWN);
        discussion.reopen();
        assertThat(discussion.isOpen()).isTrue();
    }

    @Test
    void what_is_taken_back_stays_so() {
        post.withdraw();
        post.withdraw();
        assertThatThrownBy(() -> post.revise("Bonsoir.", LATER)).isInstanceOf(PostGoneException.class);
        assertThatThrownBy(() -> post.retire("Trop tard.")).isInstanceOf(PostGoneException.class);
        assertThatThrownBy(() -> post.thank(reader, LATER)).isInstanceOf(PostGoneException.class);
        assertThatThrownBy(() -> PostReport.of(post, reader, motive(), LATER)).isInstanceOf(PostGoneException.class);
    }

    @Test
    void what_a_moderator_takes_away_stays_so_and_says_why() {
        post.retire(" Injures. ");
        assertThat(post.state()).isEqualTo(PostState.RETIRED);
        assertThat(post.retiredMotive()).isEqualTo("Injures.");
        assertThatThrownBy(post::withdraw).isInstanceOf(PostGoneException.class);
    }

    @Test
    void thanks_are_counted_and_nobody_thanks_himself() {
        PostThanks thanks = post.thank(reader, LATER);
        assertThat(thanks.agent()).isSameAs(reader);
        assertThat(thanks.post()).isSameAs(post);
        assertThat(thanks.thankedAt()).isEqualTo(LATER);
        assertThat(post.thanksCount()).isEqualTo(1);
        post.unthank();
        assertThat(post.thanksCount()).isZero();
        assertThatThrownBy(() -> post.thank(author, LATER)).isInstanceOf(OwnPostException.class);
        assertThat(post.isBy(1)).isTrue();
        assertThat(post.isBy(2)).isFalse();
    }

    @Test
    void a_report_is_decided_once() {
        PostReport report = PostReport.of(post, reader, motive(), NOW);
        assertThat(report.motive()).isEqualTo("Injures.");
        assertThat(report.status()).isEqualTo(ReportStatus.PENDING);
        report.decide(ReportStatus.KEPT, author, LATER);
        assertThat(report.status()).isEqualTo(ReportStatus.KEPT);
        assertThat(report.decidedBy()).isSameAs(author);
        assertThat(report.decidedAt()).isEqualTo(LATER);
        assertThat(report.reportedAt()).isEqualTo(NOW);
        assertThatThrownBy(() -> report.decide(ReportStatus.RETIRED, author, LATER))
                .isInstanceOf(ReportDecidedException.class);
    }

    @Test
    void there_is_nothing_to_keep_of_what_its_author_has_taken_back() {
        PostReport report = PostReport.of(post, reader, motive(), NOW);
        post.withdraw();
        report.decide(ReportStatus.KEPT, author, LATER);
        assertThat(report.status()).isEqualTo(ReportStatus.MOOT);
    }

    @Test
    void three_threads_are_pinned_at_most() {
        assertThatThrownBy(() -> discussion.pin(3)).isInstanceOf(PinLimitException.class);
        discussion.pin(2);
        assertThat(discussion.isPinned()).isTrue();
        discussion.unpin();
        assertThat(discussion.isPinned()).isFalse();
    }

    @Test
    void a_thread_goes_elsewhere_without_its_pin() {
        Community other = community("ailleurs");
        discussion.pin(0);
        discussion.moveTo(other);
        assertThat(discussion.community()).isSameAs(other);
        assertThat(discussion.isPinned()).isFalse();
        Community asleep =
                CommunityFixture.community("archive", Hosting.HOSTED, CommunityStatus.ARCHIVED, JoinPolicy.OPEN);
        assertThatThrownBy(() -> discussion.moveTo(asleep)).isInstanceOf(DiscussionClosedException.class);
    }

    @Test
    void what_was_written_for_members_never_becomes_public() {
        Community members = community("membres");
        set(members, "visibility", Visibility.LISTED_MEMBER_CONTENT);
        discussion.moveTo(members);
        assertThatThrownBy(() -> discussion.moveTo(community("public"))).isInstanceOf(MoveRefusedException.class);
        Community hidden = community("masquee");
        set(hidden, "visibility", Visibility.HIDDEN);
        discussion.moveTo(hidden);
        assertThat(discussion.community()).isSameAs(hidden);
    }

    @Test
    void a_line_of_what_is_gone_has_no_text() {
        assertThat(line(PostState.SHOWN).body()).isEqualTo("x");
        assertThat(line(PostState.WITHDRAWN).body()).isEmpty();
        assertThat(line(PostState.RETIRED).body()).isEmpty();
    }

    private static PostLine line(PostState state) {
        return new PostLine(1L, 1, 2L, "Zoé", null, "z@essai.gouv.fr", null, "x", NOW, state, null, null, 0, null);
    }
}
