package fr.gouv.hub.web.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import fr.gouv.hub.service.community.DirectoryQuery;
import fr.gouv.hub.web.shared.FranceShapes;
import fr.gouv.hub.web.shared.Words;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DirectoryMapTest {

    private static final Map<Integer, Long> COUNTS = Map.of(1, 40L, 84, 6L, 169, 2L, 85, 1L);

    private final FranceShapes shapes = mock(FranceShapes.class);

    @BeforeEach
    void everything_but_the_nation_is_drawn() {
        when(shapes.find(anyString())).thenReturn(Optional.of(new FranceShapes.Shape(0, 0, 10, 10, 5, 5)));
        when(shapes.find("FR")).thenReturn(Optional.empty());
        when(shapes.address(anyString())).thenReturn("/map.svg");
    }

    private TerritoryMap map(Map<Integer, Long> counts, String... territories) {
        DirectoryQuery query = DirectoryQuery.read(
                Map.of(
                        "territoire", territories,
                        "theme", new String[] {"design"},
                        "vue", new String[] {"carte"}),
                DirectoryQueryTest.BOOK);
        Words words = new Words();
        return new MapDrawing(
                        new DirectoryMap(query, "/communautes", words), counts, DirectoryQueryTest.BOOK, shapes, words)
                .draw();
    }

    @Test
    void the_country_shows_mainland_regions_with_the_others_beside() {
        TerritoryMap map = map(COUNTS);
        assertThat(map.back()).isNull();
        assertThat(map.shapes()).extracting(MapPlace::name).containsExactly("Auvergne-Rhône-Alpes");
        assertThat(map.tiles()).extracting(MapPlace::name).containsExactly("National", "La Réunion");
        assertThat(map.rows()).extracting(MapPlace::count).containsExactly(40L, 6L, 1L);
    }

    @Test
    void the_nation_does_not_dwarf_the_regions() {
        TerritoryMap map = map(COUNTS);
        assertThat(map.tiles().get(0).step()).isNull();
        assertThat(map.shapes().get(0).step()).isEqualTo(3);
        assertThat(map.legend()).extracting(Badge::label).containsExactly("Aucune", "1 à 2", "3 à 4", "5 à 6");
    }

    @Test
    void a_link_keeps_the_other_filters_and_the_map() {
        assertThat(map(COUNTS, "R04", "FR").shapes().get(0).href())
                .isEqualTo("/communautes?theme=design&territoire=R84&vue=carte");
    }

    @Test
    void a_chosen_region_is_shown_by_departement() {
        TerritoryMap map = map(COUNTS, "R84");
        assertThat(map.name()).isEqualTo("Auvergne-Rhône-Alpes");
        assertThat(map.back()).isEqualTo("/communautes?theme=design&vue=carte");
        assertThat(map.shapes())
                .extracting(MapPlace::label)
                .containsExactly("Rhône\u00a0: 2 communautés", "Isère\u00a0: aucune communauté");
        assertThat(map.shapes()).extracting(MapPlace::figure).containsExactly("2", "");
        assertThat(map.rows())
                .extracting(MapPlace::name)
                .containsExactly("Auvergne-Rhône-Alpes (toute la région)", "Rhône", "Isère");
        assertThat(map.rows()).extracting(MapPlace::chosen).containsExactly(true, false, false);
    }

    @Test
    void a_departement_too_small_to_be_hit_is_drawn_apart_and_larger() {
        assertThat(map(COUNTS, "R84").inset()).isNull();
        when(shapes.find("D69")).thenReturn(Optional.of(new FranceShapes.Shape(6, 6, 1, 1.5, 6.5, 6.7)));
        TerritoryMap map = map(COUNTS, "R84");
        assertThat(map.shapes()).extracting(MapPlace::name).containsExactly("Isère");
        assertThat(map.inset().shapes()).extracting(MapPlace::name).containsExactly("Rhône");
        assertThat(map.rows()).hasSize(3);
    }

    @Test
    void a_chosen_departement_is_shown_in_its_region() {
        TerritoryMap map = map(COUNTS, "D69", "R84");
        assertThat(map.name()).isEqualTo("Auvergne-Rhône-Alpes");
        assertThat(map.shapes()).extracting(MapPlace::chosen).containsExactly(true, false);
        assertThat(map(COUNTS, "D38", "D69").shapes()).allMatch(MapPlace::chosen);
    }

    @Test
    void a_region_that_is_one_departement_and_several_regions_are_shown_with_the_country() {
        assertThat(map(COUNTS, "R04").back()).isNull();
        assertThat(map(COUNTS, "R04").tiles()).extracting(MapPlace::chosen).containsExactly(false, true);
        assertThat(map(COUNTS, "R84", "R04").back()).isNull();
        assertThat(map(COUNTS, "FR").back()).isNull();
    }

    @Test
    void without_any_community_everything_is_still_there() {
        TerritoryMap map = map(Map.of());
        assertThat(map.rows()).hasSize(3).allMatch(place -> place.count() == 0);
        assertThat(map.legend()).extracting(Badge::label).containsExactly("Aucune");
    }
}
