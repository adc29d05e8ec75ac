package fr.gouv.hub.web.membership;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.hub.domain.community.CommunityAccess;
import fr.gouv.hub.domain.community.CommunityDetails;
import fr.gouv.hub.domain.community.CommunityStatus;
import fr.gouv.hub.domain.community.Hosting;
import fr.gouv.hub.domain.community.JoinPolicy;
import fr.gouv.hub.domain.community.RequestQuestions;
import fr.gouv.hub.domain.community.Visibility;
import fr.gouv.hub.domain.membership.CommunityRole;
import fr.gouv.hub.domain.membership.MyPlace;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommunityActionTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    private static CommunityDetails community(Hosting hosting, JoinPolicy policy, CommunityStatus status) {
        return new CommunityDetails(
                1L,
                "c",
                "C",
                "But",
                "",
                null,
                hosting,
                null,
                null,
                null,
                policy,
                Visibility.LISTED_PUBLIC_CONTENT,
                status,
                CommunityAccess.CONTENT,
                null,
                3,
                NOW,
                NOW,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                RequestQuestions.NONE,
                null,
                null);
    }

    private static CommunityAction forVisitor(Hosting hosting, JoinPolicy policy, CommunityStatus status) {
        return CommunityAction.of(community(hosting, policy, status), MyPlace.NONE);
    }

    @Test
    void the_policy_decides_for_somebody_who_stands_nowhere() {
        assertThat(forVisitor(Hosting.HOSTED, JoinPolicy.OPEN, CommunityStatus.PUBLISHED))
                .isEqualTo(CommunityAction.JOIN);
        assertThat(forVisitor(Hosting.HOSTED, JoinPolicy.ON_REQUEST, CommunityStatus.DORMANT))
                .isEqualTo(CommunityAction.ASK);
        assertThat(forVisitor(Hosting.HOSTED, JoinPolicy.INVITATION, CommunityStatus.PUBLISHED))
                .isEqualTo(CommunityAction.BE_INVITED);
    }

    @Test
    void what_lives_elsewhere_is_joined_there_whatever_its_policy() {
        for (JoinPolicy policy : JoinPolicy.values()) {
            assertThat(forVisitor(Hosting.REFERENCED, policy, CommunityStatus.PUBLISHED))
                    .isEqualTo(CommunityAction.GO);
        }
    }

    @Test
    void what_is_not_open_takes_nobody() {
        assertThat(forVisitor(Hosting.HOSTED, JoinPolicy.OPEN, CommunityStatus.ARCHIVED))
                .isEqualTo(CommunityAction.NOTHING);
        assertThat(forVisitor(Hosting.HOSTED, JoinPolicy.OPEN, CommunityStatus.IN_REVIEW))
                .isEqualTo(CommunityAction.NOTHING);
    }

    @Test
    void whoever_stands_somewhere_goes_on_from_there() {
        CommunityDetails archived = community(Hosting.HOSTED, JoinPolicy.OPEN, CommunityStatus.ARCHIVED);
        assertThat(CommunityAction.of(archived, new MyPlace(CommunityRole.MEMBER, NOW, null, 0)))
                .isEqualTo(CommunityAction.LEAVE);
        assertThat(CommunityAction.of(archived, new MyPlace(CommunityRole.EVENT_ORGANISER, NOW, null, 0)))
                .isEqualTo(CommunityAction.LEAVE);
        assertThat(CommunityAction.of(archived, new MyPlace(CommunityRole.FACILITATOR, NOW, null, 0)))
                .isEqualTo(CommunityAction.FACILITATE);
        assertThat(CommunityAction.of(archived, new MyPlace(null, null, NOW, 0)))
                .isEqualTo(CommunityAction.WAIT);
    }
}
