package fr.gouv.hub.domain.registration;

/** What a link can still do. */
public enum LinkState {
    USABLE,
    USED,
    EXPIRED
}
