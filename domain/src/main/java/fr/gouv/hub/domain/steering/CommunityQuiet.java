package fr.gouv.hub.domain.steering;

/**
 * Nothing has happened in a community for long: its animateurs are told.
 *
 * @param asleep whether it is dormant from now on; else it will be in thirty days
 */
public record CommunityQuiet(long communityId, boolean asleep) {}
