package fr.gouv.hub.domain.discussion;

import java.time.Instant;

/**
 * One line of a list of threads. The three columns of the author are null when the account is gone.
 *
 * @param postCount the first post included
 * @param closedAt null while members may answer
 */
public record ThreadSummary(
        Long id,
        String title,
        String firstName,
        String lastName,
        String email,
        int postCount,
        Instant lastPostAt,
        boolean pinned,
        Instant closedAt) {

    /** Who started it, as others see him; null when the account is gone. */
    public String author() {
        return PersonLabel.of(firstName, lastName, email);
    }

    public int replies() {
        return Math.max(0, postCount - 1);
    }

    public boolean isClosed() {
        return closedAt != null;
    }
}
