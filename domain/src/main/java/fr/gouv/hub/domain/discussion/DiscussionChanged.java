package fr.gouv.hub.domain.discussion;

/**
 * The threads of a community are not what they were.
 *
 * @param communityId the community
 */
public record DiscussionChanged(long communityId) {}
