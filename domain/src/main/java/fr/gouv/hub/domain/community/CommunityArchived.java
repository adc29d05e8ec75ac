package fr.gouv.hub.domain.community;

/** A community was put away: only its members still read it, and nobody comes in any more. */
public record CommunityArchived(long communityId) {}
