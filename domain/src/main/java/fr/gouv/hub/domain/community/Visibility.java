package fr.gouv.hub.domain.community;

/** Who sees what of a community. A hidden one can only be joined by invitation. */
public enum Visibility {
    LISTED_PUBLIC_CONTENT,
    LISTED_MEMBER_CONTENT,
    /** Neither listed nor counted; for anybody but its members it does not exist. */
    HIDDEN
}
