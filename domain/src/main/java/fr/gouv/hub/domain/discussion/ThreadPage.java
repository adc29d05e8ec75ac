package fr.gouv.hub.domain.discussion;

import fr.gouv.hub.domain.shared.PageOf;

/** One page of a thread. */
public record ThreadPage(ThreadHead head, PageOf<PostLine> posts) {}
