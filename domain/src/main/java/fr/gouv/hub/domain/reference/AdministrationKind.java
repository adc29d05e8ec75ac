package fr.gouv.hub.domain.reference;

/** What sort of employer an administration is. */
public enum AdministrationKind {
    MINISTRY,
    PREFECTURE,
    OPERATOR,
    LOCAL_AUTHORITY,
    HOSPITAL,
    OTHER
}
