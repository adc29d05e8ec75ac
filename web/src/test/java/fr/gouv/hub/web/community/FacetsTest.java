package fr.gouv.hub.web.community;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.hub.domain.community.CommunityActivity;
import fr.gouv.hub.domain.community.CommunityFacets;
import fr.gouv.hub.domain.community.CommunityFilter;
import fr.gouv.hub.domain.community.JoinPolicy;
import fr.gouv.hub.domain.reference.AdministrationItem;
import fr.gouv.hub.domain.reference.AdministrationKind;
import fr.gouv.hub.domain.reference.CivilServiceBranch;
import fr.gouv.hub.service.community.DirectoryQuery;
import fr.gouv.hub.service.reference.ReferenceBook;
import fr.gouv.hub.web.shared.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FacetsTest {

    private static final CommunityFacets COUNTS = new CommunityFacets(
            9,
            Map.of(1, 5L, 11, 2L),
            Map.of(1, 4L, 84, 3L, 169, 2L, 85, 1L, 974, 1L),
            Map.of(41, 2L),
            Map.of(CivilServiceBranch.STATE, 3L),
            Map.of(JoinPolicy.OPEN, 7L),
            Map.of(CommunityActivity.ACTIVE, 6L));

    private static List<FacetGroup> groups(CommunityFacets counts, Map<String, String[]> address) {
        return new Facets(
                        DirectoryQuery.read(address, DirectoryQueryTest.BOOK),
                        counts,
                        DirectoryQueryTest.BOOK,
                        new Words())
                .groups();
    }

    private static List<String> labels(CommunityFilter filter, List<FacetGroup> groups) {
        return groups.stream()
                .filter(group -> group.filter() == filter)
                .flatMap(group -> group.values().stream())
                .map(FacetValue::label)
                .toList();
    }

    @Test
    void only_values_that_find_something_are_offered() {
        List<FacetGroup> groups = groups(COUNTS, Map.of());
        assertThat(labels(CommunityFilter.THEME, groups)).containsExactly("Management (5)");
        assertThat(labels(CommunityFilter.POLICY, groups)).containsExactly("Adhésion libre (7)");
    }

    @Test
    void departements_stand_only_under_a_region_in_use() {
        assertThat(labels(CommunityFilter.TERRITORY, groups(COUNTS, Map.of())))
                .containsExactly("National (4)", "Auvergne-Rhône-Alpes (3)", "La Réunion (1)");
        assertThat(labels(CommunityFilter.TERRITORY, groups(COUNTS, Map.of("territoire", new String[] {"R84"}))))
                .containsExactly("National (4)", "Auvergne-Rhône-Alpes (3)", "Rhône (2)", "La Réunion (1)");
    }

    @Test
    void a_region_of_one_departement_is_not_shown_twice() {
        assertThat(labels(CommunityFilter.TERRITORY, groups(COUNTS, Map.of("territoire", new String[] {"R04"}))))
                .containsExactly("National (4)", "Auvergne-Rhône-Alpes (3)", "La Réunion (1)");
    }

    @Test
    void administrations_beyond_the_tenth_are_a_link_away() {
        assertThat(administrations(10, false).values()).hasSize(10);
        assertThat(administrations(10, false).more()).isNull();
        FacetGroup most = administrations(12, false);
        assertThat(most.values()).hasSize(10);
        assertThat(most.open()).isFalse();
        assertThat(most.more())
                .isEqualTo(new Widening(
                        "Toutes les administrations (12)", "?q=design&theme=management&administrations=toutes"));
        FacetGroup all = administrations(12, true);
        assertThat(all.values()).hasSize(12);
        assertThat(all.open()).isTrue();
        assertThat(all.more())
                .isEqualTo(new Widening("Les dix administrations les plus citées", "?q=design&theme=management"));
    }

    /** @param many how many administrations have a community each */
    private static FacetGroup administrations(int many, boolean all) {
        ReferenceBook book = new ReferenceBook(
                List.copyOf(DirectoryQueryTest.BOOK.themes()),
                List.copyOf(DirectoryQueryTest.BOOK.territories()),
                IntStream.rangeClosed(1, many)
                        .mapToObj(id -> new AdministrationItem(
                                id,
                                "a" + id,
                                AdministrationKind.MINISTRY,
                                CivilServiceBranch.STATE,
                                "Administration " + id,
                                "A" + id))
                        .toList());
        CommunityFacets counts = new CommunityFacets(
                many,
                Map.of(),
                Map.of(),
                IntStream.rangeClosed(1, many).boxed().collect(Collectors.toMap(id -> id, id -> 1L)),
                Map.of(),
                Map.of(),
                Map.of());
        Map<String, String[]> address = new LinkedHashMap<>();
        address.put("q", new String[] {"design"});
        address.put("theme", new String[] {"management"});
        address.put("administrations", all ? new String[] {"toutes"} : new String[0]);
        return new Facets(DirectoryQuery.read(address, book), counts, book, new Words())
                .groups().stream()
                        .filter(group -> group.filter() == CommunityFilter.ADMINISTRATION)
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void a_value_in_use_stays_though_it_finds_nothing() {
        CommunityFacets none = new CommunityFacets(0, Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of());
        List<FacetGroup> groups = groups(none, Map.of("theme", new String[] {"codeveloppement"}));
        assertThat(labels(CommunityFilter.THEME, groups)).containsExactly("Codéveloppement (0)");
        assertThat(groups).singleElement().matches(FacetGroup::open);
        assertThat(groups(none, Map.of())).isEmpty();
    }
}
