package fr.gouv.hub.domain.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gouv.hub.domain.reference.Territory;
import fr.gouv.hub.domain.reference.Theme;
import fr.gouv.hub.domain.shared.StoredFixture;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A community that lives elsewhere: where its card leads, and what it has nothing of. */
class ElsewhereTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final CommunityTags TAGS = new CommunityTags(
            Set.of(StoredFixture.make(Theme.class)), Set.of(StoredFixture.make(Territory.class)), Set.of(), Set.of());

    private static CommunityDraft draft(String url, String place) {
        CommunityDraft draft = new CommunityDraft();
        draft.setHosting(Hosting.REFERENCED);
        draft.setName("Salon des juristes");
        draft.setPurpose("Parler droit");
        draft.setDescription("Ailleurs.");
        draft.setExternalUrl(url);
        draft.setExternalPlace(place);
        draft.setOpenness(new Openness(JoinPolicy.INVITATION, Visibility.HIDDEN));
        draft.setQuestions(List.of("Pourquoi ?"));
        return draft;
    }

    private static Community proposed() {
        return Community.propose(
                new CommunitySlug("salon-des-juristes"),
                draft(" https://www.tchap.gouv.fr/#/room ", " Tchap "),
                TAGS,
                NOW);
    }

    @Test
    void its_card_is_for_everybody_and_leads_there() {
        Community community = proposed();
        assertThat(community.hosting()).isEqualTo(Hosting.REFERENCED);
        assertThat(community.externalUrl()).isEqualTo("https://www.tchap.gouv.fr/#/room");
        assertThat(community.externalPlace()).isEqualTo("Tchap");
        assertThat(community.visibility()).isEqualTo(Visibility.LISTED_PUBLIC_CONTENT);
        assertThat(community.joinPolicy()).isEqualTo(JoinPolicy.OPEN);
        assertThat(community.questions().lines()).isEmpty();
        assertThat(community.memberCount()).isZero();
        assertThatThrownBy(community::requireTakingMembers).isInstanceOf(JoinRefusedException.class);
    }

    @Test
    void a_new_card_keeps_where_it_lives_and_who_sees_it() {
        Community community = proposed();
        CommunityDraft draft = draft("https://osmose.numerique.gouv.fr/droit", "Osmose");
        draft.setHosting(Hosting.HOSTED);
        community.revise(draft, TAGS);
        assertThat(community.hosting()).isEqualTo(Hosting.REFERENCED);
        assertThat(community.externalPlace()).isEqualTo("Osmose");
        assertThat(community.visibility()).isEqualTo(Visibility.LISTED_PUBLIC_CONTENT);
        assertThatThrownBy(() -> community.revise(draft, TAGS))
                .as("stale by now")
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void it_is_reviewed_but_not_sent_back_to_somebody_who_could_not_change_it() {
        Community community = proposed();
        community.beginReview();
        assertThatThrownBy(community::sendBack).isInstanceOf(CommunityStatusException.class);
        community.publish(NOW);
        assertThat(community.status()).isEqualTo(CommunityStatus.PUBLISHED);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "   ",
                "javascript:alert(1)",
                "http://www.tchap.gouv.fr",
                "https://",
                "https://un deux.fr",
                "https://www.tchap.gouv.fr/\u202e",
                "https://tchap.gouv.fr@hostile.example/",
                "//tchap.gouv.fr",
                "tchap.gouv.fr",
                "data:text/html,x",
            })
    void a_link_that_leads_nowhere_safe_is_refused(String url) {
        assertThatThrownBy(() -> new Elsewhere(url, "Tchap")).isInstanceOf(ElsewhereException.class);
    }

    @Test
    void a_link_of_five_hundred_signs_is_kept_and_one_more_refused() {
        String link = "https://tchap.gouv.fr/" + "x".repeat(478);
        assertThat(new Elsewhere(link, "x".repeat(60)).url()).hasSize(500);
        assertThatThrownBy(() -> new Elsewhere(link + "x", "Tchap")).isInstanceOf(ElsewhereException.class);
        for (String place : new String[] {null, " ", "x".repeat(61)}) {
            assertThatThrownBy(() -> new Elsewhere("https://tchap.gouv.fr", place))
                    .isInstanceOf(ElsewhereException.class);
        }
    }
}
