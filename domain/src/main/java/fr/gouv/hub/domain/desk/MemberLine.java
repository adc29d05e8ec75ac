package fr.gouv.hub.domain.desk;

import fr.gouv.hub.domain.membership.CommunityRole;
import java.time.Instant;

/**
 * A member as those who run the community see him. Neither his address nor where he works: the first is never disclosed,
 * the second would undo what {@link fr.gouv.hub.domain.reference.Reach} keeps back.
 *
 * @param agentId key of his account
 * @param membershipId key of his place in the community
 * @param name never an address
 */
public record MemberLine(long agentId, String name, CommunityRole role, Instant joinedAt, long membershipId) {}
