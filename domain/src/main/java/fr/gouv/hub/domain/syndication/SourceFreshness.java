package fr.gouv.hub.domain.syndication;

import java.time.Duration;
import java.time.Instant;

/**
 * How fresh what a page shows of a source is.
 *
 * @param kind what the source becomes here
 * @param place where the community lives
 * @param lastSuccessAt null when it has never been read
 * @param trouble what went wrong the last time, or null
 */
public record SourceFreshness(SourceKind kind, String place, Instant lastSuccessAt, ImportTrouble trouble) {

    private static final Duration FRESH = Duration.ofHours(24);

    /** Whether it was read within a day. */
    public boolean isFresh(Instant now) {
        return lastSuccessAt != null && !lastSuccessAt.isBefore(now.minus(FRESH));
    }

    public boolean isNeverRead() {
        return lastSuccessAt == null;
    }
}
