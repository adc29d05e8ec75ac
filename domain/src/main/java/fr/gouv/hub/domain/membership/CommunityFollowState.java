package fr.gouv.hub.domain.membership;

/** What somebody wants to hear of a community. Without any, he hears of what concerns himself and of threads that he follows. */
public enum CommunityFollowState {
    /** Each day that has some: its new items, events and threads, as far as he may read them. */
    FOLLOWED,
    /** Nothing but what concerns himself: mentions, registrations, roles, and what he has to decide. */
    MUTED
}
