package fr.gouv.hub.domain.discussion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gouv.hub.domain.community.Community;
import fr.gouv.hub.domain.community.CommunityFixture;
import fr.gouv.hub.domain.community.CommunityStatus;
import fr.gouv.hub.domain.community.Hosting;
import fr.gouv.hub.domain.community.JoinPolicy;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DiscussionTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);

    private static PostDraft draft(String body) {
        PostDraft draft = new PostDraft();
        draft.setBody(body);
        return draft;
    }

    private static Community community(Hosting hosting, CommunityStatus status) {
        return CommunityFixture.community("design", hosting, status, JoinPolicy.OPEN);
    }

    private static Discussion discussion() {
        return Discussion.start(community(Hosting.HOSTED, CommunityStatus.PUBLISHED), null, "  Un sujet ", NOW);
    }

    @Test
    void posts_are_numbered_in_their_order_and_the_last_one_dates_the_thread() {
        Discussion discussion = discussion();
        assertThat(discussion.title()).isEqualTo("Un sujet");
        assertThat(discussion.postCount()).isZero();
        Post first = discussion.take(null, draft("  Bonjour.\n"), NOW);
        Post second = discussion.take(null, draft("Bonsoir."), LATER);
        assertThat(first.number()).isEqualTo(1);
        assertThat(first.body()).isEqualTo("Bonjour.");
        assertThat(second.number()).isEqualTo(2);
        assertThat(discussion.postCount()).isEqualTo(2);
        assertThat(discussion.lastPostAt()).isEqualTo(LATER);
        assertThat(discussion.createdAt()).isEqualTo(NOW);
    }

    @ParameterizedTest
    @EnumSource(CommunityStatus.class)
    void one_writes_where_agents_come(CommunityStatus status) {
        Community community = community(Hosting.HOSTED, status);
        if (status == CommunityStatus.PUBLISHED || status == CommunityStatus.DORMANT) {
            Discussion discussion = Discussion.start(community, null, "Un sujet", NOW);
            assertThat(discussion.isOpen()).isTrue();
            discussion.take(null, draft("Bonjour."), NOW);
        } else {
            assertThatThrownBy(() -> Discussion.start(community, null, "Un sujet", NOW))
                    .isInstanceOf(DiscussionClosedException.class)
                    .hasMessage("discussion.error.asleep");
        }
    }

    @Test
    void one_does_not_write_in_a_community_that_lives_elsewhere() {
        Community community = community(Hosting.REFERENCED, CommunityStatus.PUBLISHED);
        assertThatThrownBy(() -> Discussion.start(community, null, "Un sujet", NOW))
                .isInstanceOf(DiscussionClosedException.class);
    }

    @Test
    void a_post_is_on_the_same_page_for_ever() {
        assertThat(new PostPlace(1, 1).page()).isEqualTo(1);
        assertThat(new PostPlace(1, 20).page()).isEqualTo(1);
        assertThat(new PostPlace(1, 21).page()).isEqualTo(2);
        assertThat(new PostPlace(1, 40).page()).isEqualTo(2);
        assertThat(new PostPlace(1, 41).page()).isEqualTo(3);
        assertThat(PostPlace.pageOf(0)).isEqualTo(1);
    }

    @Test
    void an_author_has_a_name_an_address_or_nothing() {
        assertThat(line("Zoé", "Aperçue", "zoe@essai.gouv.fr").author()).isEqualTo("Zoé Aperçue");
        assertThat(line(null, null, "zoe@essai.gouv.fr").author()).isEqualTo("zoe");
        assertThat(line(null, null, null).author()).isNull();
    }

    private static PostLine line(String first, String last, String email) {
        return new PostLine(
                1L,
                1,
                email == null ? null : 2L,
                first,
                last,
                email,
                null,
                "x",
                NOW,
                PostState.SHOWN,
                null,
                null,
                0,
                null);
    }

    @Test
    void each_form_has_a_token_of_its_own() {
        assertThat(new PostDraft().getToken()).matches("[0-9a-f-]{36}").isNotEqualTo(new PostDraft().getToken());
    }
}
