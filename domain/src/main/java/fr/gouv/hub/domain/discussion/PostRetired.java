package fr.gouv.hub.domain.discussion;

/**
 * A moderator took a post away: its author is told why.
 *
 * @param postId the post
 */
public record PostRetired(long postId) {}
