package fr.gouv.hub.domain.community;

/**
 * What somebody is to a community, as far as seeing it goes. A candidate and somebody with a pending invitation are still
 * an {@link #AGENT}: neither gives a right.
 */
public enum CommunityReader {
    /** Not signed in. */
    VISITOR,
    /** Signed in, no member. */
    AGENT,
    /** Has a place in it, whatever his role. */
    MEMBER,
    /** No member; a moderator or an administrator of the hub, who reviews communities and answers for them. */
    OVERSEER
}
