package fr.gouv.hub.domain.community;

/** How an agent becomes a member. */
public enum JoinPolicy {
    OPEN,
    ON_REQUEST,
    INVITATION
}
