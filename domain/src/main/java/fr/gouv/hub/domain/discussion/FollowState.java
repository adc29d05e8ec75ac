package fr.gouv.hub.domain.discussion;

/** What somebody wants to hear of a thread. Without any, he hears of what mentions him. */
public enum FollowState {
    /** Every answer, by mail. */
    FOLLOWED,
    /** Nothing at all. */
    MUTED
}
