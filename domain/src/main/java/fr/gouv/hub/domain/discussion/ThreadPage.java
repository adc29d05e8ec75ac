package fr.gouv.hub.domain.discussion;

import fr.gouv.hub.domain.shared.PageOf;

/**
 * One page of a thread.
 *
 * @param hearing what the reader hears of it
 */
public record ThreadPage(ThreadHead head, PageOf<PostLine> posts, Hearing hearing) {}
