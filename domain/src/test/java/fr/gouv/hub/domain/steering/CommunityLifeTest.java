package fr.gouv.hub.domain.steering;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.hub.domain.account.Agent;
import fr.gouv.hub.domain.community.Community;
import fr.gouv.hub.domain.community.CommunityHead;
import fr.gouv.hub.domain.community.CommunityStatus;
import fr.gouv.hub.domain.community.Hosting;
import fr.gouv.hub.domain.community.JoinPolicy;
import fr.gouv.hub.domain.community.MergeRefusedException;
import fr.gouv.hub.domain.community.Visibility;
import fr.gouv.hub.domain.shared.EmailAddress;
import fr.gouv.hub.domain.shared.StoredFixture;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What one may do to a community, by where it stands in its life and who one is. */
class CommunityLifeTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private static CommunityHead head(Hosting hosting, CommunityStatus status, JoinPolicy policy, Visibility seen) {
        return new CommunityHead("design", "Design", "Dessiner", policy, hosting, status, seen);
    }

    private static CommunityHead head(Hosting hosting, CommunityStatus status) {
        return head(hosting, status, JoinPolicy.OPEN, Visibility.LISTED_PUBLIC_CONTENT);
    }

    private static Set<String> offered(CommunityLife life) {
        Set<String> offered = new TreeSet<>();
        if (life.mayBegin()) {
            offered.add("begin");
        }
        if (life.mayDecide()) {
            offered.add("decide");
        }
        if (life.maySleep()) {
            offered.add("sleep");
        }
        if (life.mayWake()) {
            offered.add("wake");
        }
        if (life.mayRestore()) {
            offered.add("restore");
        }
        if (life.mayMerge()) {
            offered.add("merge");
        }
        if (life.maySplit()) {
            offered.add("split");
        }
        if (life.mayArchive()) {
            offered.add("archive");
        }
        return offered;
    }

    private static CommunityLife life(CommunityHead head, boolean overseer, CommunityHead mergedInto) {
        return new CommunityLife(head, overseer, false, null, mergedInto, List.of(), true, List.of());
    }

    static Stream<Arguments> states() {
        return Stream.of(
                Arguments.of(CommunityStatus.PROPOSED, true, Set.of("begin", "archive")),
                Arguments.of(CommunityStatus.PROPOSED, false, Set.of("archive")),
                Arguments.of(CommunityStatus.IN_REVIEW, true, Set.of("decide", "archive")),
                Arguments.of(CommunityStatus.IN_REVIEW, false, Set.of("archive")),
                Arguments.of(CommunityStatus.PUBLISHED, true, Set.of("sleep", "merge", "split", "archive")),
                Arguments.of(CommunityStatus.PUBLISHED, false, Set.of("sleep", "split", "archive")),
                Arguments.of(CommunityStatus.DORMANT, true, Set.of("wake", "merge", "split", "archive")),
                Arguments.of(CommunityStatus.DORMANT, false, Set.of("wake", "split", "archive")),
                Arguments.of(CommunityStatus.ARCHIVED, true, Set.of("restore")),
                Arguments.of(CommunityStatus.ARCHIVED, false, Set.of()));
    }

    @ParameterizedTest
    @MethodSource("states")
    void each_state_offers_what_its_table_says_and_more_to_those_who_oversee_the_hub(
            CommunityStatus status, boolean overseer, Set<String> expected) {
        assertThat(offered(life(head(Hosting.HOSTED, status), overseer, null))).isEqualTo(expected);
    }

    @Test
    void only_what_lives_on_the_hub_is_split_and_only_what_lives_elsewhere_is_imported() {
        CommunityLife here = life(head(Hosting.HOSTED, CommunityStatus.PUBLISHED), true, null);
        CommunityLife elsewhere = life(head(Hosting.REFERENCED, CommunityStatus.PUBLISHED), true, null);
        assertThat(here.importable()).isFalse();
        assertThat(elsewhere.importable()).isTrue();
        assertThat(elsewhere.maySplit()).isFalse();
        assertThat(elsewhere.mayMerge()).isTrue();
    }

    private static boolean invites(Hosting hosting, CommunityStatus status, boolean overseer, boolean led) {
        return new CommunityLife(head(hosting, status), overseer, false, null, null, List.of(), led, List.of())
                .mayInviteLead();
    }

    @Test
    void somebody_is_invited_to_animate_only_what_nobody_animates() {
        assertThat(invites(Hosting.HOSTED, CommunityStatus.PUBLISHED, true, false))
                .isTrue();
        assertThat(invites(Hosting.HOSTED, CommunityStatus.PUBLISHED, true, true))
                .isFalse();
        assertThat(invites(Hosting.HOSTED, CommunityStatus.PUBLISHED, false, false))
                .isFalse();
        assertThat(invites(Hosting.HOSTED, CommunityStatus.ARCHIVED, true, false))
                .isFalse();
        assertThat(invites(Hosting.REFERENCED, CommunityStatus.PUBLISHED, true, false))
                .isFalse();
    }

    @Test
    void the_card_of_what_lives_elsewhere_is_written_by_those_who_oversee_the_hub() {
        CommunityHead elsewhere = head(Hosting.REFERENCED, CommunityStatus.IN_REVIEW);
        assertThat(life(elsewhere, true, null).mayDecide()).isTrue();
        assertThat(life(elsewhere, true, null).maySendBack()).isFalse();
        assertThat(life(elsewhere, true, null).mayEditCard()).isTrue();
        assertThat(life(elsewhere, false, null).mayEditCard()).isFalse();
        CommunityHead here = head(Hosting.HOSTED, CommunityStatus.IN_REVIEW);
        assertThat(life(here, true, null).maySendBack()).isTrue();
        assertThat(life(here, true, null).mayEditCard()).isFalse();
    }

    @Test
    void what_became_part_of_another_neither_comes_back_nor_gets_another_address() {
        CommunityHead other = head(Hosting.HOSTED, CommunityStatus.PUBLISHED);
        CommunityLife ended = life(head(Hosting.HOSTED, CommunityStatus.ARCHIVED), true, other);
        assertThat(offered(ended)).isEmpty();
        assertThat(ended.mayMove()).isFalse();
        assertThat(life(other, false, null).mayMove()).isTrue();
    }

    private static MergePreview preview(JoinPolicy into, Hosting hosting) {
        return new MergePreview(
                head(hosting, CommunityStatus.PUBLISHED),
                head(hosting, CommunityStatus.PUBLISHED, into, Visibility.LISTED_PUBLIC_CONTENT),
                null,
                new MergeFigures(10, 4, 7, 5, 0, 0, 0, 0, 0, 0));
    }

    @ParameterizedTest
    @CsvSource({"ON_REQUEST, 5, 2", "OPEN, 0, 7", "INVITATION, 0, 7"})
    void requests_follow_only_to_where_one_asks_and_all_others_are_closed(
            JoinPolicy into, long following, long closed) {
        MergePreview preview = preview(into, Hosting.HOSTED);
        assertThat(preview.following()).isEqualTo(following);
        assertThat(preview.closed()).isEqualTo(closed);
        assertThat(preview.figures().newMembers())
                .as("who is in both is counted once")
                .isEqualTo(6);
    }

    @Test
    void what_lives_elsewhere_has_neither_members_nor_threads_to_move() {
        assertThat(preview(JoinPolicy.OPEN, Hosting.HOSTED).isHosted()).isTrue();
        assertThat(preview(JoinPolicy.OPEN, Hosting.REFERENCED).isHosted()).isFalse();
        assertThat(MergeRefusedException.calendars().key()).isEqualTo("community.error.mergeCalendars");
    }

    @ParameterizedTest
    @CsvSource({
        "LISTED_PUBLIC_CONTENT, LISTED_PUBLIC_CONTENT, true",
        "LISTED_PUBLIC_CONTENT, HIDDEN, true",
        "LISTED_MEMBER_CONTENT, LISTED_PUBLIC_CONTENT, false",
        "HIDDEN, LISTED_PUBLIC_CONTENT, false",
        "HIDDEN, LISTED_MEMBER_CONTENT, true",
        "LISTED_MEMBER_CONTENT, HIDDEN, true",
    })
    void threads_written_for_members_do_not_move_into_the_open(Visibility origin, Visibility born, boolean movable) {
        SplitDesk desk = new SplitDesk(
                head(Hosting.HOSTED, CommunityStatus.PROPOSED, JoinPolicy.INVITATION, born),
                head(Hosting.HOSTED, CommunityStatus.PUBLISHED, JoinPolicy.INVITATION, origin),
                List.of(),
                0,
                0,
                List.of(),
                0,
                true);
        assertThat(desk.isMovable()).isEqualTo(movable);
    }

    @Test
    void a_member_who_gave_no_name_is_called_by_the_part_before_the_at() {
        assertThat(new SplitMember(1, "Zoé", "Aperçue", "zoe@essai.gouv.fr", null, false).displayName())
                .isEqualTo("Zoé Aperçue");
        assertThat(new SplitMember(1, null, null, "zoe@essai.gouv.fr", null, false).displayName())
                .isEqualTo("zoe");
    }

    @Test
    void history_names_who_did_it_or_nobody() {
        assertThat(line("Zoé").author()).isEqualTo("Zoé");
        assertThat(line(null).author()).isEmpty();
    }

    private static ChangeLine line(String firstName) {
        return new ChangeLine(ChangeKind.PUBLISHED, NOW, firstName, null, false, null, null, 0L, 0L, null);
    }

    @Test
    void a_line_of_history_says_what_happened_to_which_community_when_and_through_whom() {
        Community community = StoredFixture.make(Community.class);
        Agent agent = Agent.register(EmailAddress.of("zoe@essai.gouv.fr"), NOW);
        CommunityChange change = new CommunityChange(community, ChangeKind.RENAMED, agent, "Avant", NOW);
        assertThat(change.community()).isSameAs(community);
        assertThat(change.kind()).isEqualTo(ChangeKind.RENAMED);
        assertThat(change.agent()).isSameAs(agent);
        assertThat(change.changedAt()).isEqualTo(NOW);
        assertThat(change.detail()).isEqualTo("Avant");
    }

    @Test
    void its_detail_is_cut_between_two_signs_to_what_the_table_holds() {
        assertThat(detail(null)).isNull();
        assertThat(detail("x".repeat(500))).hasSize(500);
        assertThat(detail("x".repeat(501))).hasSize(500);
        assertThat(detail("x".repeat(499) + "😀😀")).isEqualTo("x".repeat(499) + "😀");
    }

    private static String detail(String given) {
        return new CommunityChange(null, ChangeKind.SENT_BACK, null, given, NOW).detail();
    }
}
