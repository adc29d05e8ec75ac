package fr.gouv.hub.service.reference;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.hub.database.DatabaseTest;
import fr.gouv.hub.database.Row;
import fr.gouv.hub.domain.reference.AdministrationItem;
import fr.gouv.hub.domain.reference.EmailDomain;
import fr.gouv.hub.domain.reference.TerritoryItem;
import fr.gouv.hub.domain.reference.TerritoryKind;
import fr.gouv.hub.domain.reference.ThemeItem;
import fr.gouv.hub.domain.shared.EmailAddress;
import java.text.Collator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReferenceRepositoryIT extends DatabaseTest {

    private ReferenceRepository references;
    private ReferenceBook book;

    @BeforeEach
    void read() {
        references = Books.repository(entities);
        book = Books.read(entities);
    }

    private Optional<EmailDomain> rule(String address) {
        return references.ruleFor(EmailAddress.of(address));
    }

    private void domain(String name, boolean withSubdomains, boolean eligible) {
        insert(Row.of("email_domain")
                .set("domain", name)
                .set("with_subdomains", withSubdomains)
                .set("eligible", eligible));
    }

    @Test
    void an_unknown_domain_has_no_rule() {
        assertThat(rule("prenom.nom@inconnu.example")).isEmpty();
        assertThat(rule("prenom.nom@gouv.fr.example")).isEmpty();
        assertThat(rule("prenom.nom@faux-gouv.fr")).isEmpty();
    }

    @Test
    void the_longest_domain_decides() {
        domain("essai.test", true, true);
        domain("prestataires.essai.test", true, false);
        assertThat(rule("a@essai.test")).get().matches(EmailDomain::eligible);
        assertThat(rule("a@direction.essai.test")).get().matches(EmailDomain::eligible);
        assertThat(rule("a@prestataires.essai.test"))
                .get()
                .matches(rule -> !rule.eligible(), "the longer rule, which refuses");
        assertThat(rule("a@x.prestataires.essai.test"))
                .get()
                .extracting(EmailDomain::domain)
                .isEqualTo("prestataires.essai.test");
    }

    @Test
    void subdomains_are_covered_only_where_the_rule_says_so() {
        domain("seul.test", false, true);
        assertThat(rule("a@seul.test")).isPresent();
        assertThat(rule("a@sous.seul.test")).isEmpty();
        assertThat(rule("a@pasleseul.test")).isEmpty();
    }

    @Test
    void a_longer_rule_without_subdomains_leaves_them_to_the_shorter_one() {
        domain("long.test", true, true);
        domain("exact.long.test", false, false);
        assertThat(rule("a@exact.long.test")).get().matches(rule -> !rule.eligible());
        assertThat(rule("a@sous.exact.long.test")).get().matches(EmailDomain::eligible);
    }

    @Test
    void capitals_in_an_address_do_not_matter() {
        assertThat(rule("Prenom.Nom@FINANCES.GOUV.FR"))
                .get()
                .extracting(EmailDomain::domain)
                .isEqualTo("finances.gouv.fr");
    }

    @Test
    void a_rule_proposes_an_administration_and_a_territory_that_exist() {
        assertThat(entities.createQuery("select d from EmailDomain d", EmailDomain.class)
                        .getResultList())
                .isNotEmpty()
                .allSatisfy(rule -> {
                    if (rule.administration() != null) {
                        assertThat(book.administration(rule.administration().id()))
                                .as(rule.domain())
                                .isNotNull();
                    }
                    if (rule.territory() != null) {
                        assertThat(book.territory(rule.territory().id()))
                                .as(rule.domain())
                                .isNotNull();
                    }
                });
    }

    @Test
    void every_theme_is_a_root_or_stands_under_one() {
        assertThat(book.rootThemes()).hasSizeGreaterThanOrEqualTo(9);
        List<ThemeItem> below =
                book.themes().stream().filter(theme -> theme.parentId() != null).toList();
        assertThat(below).isNotEmpty().allSatisfy(theme -> assertThat(book.rootThemes())
                .extracting(ThemeItem::id)
                .contains(theme.parentId()));
        assertThat(book.rootThemes().stream()
                        .flatMap(root -> book.childrenOf(root).stream())
                        .toList())
                .containsExactlyInAnyOrderElementsOf(below);
    }

    @Test
    void a_root_theme_stands_for_its_children_and_a_child_for_itself() {
        for (ThemeItem root : book.rootThemes()) {
            assertThat(book.withChildThemes(Set.of(root.id())))
                    .hasSize(1 + book.childrenOf(root).size())
                    .contains(root.id())
                    .containsAll(
                            book.childrenOf(root).stream().map(ThemeItem::id).toList());
            for (ThemeItem child : book.childrenOf(root)) {
                assertThat(book.withChildThemes(Set.of(child.id()))).containsExactly(child.id());
            }
        }
        assertThat(book.withChildThemes(Set.of())).isEmpty();
        assertThat(book.withChildThemes(Set.of(-1))).containsExactly(-1);
    }

    @Test
    void a_region_stands_for_its_departements_and_all_else_for_itself() {
        int departements = 0;
        for (TerritoryItem territory : book.firstLevel()) {
            List<Integer> below = book.departementsOf(territory).stream()
                    .map(TerritoryItem::id)
                    .toList();
            assertThat(below.isEmpty()).as(territory.name()).isNotEqualTo(territory.kind() == TerritoryKind.REGION);
            departements += below.size();
            assertThat(book.withDepartements(Set.of(territory.id())))
                    .hasSize(1 + below.size())
                    .contains(territory.id())
                    .containsAll(below);
        }
        assertThat(departements).isEqualTo(101);
    }

    @Test
    void the_book_is_in_the_order_that_lists_show() {
        Collator alphabet = Collator.getInstance(Locale.FRENCH);
        alphabet.setStrength(Collator.PRIMARY);
        assertThat(book.administrations().stream()
                        .map(administration -> administration.name().substring(0, 1))
                        .toList())
                .isSortedAccordingTo(alphabet::compare);
        assertThat(book.firstLevel().stream()
                        .filter(territory -> territory.kind() == TerritoryKind.REGION)
                        .map(TerritoryItem::code)
                        .toList())
                .hasSize(18)
                .startsWith("R84")
                .endsWith("R06");
    }

    @Test
    void codes_find_what_they_name_and_nothing_else() {
        for (AdministrationItem administration : book.administrations()) {
            assertThat(references.findAdministration(administration.code()))
                    .get()
                    .matches(found -> found.id().equals(administration.id()), administration.code());
            assertThat(book.administrationByCode(administration.code())).contains(administration);
        }
        for (TerritoryItem territory : book.territories()) {
            assertThat(references.findTerritory(territory.code()))
                    .get()
                    .matches(found -> found.id().equals(territory.id()), territory.code());
            assertThat(book.territoryByCode(territory.code())).contains(territory);
        }
        assertThat(references.findAdministration("DITP")).as("codes are exact").isEmpty();
        assertThat(references.findTerritory("%")).isEmpty();
        assertThat(references.findAdministration("préfecture")).isEmpty();
        assertThat(references.findTerritory("Île")).isEmpty();
        assertThat(book.themeByCode("")).isEmpty();
    }
}
