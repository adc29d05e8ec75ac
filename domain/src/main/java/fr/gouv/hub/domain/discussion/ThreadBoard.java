package fr.gouv.hub.domain.discussion;

import java.util.List;

/**
 * One page of the list of a community's threads.
 *
 * @param writable whether the reader may start one
 * @param alive whether members may start one
 * @param pinned what stands above the list, on its first page
 * @param newer where the page before this one ends, or null
 * @param older where the page after this one begins, or null
 */
public record ThreadBoard(
        String communitySlug,
        String communityName,
        boolean writable,
        boolean alive,
        List<ThreadSummary> pinned,
        List<ThreadSummary> items,
        ThreadCursor newer,
        ThreadCursor older) {

    public ThreadBoard {
        pinned = List.copyOf(pinned);
        items = List.copyOf(items);
    }
}
