package fr.gouv.hub.domain.steering;

/** An agent proposes a community: those who review are told. */
public record CommunityProposed(long communityId) {}
