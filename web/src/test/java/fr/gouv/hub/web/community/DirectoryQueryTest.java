package fr.gouv.hub.web.community;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.hub.domain.community.CommunityActivity;
import fr.gouv.hub.domain.community.CommunityCriteria;
import fr.gouv.hub.domain.community.CommunityFilter;
import fr.gouv.hub.domain.community.CommunitySort;
import fr.gouv.hub.domain.community.JoinPolicy;
import fr.gouv.hub.domain.reference.AdministrationItem;
import fr.gouv.hub.domain.reference.AdministrationKind;
import fr.gouv.hub.domain.reference.CivilServiceBranch;
import fr.gouv.hub.domain.reference.TerritoryItem;
import fr.gouv.hub.domain.reference.TerritoryKind;
import fr.gouv.hub.domain.reference.ThemeItem;
import fr.gouv.hub.service.community.DirectoryCodes;
import fr.gouv.hub.service.community.DirectoryLayout;
import fr.gouv.hub.service.community.DirectoryQuery;
import fr.gouv.hub.service.reference.ReferenceBook;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DirectoryQueryTest {

    static final ReferenceBook BOOK = new ReferenceBook(
            List.of(
                    new ThemeItem(1, "management", "Management", null),
                    new ThemeItem(2, "design", "Design", null),
                    new ThemeItem(11, "codeveloppement", "Codéveloppement", 1)),
            List.of(
                    new TerritoryItem(1, "FR", TerritoryKind.NATIONAL, "National", null),
                    new TerritoryItem(84, "R84", TerritoryKind.REGION, "Auvergne-Rhône-Alpes", 1),
                    new TerritoryItem(85, "R04", TerritoryKind.REGION, "La Réunion", 1),
                    new TerritoryItem(169, "D69", TerritoryKind.DEPARTEMENT, "Rhône", 84),
                    new TerritoryItem(138, "D38", TerritoryKind.DEPARTEMENT, "Isère", 84),
                    new TerritoryItem(974, "D974", TerritoryKind.DEPARTEMENT, "La Réunion", 85)),
            List.of(new AdministrationItem(
                    41, "ditp", AdministrationKind.MINISTRY, CivilServiceBranch.STATE, "Direction interm.", "DITP")));

    private static DirectoryQuery read(String... pairs) {
        Map<String, String[]> parameters = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            String value = pairs[i + 1];
            parameters.merge(pairs[i], new String[] {value}, (before, more) -> new String[] {before[0], more[0]});
        }
        return DirectoryQuery.read(parameters, BOOK);
    }

    @Test
    void an_empty_address_asks_for_everything_by_name() {
        DirectoryQuery query = DirectoryQuery.read(Collections.emptyMap(), BOOK);
        assertThat(query.criteria(BOOK)).isEqualTo(CommunityCriteria.ALL);
        assertThat(query.page()).isEqualTo(1);
        assertThat(query.ignored()).isEmpty();
        assertThat(query.textCut()).isFalse();
    }

    @Test
    void every_filter_is_read() {
        CommunityCriteria criteria = read(
                        "q",
                        "qualité",
                        "theme",
                        "design",
                        "territoire",
                        "D69",
                        "administration",
                        "ditp",
                        "versant",
                        "hospitaliere",
                        "adhesion",
                        "demande",
                        "activite",
                        "dormante",
                        "tri",
                        "membres")
                .criteria(BOOK);
        assertThat(criteria.text()).isEqualTo("qualité");
        assertThat(criteria.themes()).containsExactly(2);
        assertThat(criteria.territories()).containsExactly(169);
        assertThat(criteria.administrations()).containsExactly(41);
        assertThat(criteria.branches()).containsExactly(CivilServiceBranch.HOSPITAL);
        assertThat(criteria.policies()).containsExactly(JoinPolicy.ON_REQUEST);
        assertThat(criteria.activity()).isEqualTo(CommunityActivity.DORMANT);
        assertThat(criteria.sort()).isEqualTo(CommunitySort.MEMBERS);
    }

    @Test
    void several_values_of_a_filter_are_read_once_each() {
        DirectoryQuery query = read("theme", "design", "theme", "management");
        assertThat(query.criteria(BOOK).themes()).containsExactlyInAnyOrder(1, 2);
        assertThat(read("theme", "design", "theme", "design").codes(CommunityFilter.THEME))
                .containsExactly("design");
    }

    @ParameterizedTest
    @ValueSource(strings = {"theme", "territoire", "administration", "versant", "adhesion", "activite", "tri", "vue"})
    void a_value_that_does_not_exist_is_named_and_ignored(String parameter) {
        DirectoryQuery query = read(parameter, "xyz");
        assertThat(query.criteria(BOOK)).isEqualTo(CommunityCriteria.ALL);
        assertThat(query.ignored()).containsExactly("xyz");
    }

    @Test
    void codes_are_read_as_they_are_written() {
        assertThat(read("theme", "DESIGN").ignored()).containsExactly("DESIGN");
        assertThat(read("theme", "1").ignored()).containsExactly("1");
    }

    @Test
    void an_empty_value_is_no_value() {
        DirectoryQuery query = read("theme", "", "q", "  ", "tri", "", "page", "", "activite", "");
        assertThat(query.criteria(BOOK)).isEqualTo(CommunityCriteria.ALL);
        assertThat(query.ignored()).isEmpty();
    }

    @Test
    void what_is_unknown_is_told_briefly() {
        Map<String, String[]> parameters = new LinkedHashMap<>();
        String[] many = new String[1_000];
        for (int i = 0; i < many.length; i++) {
            many[i] = i + "x".repeat(1_000);
        }
        parameters.put("theme", many);
        DirectoryQuery query = DirectoryQuery.read(parameters, BOOK);
        assertThat(query.ignored()).hasSize(5).allMatch(value -> value.length() <= 41);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "7, 7",
        "0, 1",
        "-1, 1",
        "abc, 1",
        "1.5, 1",
        "'', 1",
        "1000000000, 2147483647",
        "99999999999999999999, 2147483647",
        "٣, 1",
        "0x10, 1",
        "007, 7"
    })
    void any_page_number_is_read(String given, int expected) {
        assertThat(read("page", given).page()).isEqualTo(expected);
    }

    @Test
    void a_text_that_is_too_long_is_cut_and_the_page_says_so() {
        DirectoryQuery query = read("q", "x".repeat(10_000));
        assertThat(query.text()).hasSize(CommunityCriteria.LONGEST_TEXT);
        assertThat(query.textCut()).isTrue();
        assertThat(query.typed()).hasSize(10_000);
        assertThat(read("q", "  court  ").textCut()).isFalse();
    }

    @Test
    void a_text_without_letters_is_ignored() {
        assertThat(read("q", "😀").text()).isEmpty();
        assertThat(read("q", "😀").ignored()).containsExactly("😀");
        assertThat(read("q", "😀").typed()).as("stays in the field").isEqualTo("😀");
        assertThat(read("q", "%_\\%").criteria(BOOK).isFiltered()).isFalse();
    }

    @Test
    void hostile_texts_are_only_words() {
        assertThat(read("q", "' OR 1=1 --").criteria(BOOK).words()).containsExactly("OR", "1");
        assertThat(read("q", "<script>alert(1)</script>").criteria(BOOK).words())
                .containsExactly("script", "alert", "1");
        assertThat(read("q", "a\u0000b\u202e").text()).isEqualTo("a b");
    }

    @Test
    void a_departement_narrows_its_region() {
        assertThat(read("territoire", "R84", "territoire", "D69").criteria(BOOK).territories())
                .containsExactly(169);
        assertThat(read("theme", "management", "theme", "codeveloppement")
                        .criteria(BOOK)
                        .themes())
                .containsExactly(11);
    }

    @Test
    void the_nation_stands_beside_its_regions() {
        assertThat(read("territoire", "FR", "territoire", "R84").criteria(BOOK).territories())
                .containsExactlyInAnyOrder(1, 84);
    }

    @Test
    void the_map_is_in_the_address_with_the_filters() {
        DirectoryQuery query = read("theme", "design", "territoire", "R84", "vue", "carte");
        assertThat(query.layout()).isEqualTo(DirectoryLayout.MAP);
        assertThat(query.shownAs(DirectoryLayout.LIST)).isEqualTo("?theme=design&territoire=R84");
        assertThat(query.without(CommunityFilter.THEME, "design")).isEqualTo("?territoire=R84&vue=carte");
        assertThat(query.in(List.of("R84", "D69"))).isEqualTo("?theme=design&territoire=R84&territoire=D69&vue=carte");
        assertThat(query.in(List.of())).isEqualTo("?theme=design&vue=carte");
        assertThat(query.unfiltered()).isEqualTo("?vue=carte");
        assertThat(read("vue", "globe").ignored()).containsExactly("globe");
        assertThat(read("vue", "liste").shownAs(DirectoryLayout.LIST)).isEmpty();
    }

    @Test
    void addresses_that_find_the_same_have_one_normal_form() {
        String normal = "q=d%C3%A9bat+public%2A&theme=design&theme=management&territoire=R84";
        assertThat(read("theme", "management", "theme", "design", "territoire", "R84", "q", " Débat  PUBLIC* ")
                        .normalForm())
                .isEqualTo(normal);
        assertThat(read(
                                "territoire",
                                "R84",
                                "q",
                                "débat public*",
                                "theme",
                                "design",
                                "theme",
                                "management",
                                "tri",
                                "membres",
                                "page",
                                "4",
                                "vue",
                                "carte",
                                "versant",
                                "xyz")
                        .normalForm())
                .isEqualTo(normal);
        assertThat(DirectoryQuery.parse(normal, BOOK).normalForm()).isEqualTo(normal);
        assertThat(read("tri", "membres", "vue", "carte").normalForm()).isEmpty();
    }

    @Test
    void any_text_is_parsed() {
        assertThat(DirectoryQuery.parse("", BOOK).criteria(BOOK)).isEqualTo(CommunityCriteria.ALL);
        assertThat(DirectoryQuery.parse("theme", BOOK).criteria(BOOK)).isEqualTo(CommunityCriteria.ALL);
        assertThat(DirectoryQuery.parse("q=100%&theme=disparu&&=", BOOK).text()).isEqualTo("100%");
        assertThat(DirectoryQuery.parse("theme=disparu", BOOK).ignored()).containsExactly("disparu");
    }

    @Test
    void only_one_activity_counts() {
        DirectoryQuery query = read("activite", "active", "activite", "dormante");
        assertThat(query.codes(CommunityFilter.ACTIVITY)).containsExactly("active");
    }

    @Test
    void links_say_the_same_list_with_one_thing_changed() {
        DirectoryQuery query = read("q", "a&b=é", "theme", "design", "theme", "management", "tri", "membres");
        assertThat(query.without(CommunityFilter.THEME, "design"))
                .isEqualTo("?q=a%26b%3D%C3%A9&theme=management&tri=membres");
        assertThat(query.without(CommunityFilter.THEME)).isEqualTo("?q=a%26b%3D%C3%A9&tri=membres");
        assertThat(query.without(CommunityFilter.TEXT)).isEqualTo("?theme=design&theme=management&tri=membres");
        assertThat(query.sortedBy(CommunitySort.NAME)).isEqualTo("?q=a%26b%3D%C3%A9&theme=design&theme=management");
        assertThat(read("theme", "design").without(CommunityFilter.THEME)).isEmpty();
        assertThat(DirectoryQuery.only(CommunityFilter.TERRITORY, "R84")).isEqualTo("?territoire=R84");
    }

    @Test
    void every_constant_has_a_code() {
        assertThat(DirectoryCodes.BRANCHES).containsOnlyKeys(CivilServiceBranch.values());
        assertThat(DirectoryCodes.POLICIES).containsOnlyKeys(JoinPolicy.values());
        assertThat(DirectoryCodes.ACTIVITIES).containsOnlyKeys(CommunityActivity.values());
        assertThat(DirectoryCodes.LAYOUTS).containsOnlyKeys(DirectoryLayout.values());
        assertThat(DirectoryCodes.SORTS).containsOnlyKeys(CommunitySort.values());
        assertThat(CommunityFilter.values()).allMatch(filter -> DirectoryCodes.parameter(filter) != null);
    }
}
