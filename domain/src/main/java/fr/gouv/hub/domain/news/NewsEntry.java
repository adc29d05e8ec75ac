package fr.gouv.hub.domain.news;

import java.time.Instant;

/**
 * One entry of a feed: public, without any name of a person.
 *
 * @param uid the same for ever
 * @param body Markdown, or null for an item that was written elsewhere
 * @param communityName null for an item of the hub
 * @param originUrl null for an item with a page of its own
 */
public record NewsEntry(
        String uid,
        String slug,
        String title,
        String summary,
        String body,
        Instant publishedAt,
        Instant updatedAt,
        String communityName,
        String originUrl) {

    /** When a reader of the feed sees it as new: a scheduled item changes by appearing. */
    public Instant changedAt() {
        return updatedAt.isAfter(publishedAt) ? updatedAt : publishedAt;
    }
}
