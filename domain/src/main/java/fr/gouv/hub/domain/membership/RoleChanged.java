package fr.gouv.hub.domain.membership;

/**
 * A member has another role: he is told, and the community's history keeps it.
 *
 * @param membershipId the membership, as it is now
 * @param before the role he had
 * @param byAgentId who decided
 */
public record RoleChanged(long membershipId, CommunityRole before, long byAgentId) {}
