package fr.gouv.hub.domain.membership;

/**
 * A member has gone, by himself or not.
 *
 * @param communityId the community that he has left
 */
public record MembershipEnded(long communityId) {}
