package fr.gouv.hub.domain.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReachTest {

    private static Reach of(long... people) {
        return Reach.of(IntStream.range(0, people.length)
                .mapToObj(i -> new ReachCell("cellule " + i, people[i]))
                .toList());
    }

    @Test
    void nobody_gives_nothing() {
        assertThat(of().isNone()).isTrue();
    }

    @Test
    void large_cells_are_shown_the_largest_first() {
        Reach reach = of(5, 30, 7);
        assertThat(reach.cells()).extracting(ReachCell::people).containsExactly(30L, 7L, 5L);
        assertThat(reach.others()).isZero();
        assertThat(reach.hidden()).isFalse();
    }

    @Test
    void small_cells_are_put_together() {
        Reach reach = of(30, 4, 3, 1);
        assertThat(reach.cells()).extracting(ReachCell::people).containsExactly(30L);
        assertThat(reach.others()).isEqualTo(8);
    }

    @Test
    void one_small_cell_takes_another_with_it_or_the_total_would_give_it_away() {
        Reach reach = of(30, 12, 6, 4);
        assertThat(reach.cells()).extracting(ReachCell::people).containsExactly(30L, 12L);
        assertThat(reach.others()).isEqualTo(10);
    }

    @Test
    void small_cells_that_are_few_people_together_take_another_with_them() {
        Reach reach = of(30, 12, 2, 1);
        assertThat(reach.cells()).extracting(ReachCell::people).containsExactly(30L);
        assertThat(reach.others()).isEqualTo(15);
    }

    @Test
    void too_few_people_are_not_shown_at_all() {
        assertThat(of(4).hidden()).isTrue();
        assertThat(of(1, 2).hidden()).isTrue();
        assertThat(of(1, 1, 1, 1).hidden()).isTrue();
        assertThat(of(4, 3).others()).isEqualTo(7);
    }

    @Test
    void those_who_have_not_said_are_a_cell_like_others() {
        assertThat(Reach.of(List.of(new ReachCell(null, 8), new ReachCell("a", 8)))
                        .cells())
                .hasSize(2);
    }

    @Test
    void whatever_the_cells_nothing_small_can_be_seen_or_subtracted() {
        Random random = new Random(7);
        for (int round = 0; round < 20_000; round++) {
            List<ReachCell> cells = new ArrayList<>();
            int kinds = random.nextInt(8);
            for (int kind = 0; kind < kinds; kind++) {
                cells.add(new ReachCell("cellule " + kind, 1 + random.nextInt(round % 2 == 0 ? 6 : 40)));
            }
            Reach reach = Reach.of(cells);
            long total = cells.stream().mapToLong(ReachCell::people).sum();
            long shown = reach.cells().stream().mapToLong(ReachCell::people).sum();
            assertThat(reach.cells()).allMatch(cell -> cell.people() >= Reach.SMALLEST);
            if (reach.hidden()) {
                assertThat(reach.cells()).isEmpty();
            } else {
                assertThat(shown + reach.others()).isEqualTo(total);
                int left = cells.size() - reach.cells().size();
                boolean safe = reach.others() == 0 ? left == 0 : left >= 2 && reach.others() >= Reach.SMALLEST;
                assertThat(safe).as("%s of %s", reach, cells).isTrue();
            }
        }
    }
}
