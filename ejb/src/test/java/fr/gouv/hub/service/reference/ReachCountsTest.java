package fr.gouv.hub.service.reference;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.hub.domain.reference.AdministrationItem;
import fr.gouv.hub.domain.reference.AdministrationKind;
import fr.gouv.hub.domain.reference.Reach;
import fr.gouv.hub.domain.reference.ReachCell;
import fr.gouv.hub.domain.reference.ReachGap;
import fr.gouv.hub.domain.reference.TerritoryItem;
import fr.gouv.hub.domain.reference.TerritoryKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReachCountsTest {

    private static final int NATION = 1;
    private static final int RHONE_ALPES = 84;
    private static final int REUNION = 85;
    private static final int RHONE = 169;
    private static final int ISERE = 138;
    private static final int REUNION_DEPARTEMENT = 974;
    private static final int POLYNESIE = 987;
    private static final int GONE = 4_000;

    private static final ReferenceBook BOOK = new ReferenceBook(
            List.of(),
            List.of(
                    new TerritoryItem(NATION, "FR", TerritoryKind.NATIONAL, "National", null),
                    new TerritoryItem(RHONE_ALPES, "R84", TerritoryKind.REGION, "Auvergne-Rhône-Alpes", NATION),
                    new TerritoryItem(REUNION, "R04", TerritoryKind.REGION, "La Réunion", NATION),
                    new TerritoryItem(RHONE, "D69", TerritoryKind.DEPARTEMENT, "Rhône", RHONE_ALPES),
                    new TerritoryItem(ISERE, "D38", TerritoryKind.DEPARTEMENT, "Isère", RHONE_ALPES),
                    new TerritoryItem(REUNION_DEPARTEMENT, "D974", TerritoryKind.DEPARTEMENT, "La Réunion", REUNION),
                    new TerritoryItem(
                            POLYNESIE, "C987", TerritoryKind.OVERSEAS_COLLECTIVITY, "Polynésie française", NATION)),
            List.of());

    private static ReachCounts of(Map<Integer, Long> people) {
        List<Object[]> rows = new ArrayList<>();
        people.forEach((id, count) -> rows.add(new Object[] {"TERRITORY", id, count}));
        rows.add(new Object[] {"ADMINISTRATION", null, 900L});
        return ReachCounts.of(rows);
    }

    private static Reach departements(Map<Integer, Long> people) {
        return of(people).departements(BOOK);
    }

    private static Map<Integer, Long> unsaid(long people) {
        Map<Integer, Long> result = new HashMap<>();
        result.put(null, people);
        return result;
    }

    @Test
    void nobody_is_nowhere() {
        assertThat(departements(Map.of()).isNone()).isTrue();
        assertThat(departements(Map.of()).total()).isZero();
    }

    @Test
    void departements_and_collectivities_are_one_level_and_a_region_alone_is_a_gap() {
        assertThat(departements(Map.of(RHONE, 12L, ISERE, 9L, POLYNESIE, 7L, RHONE_ALPES, 30L, NATION, 6L)))
                .isEqualTo(new Reach(
                        List.of(
                                ReachCell.of("Rhône", 12),
                                ReachCell.of("Isère", 9),
                                ReachCell.of("Polynésie française", 7),
                                ReachCell.of("National", 6),
                                ReachCell.of(ReachGap.REGION_ONLY, 30)),
                        0,
                        false));
    }

    @Test
    void a_region_of_one_departement_counts_for_it() {
        assertThat(departements(Map.of(REUNION, 3L, REUNION_DEPARTEMENT, 4L, RHONE, 8L))
                        .cells())
                .containsExactly(ReachCell.of("Rhône", 8), ReachCell.of("La Réunion", 7));
    }

    @Test
    void who_has_not_said_and_who_is_where_the_lists_no_longer_know_are_together() {
        Map<Integer, Long> people = unsaid(4);
        people.put(GONE, 3L);
        people.put(RHONE, 20L);
        assertThat(departements(people).cells())
                .containsExactly(ReachCell.of("Rhône", 20), ReachCell.of(ReachGap.UNKNOWN, 7));
    }

    @Test
    void administrations_are_counted_apart() {
        assertThat(of(Map.of(RHONE, 8L)).administrations(BOOK).cells())
                .containsExactly(ReachCell.of(ReachGap.UNKNOWN, 900));
    }

    @Test
    void two_administrations_of_the_same_name_are_two() {
        ReferenceBook book = new ReferenceBook(
                List.of(),
                List.of(),
                List.of(
                        new AdministrationItem(1, "a", AdministrationKind.HOSPITAL, null, "Centre hospitalier", null),
                        new AdministrationItem(2, "b", AdministrationKind.HOSPITAL, null, "Centre hospitalier", null)));
        assertThat(ReachCounts.of(
                                List.of(new Object[] {"ADMINISTRATION", 1, 6L}, new Object[] {"ADMINISTRATION", 2, 7L}))
                        .administrations(book)
                        .cells())
                .extracting(ReachCell::people)
                .containsExactly(7L, 6L);
    }

    /** What is masked, by its definition: nothing under five is written, nor left when the rest is taken from the total. */
    @Test
    void whatever_people_say_totals_add_up_and_no_small_cell_can_be_computed() {
        List<Integer> places =
                List.of(NATION, RHONE_ALPES, REUNION, RHONE, ISERE, REUNION_DEPARTEMENT, POLYNESIE, GONE);
        Random random = new Random(11);
        for (int round = 0; round < 20_000; round++) {
            Map<Integer, Long> people = unsaid(random.nextInt(9));
            places.forEach(place -> people.put(place, (long) random.nextInt(random.nextInt(4) == 0 ? 40 : 7)));
            people.values().removeIf(count -> count == 0);
            Reach reach = departements(people);
            long all = people.values().stream().mapToLong(Long::longValue).sum();
            if (reach.hidden()) {
                assertThat(reach.cells()).isEmpty();
                assertThat(reach.others()).isZero();
            } else {
                assertThat(reach.total()).as("%s of %s", reach, people).isEqualTo(all);
                assertThat(reach.cells()).allMatch(cell -> cell.people() >= Reach.SMALLEST);
                long left = all
                        - reach.cells().stream().mapToLong(ReachCell::people).sum();
                assertThat(left)
                        .isEqualTo(reach.others())
                        .satisfiesAnyOf(none -> assertThat(none).isZero(), several -> assertThat(several)
                                .isGreaterThanOrEqualTo(Reach.SMALLEST));
                assertThat(kinds(people) - reach.cells().size())
                        .as("%s of %s", reach, people)
                        .isNotEqualTo(1);
            }
        }
    }

    /** How many cells there are before any is masked. */
    private static int kinds(Map<Integer, Long> people) {
        long kinds = people.keySet().stream()
                .map(place -> {
                    if (place == null || place == GONE) {
                        return -1;
                    }
                    return place == REUNION ? REUNION_DEPARTEMENT : place;
                })
                .distinct()
                .count();
        return (int) kinds;
    }
}
