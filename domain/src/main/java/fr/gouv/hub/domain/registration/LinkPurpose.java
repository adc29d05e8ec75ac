package fr.gouv.hub.domain.registration;

/** What a link is for. */
public enum LinkPurpose {
    SIGN_IN,
    /** Made by a command on the server: whoever uses it becomes administrator, once. */
    FIRST_ADMINISTRATOR
}
