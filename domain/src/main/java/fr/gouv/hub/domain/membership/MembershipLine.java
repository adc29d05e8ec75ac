package fr.gouv.hub.domain.membership;

import java.time.Instant;

/** One line of « mes communautés ». */
public record MembershipLine(
        long communityId,
        String slug,
        String communityName,
        String purpose,
        CommunityRole role,
        Instant joinedAt,
        int memberCount,
        long pendingRequests) {}
