package fr.gouv.hub.domain.discussion;

/**
 * Somebody wrote in a thread: those who follow it, and those whom he mentions, are told.
 *
 * @param postId the post
 */
public record PostAdded(long postId) {}
