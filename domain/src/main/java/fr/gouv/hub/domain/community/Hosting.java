package fr.gouv.hub.domain.community;

/** Where a community lives. */
public enum Hosting {
    HOSTED,
    /** Elsewhere: the hub shows its card, its link and its contact. */
    REFERENCED
}
