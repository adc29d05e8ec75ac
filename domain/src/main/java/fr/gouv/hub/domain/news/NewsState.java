package fr.gouv.hub.domain.news;

import java.time.Instant;

/** What an item is at a moment: a published one whose moment has not come is only scheduled. */
public enum NewsState {
    DRAFT,
    SCHEDULED,
    PUBLISHED,
    ARCHIVED;

    /** @param publishedAt null unless published */
    public static NewsState of(NewsStatus status, Instant publishedAt, Instant now) {
        return switch (status) {
            case DRAFT -> DRAFT;
            case ARCHIVED -> ARCHIVED;
            case PUBLISHED -> publishedAt.isAfter(now) ? SCHEDULED : PUBLISHED;
        };
    }
}
