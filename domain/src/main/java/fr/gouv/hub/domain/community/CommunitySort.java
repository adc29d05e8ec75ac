package fr.gouv.hub.domain.community;

/** Orders of the directory; the first is the default. */
public enum CommunitySort {
    NAME,
    MEMBERS,
    ACTIVITY,
    NEWEST
}
