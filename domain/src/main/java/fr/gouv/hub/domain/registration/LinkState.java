package fr.gouv.hub.domain.registration;

/** What a link can still do. */
public enum LinkState {
    USABLE,
    USED,
    EXPIRED,
    /** It would register its holder, who has an account by now: he signs in by another way. */
    SIGN_IN_FIRST
}
