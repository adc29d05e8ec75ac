package fr.gouv.hub.domain.registration;

/** What a link is for. */
public enum LinkPurpose {
    SIGN_IN,
    /** Made by a command on the server: whoever uses it becomes administrator, once. */
    FIRST_ADMINISTRATOR,
    /** In the mail of an invitation: registers a newcomer and accepts it. It never signs in to an account that exists. */
    INVITATION
}
