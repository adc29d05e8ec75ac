package fr.gouv.hub.domain.invitation;

/** What became of one address of a list. */
public enum InvitationOutcome {
    INVITED,
    ALREADY_MEMBER,
    ALREADY_INVITED,
    /** It stands in the list more than once; the first time counts. */
    REPEATED,
    MALFORMED,
    NOT_ELIGIBLE
}
