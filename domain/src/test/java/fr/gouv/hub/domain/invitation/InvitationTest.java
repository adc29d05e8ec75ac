package fr.gouv.hub.domain.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gouv.hub.domain.account.Agent;
import fr.gouv.hub.domain.community.Community;
import fr.gouv.hub.domain.community.CommunityFixture;
import fr.gouv.hub.domain.community.CommunityStatus;
import fr.gouv.hub.domain.community.Hosting;
import fr.gouv.hub.domain.community.JoinPolicy;
import fr.gouv.hub.domain.community.JoinRefusedException;
import fr.gouv.hub.domain.membership.CommunityRole;
import fr.gouv.hub.domain.membership.Membership;
import fr.gouv.hub.domain.shared.EmailAddress;
import fr.gouv.hub.domain.shared.NotFoundException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InvitationTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final EmailAddress ADDRESS = EmailAddress.of("camille.exemple@gouv.fr");

    private final Agent inviter = Agent.register(EmailAddress.of("dominique.fictif@gouv.fr"), NOW);
    private final Agent invited = Agent.register(ADDRESS, NOW);

    private Invitation invitation(JoinPolicy policy) {
        return Invitation.invite(
                CommunityFixture.published("design", policy), ADDRESS, CommunityRole.EVENT_ORGANISER, inviter, NOW);
    }

    @ParameterizedTest
    @EnumSource(JoinPolicy.class)
    void whatever_the_policy_an_invited_agent_comes_in_with_his_role(JoinPolicy policy) {
        Invitation invitation = invitation(policy);
        assertThat(invitation.community().memberCount())
                .as("pending gives no right")
                .isZero();
        Membership membership = invitation.accept(invited, NOW);
        assertThat(membership.role()).isEqualTo(CommunityRole.EVENT_ORGANISER);
        assertThat(invitation.community().memberCount()).isOne();
        assertThat(invitation.status()).isEqualTo(InvitationStatus.ACCEPTED);
    }

    @Test
    void nobody_else_accepts_or_declines_it() {
        Invitation invitation = invitation(JoinPolicy.INVITATION);
        assertThatThrownBy(() -> invitation.accept(inviter, NOW)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> invitation.decline(inviter, NOW)).isInstanceOf(NotFoundException.class);
        assertThat(invitation.status()).isEqualTo(InvitationStatus.PENDING);
    }

    @Test
    void it_is_answered_once() {
        List<Consumer<Invitation>> answers =
                List.of(any -> any.accept(invited, NOW), any -> any.decline(invited, NOW), any -> any.cancel(NOW));
        for (Consumer<Invitation> first : answers) {
            Invitation invitation = invitation(JoinPolicy.OPEN);
            first.accept(invitation);
            for (Consumer<Invitation> second : answers) {
                assertThatThrownBy(() -> second.accept(invitation)).isInstanceOf(InvitationClosedException.class);
            }
            assertThatThrownBy(() -> invitation.resend(NOW.plus(Duration.ofDays(2))))
                    .isInstanceOf(InvitationClosedException.class);
        }
    }

    @Test
    void it_ends_after_three_weeks_whether_or_not_anybody_said_so() {
        Invitation invitation = invitation(JoinPolicy.OPEN);
        Instant end = NOW.plus(Invitation.VALIDITY);
        assertThat(invitation.isPending(end.minusMillis(1))).isTrue();
        assertThat(invitation.isPending(end)).isFalse();
        assertThatThrownBy(() -> invitation.accept(invited, end)).isInstanceOf(InvitationClosedException.class);
        invitation.expire(end);
        assertThat(invitation.status()).isEqualTo(InvitationStatus.EXPIRED);
    }

    @Test
    void it_is_sent_three_times_at_most_a_day_apart_and_lives_on_from_the_last() {
        Invitation invitation = invitation(JoinPolicy.OPEN);
        assertThatThrownBy(() -> invitation.resend(NOW.plusSeconds(60))).isInstanceOf(InvitationRepeatException.class);
        Instant next = NOW.plus(Duration.ofDays(1));
        invitation.resend(next);
        assertThat(invitation.expiresAt()).isEqualTo(next.plus(Invitation.VALIDITY));
        invitation.resend(next.plus(Duration.ofDays(1)));
        assertThat(invitation.sentCount()).isEqualTo(Invitation.MOST_SENDINGS);
        assertThatThrownBy(() -> invitation.resend(next.plus(Duration.ofDays(9))))
                .isInstanceOf(InvitationRepeatException.class);
    }

    @Test
    void a_community_that_takes_nobody_invites_nobody() {
        for (Community closed : List.of(
                CommunityFixture.community("x", Hosting.REFERENCED, CommunityStatus.PUBLISHED, JoinPolicy.OPEN),
                CommunityFixture.community("x", Hosting.HOSTED, CommunityStatus.ARCHIVED, JoinPolicy.OPEN),
                CommunityFixture.community("x", Hosting.HOSTED, CommunityStatus.PROPOSED, JoinPolicy.OPEN))) {
            assertThatThrownBy(() -> Invitation.invite(closed, ADDRESS, CommunityRole.MEMBER, inviter, NOW))
                    .isInstanceOf(JoinRefusedException.class);
        }
    }

    @Test
    void it_keeps_who_invited_whom_as_what_and_when_it_was_answered() {
        Invitation invitation = invitation(JoinPolicy.OPEN);
        assertThat(invitation.email()).isEqualTo(ADDRESS);
        assertThat(invitation.role()).isEqualTo(CommunityRole.EVENT_ORGANISER);
        assertThat(invitation.inviter()).isSameAs(inviter);
        assertThat(invitation.invitedAt()).isEqualTo(NOW);
        assertThat(invitation.closedAt()).isNull();
        Instant later = NOW.plusSeconds(60);
        invitation.decline(invited, later);
        assertThat(invitation.status()).isEqualTo(InvitationStatus.DECLINED);
        assertThat(invitation.closedAt()).isEqualTo(later);
        invitation.expire(later.plusSeconds(1));
        assertThat(invitation.status()).as("what is answered does not expire").isEqualTo(InvitationStatus.DECLINED);
        assertThat(invitation.closedAt()).isEqualTo(later);
    }

    @Test
    void it_may_be_sent_again_from_the_twentieth_hour_on() {
        Invitation invitation = invitation(JoinPolicy.OPEN);
        Instant soonest = NOW.plus(Duration.ofHours(20));
        assertThatThrownBy(() -> invitation.resend(soonest.minusMillis(1)))
                .isInstanceOf(InvitationRepeatException.class);
        invitation.resend(soonest);
        assertThat(invitation.invitedAt()).isEqualTo(soonest);
    }

    @Test
    void a_report_counts_each_outcome_and_a_mail_names_the_inviter_or_nobody() {
        InvitationReport report = new InvitationReport(
                List.of(
                        new InvitationAnswer(1, "a", InvitationOutcome.INVITED),
                        new InvitationAnswer(2, "b", InvitationOutcome.INVITED),
                        new InvitationAnswer(3, "c", InvitationOutcome.MALFORMED)),
                0,
                3);
        assertThat(report.count(InvitationOutcome.INVITED)).isEqualTo(2);
        assertThat(report.count(InvitationOutcome.MALFORMED)).isOne();
        assertThat(report.count(InvitationOutcome.REPEATED)).isZero();
        assertThat(mine("Zoé", "Aperçue").inviter()).isEqualTo("Zoé Aperçue");
        assertThat(mine(null, null).inviter()).isEmpty();
    }

    private static MyInvitation mine(String first, String last) {
        return new MyInvitation(1L, "design", "Design", "x", CommunityRole.MEMBER, NOW, first, last);
    }
}
