package fr.gouv.hub.domain.membership;

import java.time.Instant;

/** A candidate's own request, as he follows it. */
public record RequestLine(
        Long id,
        String slug,
        String communityName,
        RequestStatus status,
        Instant requestedAt,
        Instant decidedAt,
        String refusalMotive) {}
