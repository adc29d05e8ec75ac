package fr.gouv.hub.service.reference;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.hub.domain.reference.TerritoryItem;
import fr.gouv.hub.domain.reference.TerritoryKind;
import fr.gouv.hub.domain.reference.ThemeItem;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What stands beside a theme or a territory. */
class ReferenceBookTest {

    private static final ReferenceBook BOOK = new ReferenceBook(
            List.of(
                    new ThemeItem(1, "innovation", "Innovation", null),
                    new ThemeItem(2, "design", "Design", 1),
                    new ThemeItem(3, "labs", "Laboratoires", 1),
                    new ThemeItem(4, "management", "Management", null)),
            List.of(
                    new TerritoryItem(1, "FR", TerritoryKind.NATIONAL, "National", null),
                    new TerritoryItem(84, "R84", TerritoryKind.REGION, "Auvergne-Rhône-Alpes", 1),
                    new TerritoryItem(169, "D69", TerritoryKind.DEPARTEMENT, "Rhône", 84),
                    new TerritoryItem(138, "D38", TerritoryKind.DEPARTEMENT, "Isère", 84)),
            List.of());

    @Test
    void a_theme_is_near_those_under_it_and_the_one_above_it() {
        assertThat(BOOK.themesNear("innovation")).containsExactlyInAnyOrder(1, 2, 3);
        assertThat(BOOK.themesNear("design")).containsExactlyInAnyOrder(1, 2);
        assertThat(BOOK.themesNear("management")).containsExactly(4);
        assertThat(BOOK.themesNear("inconnu")).isEmpty();
        assertThat(BOOK.themesNear(null)).isEmpty();
    }

    @Test
    void a_region_is_near_its_departements_a_departement_its_region_and_the_nation_nothing_else() {
        assertThat(BOOK.territoriesNear("R84")).containsExactlyInAnyOrder(84, 169, 138);
        assertThat(BOOK.territoriesNear("D38")).containsExactlyInAnyOrder(138, 84);
        assertThat(BOOK.territoriesNear("FR")).containsExactly(1);
        assertThat(BOOK.territoriesNear("R99")).isEmpty();
        assertThat(BOOK.territoriesNear(null)).isEmpty();
    }
}
