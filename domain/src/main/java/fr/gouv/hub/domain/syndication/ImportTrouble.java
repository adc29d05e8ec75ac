package fr.gouv.hub.domain.syndication;

/** Why a source could not be read. */
public enum ImportTrouble {
    /** It is no web address, or one with a password. */
    BAD_ADDRESS,
    /** Its host is not on the list of the hub's team. */
    NOT_LISTED,
    /** Its name leads into a private network, or to this very machine. */
    NOT_PUBLIC,
    UNREACHABLE,
    TOO_SLOW,
    TOO_LARGE,
    TOO_MANY_REDIRECTS,
    /** The host says that there is no such thing, or that it may not be read. */
    REFUSED,
    /** It is compressed although that was not asked for. */
    COMPRESSED,
    /** What is there is no feed, or a broken one. */
    UNREADABLE,
    /** What is there is no calendar, or a broken one. */
    NO_CALENDAR
}
