package fr.gouv.hub.service.community;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.hub.database.DatabaseTest;
import fr.gouv.hub.database.Row;
import fr.gouv.hub.domain.community.CommunityActivity;
import fr.gouv.hub.domain.community.CommunityCriteria;
import fr.gouv.hub.domain.community.CommunityFacets;
import fr.gouv.hub.domain.community.CommunityListing;
import fr.gouv.hub.domain.community.CommunitySort;
import fr.gouv.hub.domain.community.CommunityStatus;
import fr.gouv.hub.domain.community.CommunitySummary;
import fr.gouv.hub.domain.community.JoinPolicy;
import fr.gouv.hub.domain.community.Visibility;
import fr.gouv.hub.domain.reference.AdministrationItem;
import fr.gouv.hub.domain.reference.CivilServiceBranch;
import fr.gouv.hub.domain.reference.TerritoryItem;
import fr.gouv.hub.domain.reference.TerritoryKind;
import fr.gouv.hub.domain.reference.ThemeItem;
import fr.gouv.hub.service.reference.Books;
import fr.gouv.hub.service.reference.ReferenceBook;
import java.text.Collator;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("UnnecessaryAssignment") // no container here: the test injects
class CommunityDirectoryRepositoryIT extends DatabaseTest {

    private static final int EVERYTHING = 100_000;

    private CommunityDirectoryRepository directory;
    private ReferenceBook book;

