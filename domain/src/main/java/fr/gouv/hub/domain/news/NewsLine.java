package fr.gouv.hub.domain.news;

import java.time.Instant;

/** One line of the writers' desk. */
public record NewsLine(
        Long id,
        String slug,
        String title,
        NewsStatus status,
        Instant publishedAt,
        Instant updatedAt,
        boolean pinned,
        String originName) {

    public NewsState state(Instant now) {
        return NewsState.of(status, publishedAt, now);
    }

    public boolean isImported() {
        return originName != null;
    }
}
