package fr.gouv.hub.domain.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReachTest {

    private static Reach of(long... people) {
        return Reach.of(IntStream.range(0, people.length)
                .mapToObj(i -> ReachCell.of("cellule " + i, people[i]))
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
        Reach reach = Reach.of(List.of(
                ReachCell.of(ReachGap.UNKNOWN, 80),
                ReachCell.of("a", 8),
                ReachCell.of(ReachGap.REGION_ONLY, 5),
                ReachCell.of("b", 9)));
        assertThat(reach.cells())
                .as("after the others, however many they are")
                .containsExactly(
                        ReachCell.of("b", 9),
                        ReachCell.of("a", 8),
                        ReachCell.of(ReachGap.REGION_ONLY, 5),
                        ReachCell.of(ReachGap.UNKNOWN, 80));
        assertThat(Reach.of(List.of(ReachCell.of("a", 8), ReachCell.of("b", 4), ReachCell.of(ReachGap.REGION_ONLY, 6))))
                .as("and they join a small cell when they are the smallest")
                .isEqualTo(new Reach(List.of(ReachCell.of("a", 8)), 10, false));
    }

    @Test
    void the_total_is_that_of_everybody() {
        assertThat(of(30, 12, 6, 4).total()).isEqualTo(52);
        assertThat(of(30, 12, 6, 4).share(13)).isEqualTo(25);
        assertThat(of().total()).isZero();
        assertThat(of(3).total()).as("nothing is shown").isZero();
    }

    @Test
    void a_cell_has_a_name_or_says_why_it_has_none() {
        assertThatThrownBy(() -> new ReachCell(null, null, 8)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ReachCell("a", ReachGap.UNKNOWN, 8)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatever_the_cells_nothing_small_can_be_seen_or_subtracted() {
        Random random = new Random(7);
        for (int round = 0; round < 20_000; round++) {
            List<ReachCell> cells = new ArrayList<>();
            int kinds = random.nextInt(8);
            for (int kind = 0; kind < kinds; kind++) {
                long people = 1L + random.nextInt(round % 2 == 0 ? 6 : 40);
                cells.add(kind == 0 ? ReachCell.of(ReachGap.UNKNOWN, people) : ReachCell.of("cellule " + kind, people));
            }
            Reach reach = Reach.of(cells);
            long total = cells.stream().mapToLong(ReachCell::people).sum();
            long shown = reach.cells().stream().mapToLong(ReachCell::people).sum();
            assertThat(reach.cells()).allMatch(cell -> cell.people() >= Reach.SMALLEST);
            if (reach.hidden()) {
                assertThat(reach.cells()).isEmpty();
            } else {
                assertThat(shown + reach.others()).isEqualTo(total).isEqualTo(reach.total());
                int left = cells.size() - reach.cells().size();
                boolean safe = reach.others() == 0 ? left == 0 : left >= 2 && reach.others() >= Reach.SMALLEST;
                assertThat(safe).as("%s of %s", reach, cells).isTrue();
            }
        }
    }
}
