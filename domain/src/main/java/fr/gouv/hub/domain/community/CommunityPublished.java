package fr.gouv.hub.domain.community;

/**
 * A community has become visible in the directory: published, or no longer hidden. Told in the transaction that shows it,
 * after the row is written; telling it twice harms nobody.
 *
 * @param communityId the community
 */
public record CommunityPublished(long communityId) {}
