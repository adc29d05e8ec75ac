package fr.gouv.hub.domain.membership;

import java.time.Instant;

/** A community that an agent follows or has muted, as his pages show it. */
public record FollowLine(
        long communityId, String slug, String communityName, CommunityFollowState state, Instant changedAt) {}
