package fr.gouv.hub.domain.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.gouv.hub.domain.account.Agent;
import fr.gouv.hub.domain.community.Community;
import fr.gouv.hub.domain.community.CommunityFixture;
import fr.gouv.hub.domain.community.JoinPolicy;
import fr.gouv.hub.domain.community.JoinRefusedException;
import fr.gouv.hub.domain.shared.EmailAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MembershipRequestTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);

    private final Agent candidate = Agent.register(EmailAddress.of("camille.exemple@gouv.fr"), NOW);
    private final Agent lead = Agent.register(EmailAddress.of("dominique.fictif@gouv.fr"), NOW);
    private final Community community = CommunityFixture.published("hospitalents", JoinPolicy.ON_REQUEST);
    private final Community other = CommunityFixture.published("design", JoinPolicy.OPEN);
    private final Community another = CommunityFixture.published("donnees", JoinPolicy.OPEN);
    private final MembershipRequest request =
            MembershipRequest.submit(community, candidate, draft("  Je manage un pôle. "), NOW);

    @Test
    void a_request_waits_and_gives_no_right() {
        assertThat(request.status()).isEqualTo(RequestStatus.PENDING);
        assertThat(request.motive()).isEqualTo("Je manage un pôle.");
        assertThat(community.memberCount()).isZero();
    }

    @Test
    void acceptance_makes_a_member() {
        Membership membership = request.accept(lead, LATER);
        assertThat(membership.agent()).isSameAs(candidate);
        assertThat(membership.role()).isEqualTo(CommunityRole.MEMBER);
        assertThat(request.status()).isEqualTo(RequestStatus.ACCEPTED);
        assertThat(request.decidedBy()).isSameAs(lead);
        assertThat(community.memberCount()).isOne();
    }

    @Test
    void a_refusal_carries_its_motive_and_two_other_communities() {
        request.refuse(lead, " Réservé aux cadres. ", Set.of(other, another), 2, LATER);
        assertThat(request.status()).isEqualTo(RequestStatus.REFUSED);
        assertThat(request.refusalMotive()).isEqualTo("Réservé aux cadres.");
        assertThat(request.alternatives()).containsExactlyInAnyOrder(other, another);
        assertThat(community.memberCount()).isZero();
    }

    @Test
    void a_refusal_without_two_other_communities_changes_nothing() {
        for (Set<Community> wrong : Set.<Set<Community>>of(Set.of(), Set.of(other), Set.of(other, community))) {
            assertThatThrownBy(() -> request.refuse(lead, "Non", wrong, 2, LATER))
                    .isInstanceOf(AlternativesException.class);
        }
        assertThat(request.status()).isEqualTo(RequestStatus.PENDING);
    }

    @Test
    void a_refusal_proposes_as_many_communities_as_there_are() {
        assertThatThrownBy(() -> request.refuse(lead, "Non", Set.of(), 1, LATER))
                .isInstanceOf(AlternativesException.class);
        request.refuse(lead, "Non", Set.of(other), 1, LATER);
        assertThat(request.alternatives()).containsExactly(other);
        MembershipRequest second = MembershipRequest.submit(community, candidate, draft("x"), NOW);
        second.refuse(lead, "Non", Set.of(), 0, LATER);
        assertThat(second.alternatives()).isEmpty();
    }

    @Test
    void a_request_is_decided_once() {
        for (Consumer<MembershipRequest> first : decisions()) {
            MembershipRequest decided = MembershipRequest.submit(community, candidate, draft("x"), NOW);
            first.accept(decided);
            RequestStatus outcome = decided.status();
            for (Consumer<MembershipRequest> second : decisions()) {
                assertThatThrownBy(() -> second.accept(decided)).isInstanceOf(RequestClosedException.class);
            }
            assertThat(decided.status()).isEqualTo(outcome);
        }
    }

    private static MotiveDraft draft(String motive) {
        MotiveDraft draft = new MotiveDraft();
        draft.setMotive(motive);
        return draft;
    }

    @Test
    void answers_are_kept_with_the_questions_as_they_were_asked() {
        Community asking = CommunityFixture.asking("Votre poste ?", "Votre projet ?");
        MotiveDraft draft = draft("x");
        draft.setQuestions(asking.questions().lines());
        draft.getAnswers().get(0).setText(" Cadre de santé ");
        draft.getAnswers().get(1).setText("Un accueil repensé");
        MembershipRequest answered = MembershipRequest.submit(asking, candidate, draft, NOW);
        assertThat(answered.answers())
                .extracting(RequestAnswer::question, RequestAnswer::answer)
                .containsExactly(
                        tuple("Votre poste ?", "Cadre de santé"), tuple("Votre projet ?", "Un accueil repensé"));
    }

    @Test
    void answers_to_other_questions_are_refused() {
        Community asking = CommunityFixture.asking("Votre poste ?");
        MotiveDraft old = draft("x");
        old.setQuestions(List.of("Votre grade ?"));
        old.getAnswers().get(0).setText("Attaché");
        for (MotiveDraft wrong : List.of(draft("x"), old)) {
            assertThatThrownBy(() -> MembershipRequest.submit(asking, candidate, wrong, NOW))
                    .isInstanceOf(QuestionsChangedException.class);
        }
    }

    @Test
    void animateurs_are_reminded_after_three_days_and_after_seven_each_once() {
        assertThat(request.remindIfDue(NOW.plus(Duration.ofDays(3)).minusMillis(1)))
                .isFalse();
        assertThat(request.remindIfDue(NOW.plus(Duration.ofDays(3)))).isTrue();
        assertThat(request.remindIfDue(NOW.plus(Duration.ofDays(4)))).isFalse();
        assertThat(request.remindIfDue(NOW.plus(Duration.ofDays(7)))).isTrue();
        assertThat(request.remindIfDue(NOW.plus(Duration.ofDays(30)))).isFalse();
    }

    @Test
    void a_late_timer_reminds_once_for_both() {
        assertThat(request.remindIfDue(NOW.plus(Duration.ofDays(9)))).isTrue();
        assertThat(request.remindIfDue(NOW.plus(Duration.ofDays(9)))).isFalse();
    }

    @Test
    void what_is_decided_is_no_longer_reminded_of() {
        request.cancel(LATER);
        assertThat(request.remindIfDue(NOW.plus(Duration.ofDays(9)))).isFalse();
        assertThat(request.expireIfDue(NOW.plus(Duration.ofDays(90)))).isFalse();
        assertThat(request.status()).isEqualTo(RequestStatus.CANCELLED);
    }

    @Test
    void a_request_that_nobody_answers_expires_after_sixty_days() {
        assertThat(request.expireIfDue(NOW.plus(Duration.ofDays(60)).minusMillis(1)))
                .isFalse();
        assertThat(request.expireIfDue(NOW.plus(Duration.ofDays(60)))).isTrue();
        assertThat(request.status()).isEqualTo(RequestStatus.EXPIRED);
        assertThat(request.expireIfDue(NOW.plus(Duration.ofDays(61)))).isFalse();
    }

    private Iterable<Consumer<MembershipRequest>> decisions() {
        return Set.of(
                any -> any.accept(lead, LATER),
                any -> any.refuse(lead, "Non", Set.of(other, another), 2, LATER),
                any -> any.cancel(LATER));
    }

    @ParameterizedTest
    @EnumSource(value = JoinPolicy.class, mode = EnumSource.Mode.EXCLUDE, names = "ON_REQUEST")
    void only_communities_on_request_take_requests(JoinPolicy policy) {
        Community refusing = CommunityFixture.published("x", policy);
        assertThatThrownBy(() -> MembershipRequest.submit(refusing, candidate, draft("x"), NOW))
                .isInstanceOf(JoinRefusedException.class);
    }

    @Test
    void a_request_follows_its_community_into_another_that_takes_requests() {
        assertThatThrownBy(() -> request.follow(other)).isInstanceOf(JoinRefusedException.class);
        Community larger = CommunityFixture.published("sante", JoinPolicy.ON_REQUEST);
        request.follow(larger);
        assertThat(request.community()).isSameAs(larger);
        assertThat(request.status()).isEqualTo(RequestStatus.PENDING);
        request.cancel(LATER);
        assertThatThrownBy(() -> request.follow(larger)).isInstanceOf(RequestClosedException.class);
    }

    @Test
    void every_decision_is_dated_and_only_animateurs_sign_theirs() {
        assertThat(request.agent()).isSameAs(candidate);
        assertThat(request.requestedAt()).isEqualTo(NOW);
        assertThat(request.decidedAt()).isNull();
        request.refuse(lead, "Non", Set.of(other, another), 2, LATER);
        assertThat(request.decidedAt()).isEqualTo(LATER);
        assertThat(request.decidedBy()).isSameAs(lead);
        MembershipRequest cancelled = MembershipRequest.submit(community, candidate, draft("x"), NOW);
        cancelled.cancel(LATER);
        assertThat(cancelled.decidedAt()).isEqualTo(LATER);
        assertThat(cancelled.decidedBy()).isNull();
    }

    @Test
    void when_the_community_takes_nobody_any_more_what_waits_ends_and_what_is_decided_stays() {
        request.expire(LATER);
        assertThat(request.status()).isEqualTo(RequestStatus.EXPIRED);
        assertThat(request.decidedAt()).isEqualTo(LATER);
        MembershipRequest cancelled = MembershipRequest.submit(community, candidate, draft("x"), NOW);
        cancelled.cancel(LATER);
        assertThatThrownBy(() -> cancelled.expire(LATER)).isInstanceOf(RequestClosedException.class);
        assertThat(cancelled.status()).isEqualTo(RequestStatus.CANCELLED);
    }

    @Test
    void nobody_is_let_in_where_nobody_comes_in_any_more() {
        community.archive();
        assertThatThrownBy(() -> request.accept(lead, LATER)).isInstanceOf(JoinRefusedException.class);
        assertThat(community.memberCount()).isZero();
    }
}
