package fr.gouv.hub.domain.membership;

import fr.gouv.hub.domain.community.NextEvent;
import java.time.Instant;

/**
 * One line of « mes communautés ».
 *
 * @param next what comes next there, or null
 */
public record MembershipLine(
        String slug,
        String communityName,
        String purpose,
        CommunityRole role,
        Instant joinedAt,
        int memberCount,
        long pendingRequests,
        NextEvent next) {}
