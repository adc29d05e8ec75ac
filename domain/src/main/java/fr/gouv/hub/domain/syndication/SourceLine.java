package fr.gouv.hub.domain.syndication;

import java.time.Instant;

/**
 * A source on the desk of those who look after it.
 *
 * @param lastSuccessAt null when it has never been read
 * @param trouble what went wrong the last time, or null
 */
public record SourceLine(
        long id, SourceKind kind, String url, Instant lastSuccessAt, Instant nextAttemptAt, ImportTrouble trouble) {}
