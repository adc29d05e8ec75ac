package fr.gouv.hub.domain.community;

import java.time.Instant;

/** One card of the directory. */
public record CommunitySummary(
        Long id,
        String slug,
        String name,
        String purpose,
        Hosting hosting,
        String externalPlace,
        JoinPolicy joinPolicy,
        Visibility visibility,
        CommunityStatus status,
        int memberCount,
        Instant lastActivityAt) {}
