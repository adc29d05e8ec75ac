package fr.gouv.hub.domain.steering;

/** What can happen to a community. */
public enum ChangeKind {
    PROPOSED,
    /** A reviewer took the proposal up. */
    REVIEWED,
    SENT_BACK,
    PUBLISHED,
    /** Its animateurs were told that it will sleep if nothing happens. */
    WARNED,
    ASLEEP,
    AWAKE,
    ARCHIVED,
    RENAMED,
    /** Its address changed. */
    MOVED,
    /** Who may join or see it changed. */
    OPENNESS,
    /** What it is about, or whom it concerns, changed. */
    TAGS,
    /** Somebody got or lost a role. */
    ROLE,
    /** It became part of another. */
    MERGED,
    /** Another became part of it. */
    ABSORBED,
    /** A new community came out of it. */
    SPLIT,
    /** It came out of another. */
    BORN,
    /** Nobody animates it any more. */
    ORPHANED
}
