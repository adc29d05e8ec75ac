package fr.gouv.hub.domain.membership;

import java.time.Instant;

/** A community whose candidates have waited for too long, as the back office sees it. */
public record LateRequests(String slug, String communityName, long count, Instant oldest) {}
