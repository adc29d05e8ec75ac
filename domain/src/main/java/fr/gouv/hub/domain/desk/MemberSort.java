package fr.gouv.hub.domain.desk;

/** Orders of the list of members; the first is the default. */
public enum MemberSort {
    /** The latest first. */
    NEWEST,
    OLDEST,
    NAME,
    NAME_BACKWARDS,
    /** Animateurs first. */
    ROLE,
    /** Animateurs last. */
    ROLE_BACKWARDS
}
