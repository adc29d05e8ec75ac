package fr.gouv.hub.domain.steering;

/**
 * An agent proposes a community: those who review are told.
 *
 * @param originId the community that it would come out of, or null
 */
public record CommunityProposed(long communityId, Long originId) {}
