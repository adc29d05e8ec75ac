package fr.gouv.hub.domain.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gouv.hub.domain.reference.Administration;
import fr.gouv.hub.domain.reference.CivilServiceBranch;
import fr.gouv.hub.domain.reference.Territory;
import fr.gouv.hub.domain.reference.Theme;
import fr.gouv.hub.domain.shared.EmailAddress;
import fr.gouv.hub.domain.shared.EncodedPicture;
import fr.gouv.hub.domain.shared.Picture;
import fr.gouv.hub.domain.shared.StoredFixture;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a community says of itself: words, tags, picture, address. */
class CommunitySettingsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private final Theme design = StoredFixture.make(Theme.class);
    private final Theme data = StoredFixture.make(Theme.class);
    private final Territory nation = StoredFixture.make(Territory.class);
    private final Territory corsica = StoredFixture.make(Territory.class);
    private final Administration ministry = StoredFixture.make(Administration.class);
    private final CommunityTags tags =
            new CommunityTags(Set.of(design), Set.of(nation), Set.of(ministry), Set.of(CivilServiceBranch.STATE));

    private static CommunityDraft draft(int version) {
        CommunityDraft draft = new CommunityDraft();
        draft.setName("Design public");
        draft.setPurpose(" Dessiner des services ");
        draft.setDescription("Ici.\n");
        draft.setCharter(" Parler vrai. ");
        draft.setContactEmail("equipe@design.gouv.fr");
        draft.setOpenness(new Openness(JoinPolicy.OPEN, Visibility.LISTED_PUBLIC_CONTENT));
        draft.setVersion(version);
        return draft;
    }

    private Community community() {
        return Community.propose(new CommunitySlug("design-public"), draft(0), tags, NOW);
    }

    @Test
    void a_proposal_says_what_was_typed_without_space_around_and_lives_from_then_on() {
        Community community = community();
        assertThat(community.purpose()).isEqualTo("Dessiner des services");
        assertThat(community.description()).isEqualTo("Ici.");
        assertThat(community.charter()).isEqualTo("Parler vrai.");
        assertThat(community.createdAt()).isEqualTo(NOW);
        assertThat(community.lastActivityAt()).isEqualTo(NOW);
        assertThat(community.externalUrl()).isNull();
    }

    @Test
    void new_tags_take_the_place_of_the_old_ones() {
        Community community = community();
        assertThat(community.isTagged(tags)).isTrue();
        CommunityTags others =
                new CommunityTags(Set.of(data), Set.of(corsica), Set.of(), Set.of(CivilServiceBranch.HOSPITAL));
        community.revise(draft(0), others);
        assertThat(community.themes()).containsExactly(data);
        assertThat(community.territories()).containsExactly(corsica);
        assertThat(community.isTagged(others)).isTrue();
        assertThat(community.isTagged(tags)).isFalse();
    }

    @Test
    void one_kind_of_tag_that_differs_is_another_subject() {
        Community community = community();
        Set<CivilServiceBranch> state = Set.of(CivilServiceBranch.STATE);
        for (CommunityTags other : List.of(
                new CommunityTags(Set.of(data), Set.of(nation), Set.of(ministry), state),
                new CommunityTags(Set.of(design), Set.of(nation, corsica), Set.of(ministry), state),
                new CommunityTags(Set.of(design), Set.of(nation), Set.of(), state),
                new CommunityTags(Set.of(design), Set.of(nation), Set.of(ministry), Set.of()))) {
            assertThat(community.isTagged(other)).isFalse();
        }
    }

    @Test
    void each_change_of_the_settings_makes_older_forms_stale() {
        Community community = community();
        community.revise(draft(0), tags);
        community.forgetContact(EmailAddress.of("autre@design.gouv.fr"));
        assertThat(community.settingsVersion()).as("nothing was forgotten").isOne();
        community.forgetContact(EmailAddress.of("equipe@design.gouv.fr"));
        assertThat(community.settingsVersion()).isEqualTo(2);
    }

    @Test
    void a_cover_is_a_picture_with_words_and_can_be_taken_away() {
        Community community = community();
        assertThat(community.cover()).isEmpty();
        Picture picture = StoredFixture.with(
                new Picture(new EncodedPicture("0", "image/png", 1, 1, new byte[0], new byte[0]), NOW), "id", 9L);
        community.show(picture, " Un atelier ");
        assertThat(community.cover()).hasValueSatisfying(cover -> {
            assertThat(cover.picture()).isSameAs(picture);
            assertThat(cover.pictureId()).isEqualTo(9L);
            assertThat(cover.text()).isEqualTo("Un atelier");
        });
        community.hideCover();
        assertThat(community.cover()).isEmpty();
    }

    @Test
    void another_picture_is_handed_in_or_the_old_one_stays() {
        CoverDraft draft = new CoverDraft();
        draft.setText("Un atelier");
        assertThat(draft.getText()).isEqualTo("Un atelier");
        assertThat(draft.getFile()).isNull();
        byte[] file = {1, 2};
        draft.setFile(file);
        file[0] = 9;
        assertThat(draft.getFile()).as("nobody changes it afterwards").containsExactly(1, 2);
        draft.setFile(null);
        assertThat(draft.getFile()).isNull();
    }

    @Test
    void a_form_may_concern_nobody_in_particular_and_keeps_what_was_chosen() {
        CommunityDraft draft = new CommunityDraft();
        draft.setBranches(Set.of(CivilServiceBranch.STATE, CivilServiceBranch.HOSPITAL));
        assertThat(draft.getBranches()).containsExactly(CivilServiceBranch.STATE, CivilServiceBranch.HOSPITAL);
        draft.setBranches(Set.of());
        assertThat(draft.getBranches()).isEmpty();
        draft.setThemes(Set.of("design"));
        draft.setTerritories(Set.of("2A"));
        draft.setAdministrations(Set.of("dinum"));
        assertThat(draft.getThemes()).containsExactly("design");
        assertThat(draft.getTerritories()).containsExactly("2A");
        assertThat(draft.getAdministrations()).containsExactly("dinum");
    }

    @Test
    void the_head_of_its_pages_says_the_same_as_the_community() {
        Community community = community();
        assertThat(CommunityHead.of(community))
                .isEqualTo(new CommunityHead(
                        "design-public",
                        "Design public",
                        "Dessiner des services",
                        JoinPolicy.OPEN,
                        Hosting.HOSTED,
                        CommunityStatus.PROPOSED,
                        Visibility.LISTED_PUBLIC_CONTENT));
    }

    @Test
    void an_address_that_was_given_up_still_leads_to_its_community() {
        Community community = community();
        CommunityFormerSlug former = new CommunityFormerSlug(community.slug(), community, NOW);
        community.moveTo(new CommunitySlug("design-de-services"));
        assertThat(former.slug()).isEqualTo("design-public");
        assertThat(former.community().slug()).isEqualTo("design-de-services");
        assertThat(former.replacedAt()).isEqualTo(NOW);
    }

    @ParameterizedTest
    @CsvSource({
        "HOSTED, ARCHIVED, ON_REQUEST, community.error.closed",
        "HOSTED, PROPOSED, ON_REQUEST, community.error.closed",
        "REFERENCED, PUBLISHED, ON_REQUEST, community.error.elsewhere",
        "HOSTED, PUBLISHED, OPEN, community.error.open",
        "HOSTED, PUBLISHED, INVITATION, community.error.byInvitation",
    })
    void one_asks_to_join_only_where_somebody_is_there_to_answer(
            Hosting hosting, CommunityStatus status, JoinPolicy policy, String key) {
        Community community = CommunityFixture.community("x", hosting, status, policy);
        assertThatThrownBy(community::requireOnRequest).isInstanceOfSatisfying(JoinRefusedException.class, refusal -> {
            assertThat(refusal.key()).isEqualTo(key);
            assertThat(refusal.arguments()).containsExactly("Communauté x");
        });
    }

    @ParameterizedTest
    @EnumSource(CommunityAccess.class)
    void whoever_sees_the_content_knows_of_it_and_whoever_sees_nothing_does_not(CommunityAccess access) {
        assertThat(access.isKnown()).isEqualTo(access != CommunityAccess.NONE);
        assertThat(access.isContent()).isEqualTo(access == CommunityAccess.CONTENT);
    }

    @Test
    void a_community_with_a_theme_in_common_is_near() {
        assertThat(new CommunityChoice("a", "A", 0).isNear()).isFalse();
        assertThat(new CommunityChoice("a", "A", 1).isNear()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(CommunityFilter.class)
    void each_group_of_filters_is_used_when_something_of_it_is_asked_for(CommunityFilter filter) {
        CommunityCriteria criteria = new CommunityCriteria(
                filter == CommunityFilter.TEXT ? "design" : "",
                filter == CommunityFilter.THEME ? Set.of(1) : Set.of(),
                filter == CommunityFilter.TERRITORY ? Set.of(1) : Set.of(),
                filter == CommunityFilter.ADMINISTRATION ? Set.of(1) : Set.of(),
                filter == CommunityFilter.BRANCH ? EnumSet.of(CivilServiceBranch.STATE) : Set.of(),
                filter == CommunityFilter.POLICY ? EnumSet.of(JoinPolicy.OPEN) : Set.of(),
                filter == CommunityFilter.ACTIVITY ? CommunityActivity.ACTIVE : null,
                CommunitySort.NAME);
        assertThat(criteria.used()).containsExactly(filter);
        assertThat(criteria.isFiltered()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2, communaute-xx", "3, xxx", "60, x60", "61, x60"})
    void an_address_has_three_signs_at_least_and_sixty_at_most_before_its_number(int letters, String expected) {
        String slug = CommunitySlug.suggestedBy("x".repeat(letters)).value();
        assertThat(slug).isEqualTo(expected.equals("x60") ? "x".repeat(60) : expected);
    }

    @Test
    void a_name_of_just_sixty_signs_loses_no_word() {
        String name = "a".repeat(29) + " " + "b".repeat(30);
        assertThat(CommunitySlug.suggestedBy(name).value()).isEqualTo(name.replace(' ', '-'));
        assertThat(CommunitySlug.suggestedBy(name + "b").value()).isEqualTo("a".repeat(29));
    }

    @Test
    void a_question_may_have_two_hundred_signs() {
        assertThat(RequestQuestions.of(List.of("x".repeat(RequestQuestions.LONGEST)))
                        .lines())
                .hasSize(1);
    }
}
