package fr.gouv.hub.domain.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gouv.hub.domain.account.StaleEditException;
import fr.gouv.hub.domain.reference.CivilServiceBranch;
import fr.gouv.hub.domain.reference.Territory;
import fr.gouv.hub.domain.reference.Theme;
import fr.gouv.hub.domain.shared.EmailAddress;
import java.lang.reflect.Constructor;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommunityTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(3_600);

    private static CommunityDraft draft() {
        CommunityDraft draft = new CommunityDraft();
        draft.setName(" Design public ");
        draft.setPurpose("Dessiner des services");
        draft.setDescription("Ici.");
        draft.setOpenness(new Openness(JoinPolicy.OPEN, Visibility.LISTED_PUBLIC_CONTENT));
        return draft;
    }

    private static CommunityTags tags() {
        return new CommunityTags(
                Set.of(make(Theme.class)), Set.of(make(Territory.class)), Set.of(), Set.of(CivilServiceBranch.STATE));
    }

    private static <T> T make(Class<T> type) {
        try {
            Constructor<T> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Community proposed() {
        return Community.propose(new CommunitySlug("design-public"), draft(), tags(), NOW);
    }

    @Test
    void a_proposal_is_hosted_without_members_and_not_open_to_agents() {
        Community community = proposed();
        assertThat(community.name()).isEqualTo("Design public");
        assertThat(community.slug()).isEqualTo("design-public");
        assertThat(community.status()).isEqualTo(CommunityStatus.PROPOSED);
        assertThat(community.hosting()).isEqualTo(Hosting.HOSTED);
        assertThat(community.memberCount()).isZero();
        assertThatThrownBy(community::requireOpen).isInstanceOf(JoinRefusedException.class);
    }

    @Test
    void new_settings_leave_members_and_state_as_they_are() {
        Community community = proposed();
        community.welcome(NOW);
        CommunityDraft draft = draft();
        draft.setOpenness(new Openness(JoinPolicy.INVITATION, Visibility.HIDDEN));
        draft.setCharter("  ");
        draft.setContactEmail(" Equipe@Design.gouv.fr ");
        draft.setQuestions(List.of(" Votre\n poste ? ", "", "Votre projet ?"));
        community.revise(draft, tags());
        assertThat(community.joinPolicy()).isEqualTo(JoinPolicy.INVITATION);
        assertThat(community.visibility()).isEqualTo(Visibility.HIDDEN);
        assertThat(community.charter()).isNull();
        assertThat(community.contactEmail()).isEqualTo("equipe@design.gouv.fr");
        assertThat(community.questions().lines()).containsExactly("Votre poste ?", "Votre projet ?");
        assertThat(community.memberCount()).isOne();
        assertThat(community.status()).isEqualTo(CommunityStatus.PROPOSED);
        assertThat(community.settingsVersion()).isOne();
    }

    @Test
    void whoever_erases_his_account_is_no_longer_its_contact_and_an_old_form_does_not_bring_him_back() {
        Community community = proposed();
        CommunityDraft draft = draft();
        draft.setContactEmail("Equipe@Design.gouv.fr");
        community.revise(draft, tags());
        community.forgetContact(EmailAddress.of("autre@design.gouv.fr"));
        assertThat(community.contactEmail()).isEqualTo("equipe@design.gouv.fr");
        CommunityDraft old = draft();
        old.setContactEmail("equipe@design.gouv.fr");
        old.setVersion(community.settingsVersion());
        community.forgetContact(EmailAddress.of("equipe@design.gouv.fr"));
        assertThat(community.contactEmail()).isNull();
        assertThatThrownBy(() -> community.revise(old, tags())).isInstanceOf(StaleEditException.class);
    }

    @Test
    void settings_that_somebody_else_changed_are_not_overwritten() {
        Community community = proposed();
        CommunityDraft first = draft();
        CommunityDraft second = draft();
        second.setName("Autre");
        community.revise(first, tags());
        assertThatThrownBy(() -> community.revise(second, tags())).isInstanceOf(StaleEditException.class);
        assertThat(community.name()).isEqualTo("Design public");
        second.setVersion(1);
        community.revise(second, tags());
        assertThat(community.name()).isEqualTo("Autre");
    }

    @Test
    void a_community_that_nothing_describes_cannot_be() {
        Set<Theme> theme = Set.of(make(Theme.class));
        Set<Territory> territory = Set.of(make(Territory.class));
        assertThatThrownBy(() -> new CommunityTags(Set.of(), territory, Set.of(), Set.of()))
                .isInstanceOf(CommunityTagsException.class);
        assertThatThrownBy(() -> new CommunityTags(theme, Set.of(), Set.of(), Set.of()))
                .isInstanceOf(CommunityTagsException.class);
        Set<Theme> many = IntStream.range(0, CommunityTags.MOST + 1)
                .mapToObj(i -> make(Theme.class))
                .collect(Collectors.toSet());
        assertThatThrownBy(() -> new CommunityTags(many, territory, Set.of(), Set.of()))
                .isInstanceOf(CommunityTagsException.class);
    }

    /** Every verb in every state: what the table does not say is refused and changes nothing. */
    @ParameterizedTest
    @EnumSource(CommunityStatus.class)
    void states_follow_on_one_another_as_the_life_cycle_says(CommunityStatus from) {
        Map<CommunityStatus, Set<CommunityStatus>> allowed = new EnumMap<>(CommunityStatus.class);
        allowed.put(CommunityStatus.PROPOSED, EnumSet.of(CommunityStatus.IN_REVIEW, CommunityStatus.ARCHIVED));
        allowed.put(
                CommunityStatus.IN_REVIEW,
                EnumSet.of(CommunityStatus.PROPOSED, CommunityStatus.PUBLISHED, CommunityStatus.ARCHIVED));
        allowed.put(CommunityStatus.PUBLISHED, EnumSet.of(CommunityStatus.DORMANT, CommunityStatus.ARCHIVED));
        allowed.put(CommunityStatus.DORMANT, EnumSet.of(CommunityStatus.PUBLISHED, CommunityStatus.ARCHIVED));
        allowed.put(CommunityStatus.ARCHIVED, EnumSet.of(CommunityStatus.PUBLISHED));
        Map<CommunityStatus, Consumer<Community>> verbs = Map.of(
                CommunityStatus.PROPOSED, Community::sendBack,
                CommunityStatus.IN_REVIEW, Community::beginReview,
                CommunityStatus.PUBLISHED, community -> community.publish(LATER),
                CommunityStatus.DORMANT, Community::fallAsleep,
                CommunityStatus.ARCHIVED, Community::archive);
        verbs.forEach((next, verb) -> {
            Community community = CommunityFixture.community("x", Hosting.HOSTED, from, JoinPolicy.OPEN);
            if (allowed.get(from).contains(next)) {
                verb.accept(community);
                assertThat(community.status()).isEqualTo(next);
            } else {
                assertThatThrownBy(() -> verb.accept(community)).isInstanceOf(CommunityStatusException.class);
                assertThat(community.status()).isEqualTo(from);
            }
        });
    }

    @ParameterizedTest
    @CsvSource({
        "L’Île verte !, l-ile-verte",
        "Œuvres & données, oeuvres-donnees",
        "  Design  , design",
        "IA, communaute-ia",
        "«…», communaute",
        "Proposer, communaute-proposer",
    })
    void a_name_gives_an_address(String name, String slug) {
        assertThat(CommunitySlug.suggestedBy(name).value()).isEqualTo(slug);
    }

    @Test
    void a_long_name_gives_whole_words_and_leaves_room_for_a_number() {
        CommunitySlug slug = CommunitySlug.suggestedBy(String.join(" ", Collections.nCopies(30, "transformation")));
        assertThat(slug.value()).isEqualTo("transformation-transformation-transformation-transformation");
        assertThat(slug.numbered(2).value()).endsWith("-2");
    }

    @Test
    void an_address_that_nobody_guesses_ends_differently_each_time() {
        CommunitySlug slug = new CommunitySlug("projet-x");
        assertThat(slug.unguessable().value()).matches("projet-x-[a-z2-9]{8}");
        assertThat(slug.unguessable()).isNotEqualTo(slug.unguessable());
        String longest = "a".repeat(70) + "-" + "b".repeat(CommunitySlug.LONGEST - 71);
        assertThat(new CommunitySlug(longest).unguessable().value())
                .hasSizeLessThanOrEqualTo(CommunitySlug.LONGEST)
                .matches("a{70}-[a-z2-9]{8}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ab", "Design", "a--b", "-ab", "ab-", "été", "a_b", "a/b", "proposer"})
    void what_is_no_address_is_refused(String wrong) {
        assertThatThrownBy(() -> new CommunitySlug(wrong)).isInstanceOf(SlugException.class);
    }

    @Test
    void five_questions_of_one_line_are_the_most() {
        assertThat(RequestQuestions.stored(null)).isEqualTo(RequestQuestions.NONE);
        assertThat(RequestQuestions.NONE.toStore()).isNull();
        RequestQuestions five = RequestQuestions.of(List.of("a", "b", "c", "d", "e"));
        assertThat(RequestQuestions.stored(five.toStore())).isEqualTo(five);
        assertThatThrownBy(() -> RequestQuestions.of(Collections.nCopies(6, "?")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RequestQuestions.of(List.of("x".repeat(201))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Community existing(String slug, Hosting hosting, CommunityStatus status) {
        return CommunityFixture.community(slug, hosting, status, JoinPolicy.OPEN);
    }

    @Test
    void a_community_becomes_part_of_another_for_ever() {
        Community ends = existing("design", Hosting.HOSTED, CommunityStatus.DORMANT);
        Community goesOn = existing("services", Hosting.HOSTED, CommunityStatus.PUBLISHED);
        ends.mergeInto(goesOn, new CommunitySlug("fusion-1"));
        goesOn.absorb(12, LATER);
        assertThat(ends.status()).isEqualTo(CommunityStatus.ARCHIVED);
        assertThat(ends.mergedInto()).containsSame(goesOn);
        assertThat(ends.slug()).isEqualTo("fusion-1");
        assertThat(goesOn.memberCount()).isEqualTo(12);
        assertThat(goesOn.lastActivityAt()).isEqualTo(LATER);
        assertThat(goesOn.mergedInto()).isEmpty();
        assertThatThrownBy(() -> ends.publish(LATER)).isInstanceOf(CommunityStatusException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "HOSTED, PROPOSED, HOSTED, PUBLISHED, mergeProposal",
        "HOSTED, PUBLISHED, HOSTED, IN_REVIEW, mergeProposal",
        "HOSTED, ARCHIVED, HOSTED, PUBLISHED, mergeClosed",
        "HOSTED, PUBLISHED, HOSTED, ARCHIVED, mergeClosed",
        "REFERENCED, PUBLISHED, HOSTED, PUBLISHED, mergeElsewhere",
        "HOSTED, PUBLISHED, REFERENCED, PUBLISHED, mergeElsewhere",
        "REFERENCED, PUBLISHED, REFERENCED, DORMANT, ''",
        "HOSTED, PUBLISHED, HOSTED, DORMANT, ''",
    })
    void some_pairs_cannot_become_one(
            Hosting hosting,
            CommunityStatus status,
            Hosting otherHosting,
            CommunityStatus otherStatus,
            String refusal) {
        Community ends = existing("design", hosting, status);
        Community other = existing("services", otherHosting, otherStatus);
        assertThat(ends.mergeObstacle(other).map(MergeRefusedException::key).orElse(""))
                .isEqualTo(refusal.isEmpty() ? "" : "community.error." + refusal);
        if (!refusal.isEmpty()) {
            assertThatThrownBy(() -> ends.mergeInto(other, new CommunitySlug("fusion-1")))
                    .isInstanceOf(MergeRefusedException.class);
            assertThat(ends.slug()).isEqualTo("design");
        }
    }

    @Test
    void a_community_does_not_become_part_of_itself_nor_does_what_its_members_wrote_become_public() {
        Community design = existing("design", Hosting.HOSTED, CommunityStatus.PUBLISHED);
        assertThat(design.mergeObstacle(design))
                .hasValueSatisfying(refusal -> assertThat(refusal.key()).isEqualTo("community.error.mergeItself"));
        Community closed = proposed();
        CommunityDraft draft = draft();
        draft.setOpenness(new Openness(JoinPolicy.ON_REQUEST, Visibility.LISTED_MEMBER_CONTENT));
        closed.revise(draft, tags());
        closed.beginReview();
        closed.publish(NOW);
        assertThat(closed.mergeObstacle(design))
                .hasValueSatisfying(refusal -> assertThat(refusal.key()).isEqualTo("community.error.mergeOpens"));
        assertThat(design.mergeObstacle(closed)).isEmpty();
    }

    @Test
    void whoever_is_left_without_animateur_is_told_once_until_somebody_came() {
        Community community = existing("design", Hosting.HOSTED, CommunityStatus.PUBLISHED);
        assertThat(community.orphanIfLeft(true, NOW)).isFalse();
        assertThat(community.orphanIfLeft(false, NOW)).isTrue();
        assertThat(community.orphanIfLeft(false, LATER)).isFalse();
        assertThat(community.orphanIfLeft(true, LATER)).isFalse();
        assertThat(community.orphanIfLeft(false, LATER)).isTrue();
        assertThat(existing("geo", Hosting.REFERENCED, CommunityStatus.PUBLISHED)
                        .orphanIfLeft(false, NOW))
                .isFalse();
        assertThat(existing("vieux", Hosting.HOSTED, CommunityStatus.ARCHIVED).orphanIfLeft(false, NOW))
                .isFalse();
    }
}