    @BeforeEach
    void prepare() {
        directory = new CommunityDirectoryRepository();
        directory.entities = entities;
        // one instant for a whole test: « active » must mean the same in the list and in the count
        directory.clock = Clock.fixed(Instant.now().truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
        book = Books.read(entities);
    }

    private List<CommunitySummary> list(CommunityCriteria criteria) {
        return directory.search(criteria, book, 0, EVERYTHING);
    }

    private CommunityFacets count(CommunityCriteria criteria) {
        return directory.count(criteria, book);
    }

    private static CommunityCriteria text(String text) {
        return new CommunityCriteria(text, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null, CommunitySort.NAME);
    }

    private static CommunityCriteria theme(CommunityCriteria base, Integer... ids) {
        return new CommunityCriteria(
                base.text(),
                Set.of(ids),
                base.territories(),
                base.administrations(),
                base.branches(),
                base.policies(),
                base.activity(),
                base.sort());
    }

    private static CommunityCriteria territory(CommunityCriteria base, Integer... ids) {
        return new CommunityCriteria(
                base.text(),
                base.themes(),
                Set.of(ids),
                base.administrations(),
                base.branches(),
                base.policies(),
                base.activity(),
                base.sort());
    }

    private static CommunityCriteria administration(CommunityCriteria base, Integer... ids) {
        return new CommunityCriteria(
                base.text(),
                base.themes(),
                base.territories(),
                Set.of(ids),
                base.branches(),
                base.policies(),
                base.activity(),
                base.sort());
    }

    private static CommunityCriteria branch(CommunityCriteria base, CivilServiceBranch... branches) {
        return new CommunityCriteria(
                base.text(),
                base.themes(),
                base.territories(),
                base.administrations(),
                Set.of(branches),
                base.policies(),
                base.activity(),
                base.sort());
    }

    private static CommunityCriteria policy(CommunityCriteria base, JoinPolicy... policies) {
        return new CommunityCriteria(
                base.text(),
                base.themes(),
                base.territories(),
                base.administrations(),
                base.branches(),
                Set.of(policies),
                base.activity(),
                base.sort());
    }

    private static CommunityCriteria activity(CommunityCriteria base, CommunityActivity activity) {
        return new CommunityCriteria(
                base.text(),
                base.themes(),
                base.territories(),
                base.administrations(),
                base.branches(),
                base.policies(),
                activity,
                base.sort());
    }

    private void tag(long community) {
        insert(Row.of("community_theme").set("community_id", community).set("theme_id", 101));
        insert(Row.of("community_territory").set("community_id", community).set("territory_id", 2));
        insert(Row.of("community_administration").set("community_id", community).set("administration_id", 1));
        insert(Row.of("community_branch").set("community_id", community).set("branch", "STATE"));
    }

    /** The number beside a filter value is the number of cards that the click shows. */
    private void requireCountsOfCards(CommunityCriteria base) {
        CommunityFacets facets = count(base);
        assertThat(facets.total()).as("%s", base).isEqualTo(list(base).size());
        for (ThemeItem theme : book.themes()) {
            assertThat(facets.themes().getOrDefault(theme.id(), 0L))
                    .as("%s in %s", theme, base)
                    .isEqualTo(list(theme(base, theme.id())).size());
        }
        for (TerritoryItem territory : book.territories()) {
            assertThat(facets.territories().getOrDefault(territory.id(), 0L))
                    .as("%s in %s", territory, base)
                    .isEqualTo(list(territory(base, territory.id())).size());
        }
        for (AdministrationItem administration : book.administrations()) {
            assertThat(facets.administrations().getOrDefault(administration.id(), 0L))
                    .as("%s in %s", administration, base)
                    .isEqualTo(list(administration(base, administration.id())).size());
        }
        for (CivilServiceBranch branch : CivilServiceBranch.values()) {
            assertThat(facets.branches().getOrDefault(branch, 0L))
                    .as("%s in %s", branch, base)
                    .isEqualTo(list(branch(base, branch)).size());
        }
        for (JoinPolicy policy : JoinPolicy.values()) {
            assertThat(facets.policies().getOrDefault(policy, 0L))
                    .as("%s in %s", policy, base)
                    .isEqualTo(list(policy(base, policy)).size());
        }
        for (CommunityActivity activity : CommunityActivity.values()) {
            assertThat(facets.activities().getOrDefault(activity, 0L))
                    .as("%s in %s", activity, base)
                    .isEqualTo(list(activity(base, activity)).size());
        }
    }

    @Test
    void every_count_is_the_number_of_cards_that_its_filter_shows() {
        CommunityFacets facets = count(CommunityCriteria.ALL);
        assertThat(facets.total()).isGreaterThanOrEqualTo(40);
        for (Map<?, Long> values : List.of(
                facets.themes(),
                facets.territories(),
                facets.administrations(),
                facets.branches(),
                facets.policies(),
                facets.activities())) {
            assertThat(values).isNotEmpty().allSatisfy((value, number) -> assertThat(number)
                    .isPositive());
        }
        requireCountsOfCards(CommunityCriteria.ALL);
    }

    @Test
    void every_count_respects_the_other_filters() {
        ThemeItem root = book.rootThemes().get(0);
        requireCountsOfCards(theme(CommunityCriteria.ALL, root.id()));
        requireCountsOfCards(branch(CommunityCriteria.ALL, CivilServiceBranch.TERRITORIAL));
        requireCountsOfCards(policy(CommunityCriteria.ALL, JoinPolicy.OPEN, JoinPolicy.ON_REQUEST));
        requireCountsOfCards(activity(
                territory(
                        text("de"),
                        book.firstLevel().stream().map(TerritoryItem::id).toArray(Integer[]::new)),
                CommunityActivity.ACTIVE));
    }

    @Test
    void two_values_of_one_filter_give_the_union_and_two_filters_the_intersection() {
        Set<Long> state = ids(branch(CommunityCriteria.ALL, CivilServiceBranch.STATE));
        Set<Long> hospital = ids(branch(CommunityCriteria.ALL, CivilServiceBranch.HOSPITAL));
        Set<Long> union = new HashSet<>(state);
        union.addAll(hospital);
        assertThat(ids(branch(CommunityCriteria.ALL, CivilServiceBranch.STATE, CivilServiceBranch.HOSPITAL)))
                .isEqualTo(union);
        Set<Long> both = new HashSet<>(state);
        both.retainAll(ids(policy(CommunityCriteria.ALL, JoinPolicy.OPEN)));
        assertThat(ids(policy(branch(CommunityCriteria.ALL, CivilServiceBranch.STATE), JoinPolicy.OPEN)))
                .isEqualTo(both);
    }

    private Set<Long> ids(CommunityCriteria criteria) {
        return new HashSet<>(list(criteria).stream().map(CommunitySummary::id).toList());
    }

    @Test
    void the_searches_that_find_a_community_are_those_whose_lists_show_it() {
        List<CommunityCriteria> searches = List.of(
                text("innovation"),
                text("introuvable"),
                CommunityCriteria.ALL,
                theme(CommunityCriteria.ALL, book.rootThemes().get(0).id()),
                theme(CommunityCriteria.ALL, book.rootThemes().get(1).id()));
        for (CommunitySummary community : list(CommunityCriteria.ALL)) {
            Set<Integer> expected = new HashSet<>();
            for (int place = 0; place < searches.size(); place++) {
                if (ids(searches.get(place)).contains(community.id())) {
                    expected.add(place);
                }
            }
            assertThat(directory.matching(community.id(), searches, book)).isEqualTo(expected);
        }
        assertThat(directory.matching(-1, searches, book)).isEmpty();
    }

    @Test
    void a_root_theme_finds_the_communities_of_its_children_once() {
        ThemeItem root = book.rootThemes().get(0);
        List<ThemeItem> children = book.childrenOf(root);
        Set<Long> expected = new HashSet<>();
        children.forEach(child -> expected.addAll(ids(theme(CommunityCriteria.ALL, child.id()))));
        long community = insert(Row.community());
        insert(Row.of("community_theme").set("community_id", community).set("theme_id", root.id()));
        for (ThemeItem child : children.subList(0, 2)) {
            insert(Row.of("community_theme").set("community_id", community).set("theme_id", child.id()));
        }
        List<CommunitySummary> found = list(theme(CommunityCriteria.ALL, root.id()));
        assertThat(found)
                .extracting(CommunitySummary::id)
                .doesNotHaveDuplicates()
                .contains(community);
        assertThat(found).extracting(CommunitySummary::id).containsAll(expected);
        assertThat(count(CommunityCriteria.ALL).themes().get(root.id())).isEqualTo(found.size());
    }

    @Test
    void a_region_finds_the_communities_of_its_departements_once_and_the_nation_only_its_own() {
        TerritoryItem region = book.territoryByCode("R84").orElseThrow();
        long both = insert(Row.community());
        long departement = insert(Row.community());
        insert(Row.of("community_territory").set("community_id", both).set("territory_id", region.id()));
        for (TerritoryItem below : book.departementsOf(region).subList(0, 3)) {
            insert(Row.of("community_territory").set("community_id", both).set("territory_id", below.id()));
        }
        insert(Row.of("community_territory")
                .set("community_id", departement)
                .set("territory_id", book.departementsOf(region).get(0).id()));
        List<CommunitySummary> found = list(territory(CommunityCriteria.ALL, region.id()));
        assertThat(found)
                .extracting(CommunitySummary::id)
                .doesNotHaveDuplicates()
                .contains(both, departement);
        assertThat(count(CommunityCriteria.ALL).territories().get(region.id())).isEqualTo(found.size());
        assertThat(ids(territory(
                        CommunityCriteria.ALL,
                        book.territoryByCode("FR").orElseThrow().id())))
                .doesNotContain(both, departement);
    }

    @Test
    void hidden_unpublished_and_archived_communities_are_neither_listed_nor_counted() {
        CommunityFacets before = count(CommunityCriteria.ALL);
        long regions = directory.regionsWithCommunities();
        List<Long> unseen = new ArrayList<>();
        for (CommunityStatus status : CommunityStatus.values()) {
            if (!status.isOpenToAgents()) {
                unseen.add(insert(Row.community().set("status", status.name())));
            }
        }
        for (String status : List.of("PUBLISHED", "DORMANT")) {
            unseen.add(insert(Row.community()
                    .set("status", status)
                    .set("visibility", "HIDDEN")
                    .set("join_policy", "INVITATION")));
        }
        unseen.forEach(this::tag);
        // a territory that nobody else has
        TerritoryItem lonely = book.firstLevel().stream()
                .filter(territory -> territory.kind() != TerritoryKind.NATIONAL)
                .filter(territory -> !before.territories().containsKey(territory.id()))
                .findFirst()
                .orElseThrow();
        unseen.forEach(id ->
                insert(Row.of("community_territory").set("community_id", id).set("territory_id", lonely.id())));
        assertThat(count(CommunityCriteria.ALL)).isEqualTo(before);
        assertThat(directory.regionsWithCommunities()).isEqualTo(regions);
        assertThat(ids(CommunityCriteria.ALL)).doesNotContainAnyElementsOf(unseen);
        assertThat(ids(text("essai"))).doesNotContainAnyElementsOf(unseen);
        assertThat(list(CommunityCriteria.ALL)).allSatisfy(card -> {
            assertThat(card.visibility()).isNotEqualTo(Visibility.HIDDEN);
            assertThat(card.status().isOpenToAgents()).isTrue();
        });
        // the same rows, published, are seen: what hides them is their state and nothing else
        entities.createNativeQuery("update community set status = 'PUBLISHED', visibility = 'LISTED_MEMBER_CONTENT'"
                        + " where slug like 'essai-%'")
                .executeUpdate();
        assertThat(ids(CommunityCriteria.ALL)).containsAll(unseen);
        assertThat(directory.regionsWithCommunities()).isEqualTo(regions + 1);
    }

    @Test
    void nothing_is_found_where_nothing_is() {
        CommunityCriteria nowhere = text("anticonstitutionnellement");
        assertThat(list(nowhere)).isEmpty();
        assertThat(count(nowhere).total()).isZero();
        assertThat(count(nowhere).themes()).isEmpty();
        assertThat(list(theme(CommunityCriteria.ALL, -1))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Zébulon", "zebulon", "ZÉBULON", "ébul", "zebulon d’été", "  zébulon \t", "été zébulon zébulon"})
    void words_are_found_whatever_their_accents_capitals_and_order(String typed) {
        long community = insert(Row.community().set("name", "Le Zébulon d’Été"));
        assertThat(ids(text(typed))).containsExactly(community);
        assertThat(count(text(typed)).total()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"%", "_", "\\", "'", "100_", "100%", "z%z", "'; drop table community; --", "\u0000", "%%%%"})
    void signs_have_no_power_over_the_search(String typed) {
        long community = insert(Row.community().set("name", "Objectif 100 % _ \\ ' zz"));
        List<CommunitySummary> found = list(text(typed));
        if (text(typed).words().isEmpty()) {
            assertThat(found).hasSameSizeAs(list(CommunityCriteria.ALL));
        } else {
            assertThat(found).allSatisfy(card -> assertThat(card.name() + card.purpose())
                    .satisfiesAnyOf(
                            words -> assertThat(words.toLowerCase(Locale.ROOT)).contains("100"),
                            words -> assertThat(words.toLowerCase(Locale.ROOT)).contains("z")));
        }
        assertThat(ids(text("100"))).contains(community);
    }

    @Test
    void a_word_is_found_in_the_name_the_purpose_and_the_themes() {
        long inPurpose = insert(Row.community().set("purpose", "Ensemble vers le xylophone"));
        long inTheme = insert(Row.community());
        insert(Row.of("theme")
                .set("id", 999_999)
                .set("code", "xylophone")
                .set("name", "Xylophones")
                .set("position", 99));
        insert(Row.of("community_theme").set("community_id", inTheme).set("theme_id", 999_999));
        assertThat(ids(text("xylophone"))).containsExactlyInAnyOrder(inPurpose, inTheme);
        assertThat(ids(text("xylophone ensemble"))).as("every word").containsExactly(inPurpose);
    }

    @Test
    void a_search_of_a_thousand_characters_is_cut_and_answered() {
        String endless = "transformation ".repeat(80);
        assertThat(list(text(endless))).hasSameSizeAs(list(text("transformation")));
        assertThat(list(text("é".repeat(1_000)))).isEmpty();
        assertThat(list(text("\uD83D\uDE00".repeat(60)))).hasSameSizeAs(list(CommunityCriteria.ALL));
    }

    @ParameterizedTest
    @EnumSource(CommunitySort.class)
    void pages_laid_end_to_end_are_the_whole_list(CommunitySort sort) {
        // several rows with the same members, activity and birth: their order must not change from page to page
        for (int i = 0; i < 5; i++) {
            insert(Row.community().set("last_activity_at", "2026-01-01").set("created_at", "2026-01-01"));
        }
        CommunityCriteria criteria = CommunityCriteria.ALL.inOrder(sort);
        List<CommunitySummary> whole = list(criteria);
        for (int size : List.of(1, 7, 24)) {
            List<CommunitySummary> pages = new ArrayList<>();
            for (int offset = 0; offset < whole.size(); offset += size) {
                pages.addAll(directory.search(criteria, book, offset, size));
            }
            assertThat(pages).as("pages of %s", size).isEqualTo(whole);
        }
        assertThat(directory.search(criteria, book, whole.size(), 24)).isEmpty();
        // MariaDB and Java differ on spaces and apostrophes, not on letters
        Collator alphabet = Collator.getInstance(Locale.FRENCH);
        alphabet.setStrength(Collator.PRIMARY);
        Comparator<CommunitySummary> order =
                switch (sort) {
                    case NAME -> Comparator.comparing(card -> card.name().substring(0, 1), alphabet::compare);
                    case MEMBERS -> Comparator.comparing(CommunitySummary::memberCount, Comparator.reverseOrder());
                    case ACTIVITY -> Comparator.comparing(CommunitySummary::lastActivityAt, Comparator.reverseOrder());
                    case NEWEST -> Comparator.comparing(card -> 0);
                };
        assertThat(whole).isSortedAccordingTo(order);
    }

    @Test
    void the_newest_come_first() {
        long old = insert(Row.community().set("created_at", "2001-01-01"));
        long young = insert(Row.community().set("created_at", "2999-01-01"));
        List<Long> ids = list(CommunityCriteria.ALL.inOrder(CommunitySort.NEWEST)).stream()
                .map(CommunitySummary::id)
                .toList();
        assertThat(ids).startsWith(young).endsWith(old);
    }

    @Test
    void a_page_past_the_end_or_before_the_beginning_is_the_nearest_one() {
        CommunityDirectoryService service = new CommunityDirectoryService();
        service.directory = directory;
        service.references = Books.service(entities);
        CommunityListing first = service.search(CommunityCriteria.ALL, 1);
        int last = first.page().pages();
        assertThat(last).isGreaterThan(1);
        assertThat(service.search(CommunityCriteria.ALL, 0).page()).isEqualTo(first.page());
        assertThat(service.search(CommunityCriteria.ALL, Integer.MIN_VALUE).page())
                .isEqualTo(first.page());
        assertThat(service.search(CommunityCriteria.ALL, Integer.MAX_VALUE).page())
                .isEqualTo(service.search(CommunityCriteria.ALL, last).page());
        assertThat(service.search(CommunityCriteria.ALL, last).page().items()).isNotEmpty();
        assertThat(service.search(text("anticonstitutionnellement"), 7).page().page())
                .isEqualTo(1);
    }

    @Test
    void a_community_is_active_for_thirty_days_and_dormant_when_it_says_so() {
        Instant now = directory.clock.instant();
        var limit = java.time.LocalDateTime.ofInstant(now.minus(CommunityWhere.ACTIVE), ZoneOffset.UTC);
        long atTheLimit = insert(Row.community().set("last_activity_at", limit));
        long justBefore = insert(Row.community().set("last_activity_at", limit.minusNanos(1_000)));
        long dormant = insert(Row.community().set("last_activity_at", limit).set("status", "DORMANT"));
        assertThat(ids(activity(CommunityCriteria.ALL, CommunityActivity.ACTIVE)))
                .contains(atTheLimit)
                .doesNotContain(justBefore);
        assertThat(ids(activity(CommunityCriteria.ALL, CommunityActivity.DORMANT)))
                .contains(dormant)
                .doesNotContain(atTheLimit, justBefore);
    }

    @Test
    void a_community_that_lives_elsewhere_counts_under_no_join_policy() {
        CommunityFacets before = count(CommunityCriteria.ALL);
        long elsewhere =
                insert(Row.community().set("hosting", "REFERENCED").set("external_url", "https://ailleurs.example/"));
        assertThat(count(CommunityCriteria.ALL).policies()).isEqualTo(before.policies());
        assertThat(count(CommunityCriteria.ALL).total()).isEqualTo(before.total() + 1);
        assertThat(ids(policy(CommunityCriteria.ALL, JoinPolicy.values()))).doesNotContain(elsewhere);
    }
}
