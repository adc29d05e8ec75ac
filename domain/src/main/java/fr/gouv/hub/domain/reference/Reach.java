package fr.gouv.hub.domain.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Where the people come from, without telling on anybody: no figure under {@link #SMALLEST} is shown, nor can it be found
 * by taking the others from the total, nor by counting how many were left out.
 *
 * @param cells those that can be shown, the largest first, and after them those of people who have not said
 * @param others people of all the others together, at least five of at least two kinds; 0 when there are none
 * @param hidden whether nothing at all can be shown
 */
public record Reach(List<ReachCell> cells, long others, boolean hidden) {

    /** The smallest number of people that is shown. */
    public static final int SMALLEST = 5;

    private static final Comparator<ReachCell> LARGEST_FIRST = Comparator.comparingLong(ReachCell::people)
            .reversed()
            .thenComparing(cell -> Objects.requireNonNullElse(cell.name(), ""))
            .thenComparing(ReachCell::gap, Comparator.nullsFirst(Comparator.naturalOrder()));

    public Reach {
        cells = List.copyOf(cells);
    }

    /**
     * Puts the small cells together. When they are only one, or too few people together, the smallest cells that could be
     * shown join them, or the total would give them away.
     */
    public static Reach of(List<ReachCell> all) {
        List<ReachCell> shown = new ArrayList<>(all.stream()
                .filter(cell -> cell.people() >= SMALLEST)
                .sorted(LARGEST_FIRST)
                .toList());
        List<ReachCell> others = new ArrayList<>(
                all.stream().filter(cell -> cell.people() < SMALLEST).toList());
        while (!others.isEmpty() && !shown.isEmpty() && (others.size() < 2 || sum(others) < SMALLEST)) {
            others.add(shown.remove(shown.size() - 1));
        }
        if (!others.isEmpty() && (others.size() < 2 || sum(others) < SMALLEST)) {
            return new Reach(List.of(), 0, true);
        }
        shown.sort(Comparator.comparing(ReachCell::gap, Comparator.nullsFirst(Comparator.naturalOrder())));
        return new Reach(shown, sum(others), false);
    }

    private static long sum(List<ReachCell> cells) {
        return cells.stream().mapToLong(ReachCell::people).sum();
    }

    /** How many people are shown, alone or put together: all of them, unless nothing can be shown. */
    public long total() {
        return sum(cells) + others;
    }

    /** What share of all these people some are, in percent. */
    public int share(long people) {
        long all = total();
        return all == 0 ? 0 : Math.toIntExact(Math.round(100.0 * people / all));
    }

    public boolean isNone() {
        return cells.isEmpty() && others == 0 && !hidden;
    }
}
