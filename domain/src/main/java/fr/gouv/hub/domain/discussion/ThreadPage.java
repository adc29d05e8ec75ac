package fr.gouv.hub.domain.discussion;

import fr.gouv.hub.domain.shared.PageOf;

/**
 * One page of a thread.
 *
 * @param follow what the reader wants to hear of it; null when he said nothing
 */
public record ThreadPage(ThreadHead head, PageOf<PostLine> posts, FollowState follow) {}
