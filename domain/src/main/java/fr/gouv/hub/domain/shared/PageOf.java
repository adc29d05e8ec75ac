package fr.gouv.hub.domain.shared;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param items the lines of this page, never more than {@code size}
 * @param total how many lines the whole list has
 * @param page the number of this page, from 1; a number past the end is brought back to the last page
 * @param size lines in a full page
 */
public record PageOf<T>(List<T> items, long total, int page, int size) {

    public PageOf {
        items = List.copyOf(items);
    }

    /**
     * Loads the page nearest to the one asked for.
     *
     * @param asked the number asked for; anything below 1 means the first page
     * @param load gives the lines from an offset
     */
    public static <T> PageOf<T> nearest(int asked, int size, long total, Function<Integer, List<T>> load) {
        int page = (int) Math.max(1, Math.min(asked, lastPage(total, size)));
        return new PageOf<>(total == 0 ? List.of() : load.apply((page - 1) * size), total, page, size);
    }

    private static long lastPage(long total, int size) {
        return Math.max(1, (total + size - 1) / size);
    }

    public int pages() {
        return (int) lastPage(total, size);
    }

    public boolean isEmpty() {
        return items.isEmpty();
    }
}
