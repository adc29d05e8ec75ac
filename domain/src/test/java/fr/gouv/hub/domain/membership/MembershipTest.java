package fr.gouv.hub.domain.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gouv.hub.domain.account.Agent;
import fr.gouv.hub.domain.community.Community;
import fr.gouv.hub.domain.community.CommunityFixture;
import fr.gouv.hub.domain.community.CommunityStatus;
import fr.gouv.hub.domain.community.Hosting;
import fr.gouv.hub.domain.community.JoinPolicy;
import fr.gouv.hub.domain.community.JoinRefusedException;
import fr.gouv.hub.domain.shared.EmailAddress;
import java.lang.reflect.Field;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MembershipTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private final Agent agent = Agent.register(EmailAddress.of("camille.exemple@gouv.fr"), NOW);

    @Test
    void joining_an_open_community_makes_a_member_and_counts_one_more() {
        Community community = CommunityFixture.published("design", JoinPolicy.OPEN);
        Membership membership = Membership.join(community, agent, NOW);
        assertThat(membership.role()).isEqualTo(CommunityRole.MEMBER);
        assertThat(community.memberCount()).isOne();
        assertThat(community.lastActivityAt()).isEqualTo(NOW);
    }

    @ParameterizedTest
    @CsvSource({
        "HOSTED,PUBLISHED,ON_REQUEST,community.error.onRequest",
        "HOSTED,PUBLISHED,INVITATION,community.error.byInvitation",
        "HOSTED,ARCHIVED,OPEN,community.error.closed",
        "HOSTED,PROPOSED,OPEN,community.error.closed",
        "HOSTED,IN_REVIEW,OPEN,community.error.closed",
        "REFERENCED,PUBLISHED,OPEN,community.error.elsewhere",
    })
    void a_community_that_is_not_open_refuses_and_counts_nobody(
            Hosting hosting, CommunityStatus status, JoinPolicy policy, String key) {
        Community community = CommunityFixture.community("x", hosting, status, policy);
        assertThatThrownBy(() -> Membership.join(community, agent, NOW))
                .isInstanceOfSatisfying(JoinRefusedException.class, refusal -> assertThat(refusal.key())
                        .isEqualTo(key));
        assertThat(community.memberCount()).isZero();
    }

    @Test
    void a_dormant_community_can_still_be_joined() {
        Community community = CommunityFixture.community("x", Hosting.HOSTED, CommunityStatus.DORMANT, JoinPolicy.OPEN);
        assertThat(Membership.join(community, agent, NOW).community()).isSameAs(community);
    }

    @Test
    void the_last_lead_cannot_leave() throws ReflectiveOperationException {
        Community community = CommunityFixture.published("design", JoinPolicy.OPEN);
        Membership lead = withRole(Membership.join(community, agent, NOW), CommunityRole.LEAD);
        assertThatThrownBy(() -> lead.leave(0)).isInstanceOf(LastLeadException.class);
        assertThat(community.memberCount()).isOne();
        lead.leave(1);
        assertThat(community.memberCount()).isZero();
    }

    @ParameterizedTest
    @EnumSource(value = CommunityRole.class, mode = EnumSource.Mode.EXCLUDE, names = "LEAD")
    void anybody_else_can(CommunityRole role) throws ReflectiveOperationException {
        Community community = CommunityFixture.published("design", JoinPolicy.OPEN);
        withRole(Membership.join(community, agent, NOW), role).leave(0);
        assertThat(community.memberCount()).isZero();
    }

    @Test
    void leads_and_facilitators_decide_on_requests() {
        assertThat(CommunityRole.LEAD.facilitates()).isTrue();
        assertThat(CommunityRole.FACILITATOR.facilitates()).isTrue();
        assertThat(CommunityRole.EVENT_ORGANISER.facilitates()).isFalse();
        assertThat(CommunityRole.MEMBER.facilitates()).isFalse();
    }

    private static Membership withRole(Membership membership, CommunityRole role) throws ReflectiveOperationException {
        Field field = Membership.class.getDeclaredField("role");
        field.setAccessible(true);
        field.set(membership, role);
        return membership;
    }

    @ParameterizedTest
    @CsvSource({"REFERENCED, PUBLISHED", "HOSTED, ARCHIVED", "HOSTED, IN_REVIEW"})
    void an_invitation_opens_no_community_that_takes_nobody(Hosting hosting, CommunityStatus status) {
        Community community = CommunityFixture.community("x", hosting, status, JoinPolicy.INVITATION);
        assertThatThrownBy(() -> Membership.invited(community, agent, CommunityRole.MEMBER, NOW))
                .isInstanceOf(JoinRefusedException.class);
        assertThat(community.memberCount()).isZero();
    }

    @Test
    void whoever_proposes_a_community_animates_it_before_anybody_may_join() {
        Community community =
                CommunityFixture.community("x", Hosting.HOSTED, CommunityStatus.PROPOSED, JoinPolicy.OPEN);
        Membership founder = Membership.found(community, agent, NOW);
        assertThat(founder.role()).isEqualTo(CommunityRole.LEAD);
        assertThat(founder.joinedAt()).isEqualTo(NOW);
        assertThat(founder.listed()).as("nobody is shown who has not agreed").isFalse();
        assertThat(community.memberCount()).isOne();
    }

    @Test
    void whoever_has_no_account_any_more_goes_even_as_the_last_lead() {
        Community community = CommunityFixture.published("design", JoinPolicy.OPEN);
        Membership lead = Membership.found(community, agent, NOW);
        lead.end();
        assertThat(community.memberCount()).isZero();
    }

    /** Every role becomes every other; only the last animateur stays what he is. */
    @ParameterizedTest
    @EnumSource(CommunityRole.class)
    void the_last_lead_stays_one_and_anybody_else_takes_any_role(CommunityRole before)
            throws ReflectiveOperationException {
        Community community = CommunityFixture.published("design", JoinPolicy.OPEN);
        for (CommunityRole next : CommunityRole.values()) {
            for (long otherLeads : new long[] {0, 1}) {
                Membership membership = withRole(Membership.join(community, agent, NOW), before);
                if (before == CommunityRole.LEAD && next != CommunityRole.LEAD && otherLeads == 0) {
                    assertThatThrownBy(() -> membership.takeRole(next, 0)).isInstanceOf(LastLeadException.class);
                    assertThat(membership.role()).isEqualTo(before);
                } else {
                    membership.takeRole(next, otherLeads);
                    assertThat(membership.role()).isEqualTo(next);
                }
            }
        }
    }

    @Test
    void whoever_offers_to_animate_is_heard_once_and_no_longer_offers_when_he_does() {
        Membership member = Membership.join(CommunityFixture.published("design", JoinPolicy.OPEN), agent, NOW);
        assertThat(member.volunteeredAt()).isNull();
        member.volunteer(NOW);
        member.volunteer(NOW.plusSeconds(60));
        assertThat(member.volunteeredAt()).isEqualTo(NOW);
        member.takeRole(CommunityRole.FACILITATOR, 0);
        assertThat(member.volunteeredAt()).as("still nobody animates").isEqualTo(NOW);
        member.takeRole(CommunityRole.LEAD, 0);
        assertThat(member.volunteeredAt()).isNull();
    }

    @Test
    void a_member_shows_himself_in_the_list_and_hides_again() {
        Membership member = Membership.join(CommunityFixture.published("design", JoinPolicy.OPEN), agent, NOW);
        assertThat(member.listed()).isFalse();
        member.show(true);
        assertThat(member.listed()).isTrue();
        member.show(false);
        assertThat(member.listed()).isFalse();
    }
}
