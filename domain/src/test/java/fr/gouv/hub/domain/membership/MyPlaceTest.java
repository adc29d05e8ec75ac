package fr.gouv.hub.domain.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Where a reader stands with a community, and how members are named to one another. */
class MyPlaceTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "LEAD, true, true",
        "FACILITATOR, true, true",
        "EVENT_ORGANISER, true, false",
        "MEMBER, true, false",
        ", false, false",
    })
    void whoever_has_a_role_is_a_member_and_two_roles_animate(CommunityRole role, boolean member, boolean facilitator) {
        MyPlace place = new MyPlace(role, NOW, null, 0);
        assertThat(place.isMember()).isEqualTo(member);
        assertThat(place.isFacilitator()).isEqualTo(facilitator);
        MyStatus status = new MyStatus(role, false);
        assertThat(status.isMember()).isEqualTo(member);
        assertThat(status.isFacilitator()).isEqualTo(facilitator);
    }

    @Test
    void a_candidate_waits_and_a_stranger_does_not() {
        assertThat(new MyPlace(null, null, NOW, 0).isRequestPending()).isTrue();
        assertThat(MyPlace.NONE.isRequestPending()).isFalse();
        assertThat(new MyStatus(null, true).isRequestPending()).isTrue();
        assertThat(MyStatus.NONE.isRequestPending()).isFalse();
    }

    private static MemberLine line(CommunityRole role, Instant volunteeredAt) {
        return new MemberLine(1L, "Zoé", null, "zoe@essai.gouv.fr", null, role, NOW, true, volunteeredAt);
    }

    private static MemberList list(boolean led, MemberLine mine) {
        return new MemberList(List.of(), 0, false, led, mine);
    }

    @Test
    void members_alone_offer_to_animate_once_and_only_while_nobody_does() {
        assertThat(list(false, line(CommunityRole.MEMBER, null)).wanted()).isTrue();
        assertThat(list(false, line(CommunityRole.MEMBER, NOW)).wanted()).isFalse();
        assertThat(list(true, line(CommunityRole.MEMBER, null)).wanted()).isFalse();
        assertThat(list(false, null).wanted()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(CommunityRole.class)
    void animateurs_alone_decide_about_roles(CommunityRole role) {
        assertThat(list(true, line(role, null)).leading()).isEqualTo(role == CommunityRole.LEAD);
        assertThat(list(true, null).leading()).isFalse();
    }

    @Test
    void without_a_name_others_see_the_part_before_the_at_and_never_the_address() {
        assertThat(line(CommunityRole.MEMBER, null).displayName()).isEqualTo("Zoé");
        assertThat(new MemberLine(1L, null, null, "zoe@essai.gouv.fr", null, CommunityRole.MEMBER, NOW, true, null)
                        .displayName())
                .isEqualTo("zoe");
        assertThat(new PendingRequest(1L, "Zoé", "Aperçue", "zoe@essai.gouv.fr", null, "x", NOW).displayName())
                .isEqualTo("Zoé Aperçue");
        assertThat(new PendingRequest(1L, null, null, "zoe@essai.gouv.fr", null, "x", NOW).displayName())
                .isEqualTo("zoe");
        assertThat(decided("Zoé", "Ali").displayName()).isEqualTo("Zoé");
        assertThat(decided(null, "Ali").displayName()).isEqualTo("zoe");
    }

    @Test
    void nobody_is_named_where_the_candidate_or_time_decided() {
        assertThat(decided("Zoé", "Ali").decider()).isEqualTo("Ali");
        assertThat(decided("Zoé", null).decider()).isEmpty();
    }

    private static DecidedRequest decided(String candidate, String decider) {
        return new DecidedRequest(
                candidate, null, "zoe@essai.gouv.fr", RequestStatus.ACCEPTED, NOW, NOW, decider, null, null);
    }

    @ParameterizedTest
    @EnumSource(RequestStatus.class)
    void only_what_nobody_has_decided_can_be_taken_back(RequestStatus status) {
        assertThat(new RequestLine(1L, "design", "Design", true, status, NOW, null, null, List.of()).isPending())
                .isEqualTo(status == RequestStatus.PENDING);
    }
}
