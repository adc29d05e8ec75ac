package fr.gouv.hub.domain.news;

import java.util.List;

/**
 * One page of a list of news, the latest first.
 *
 * @param pinned what stands above the first page; not among the items
 * @param total how many items the whole list has, without the pinned ones, seconds old at most
 * @param newer where the page before begins, or null on the first page
 * @param older where the next page begins, or null on the last
 */
public record NewsListing(
        List<NewsSummary> pinned, List<NewsSummary> items, long total, NewsCursor newer, NewsCursor older) {

    public NewsListing {
        pinned = List.copyOf(pinned);
        items = List.copyOf(items);
    }
}
