package fr.gouv.hub.domain.discussion;

/** What became of a post; only the first can change. */
public enum PostState {
    SHOWN,
    /** Its author took it back. */
    WITHDRAWN,
    /** A moderator took it away. */
    RETIRED
}
