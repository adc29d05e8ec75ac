package fr.gouv.hub.domain.event;

/** Whether one can register to an event, or why not. */
public enum RegistrationPhase {
    OPEN,
    NOT_YET,
    CLOSED,
    /** Not published, or cancelled. */
    NONE,
    /** Elsewhere. */
    EXTERNAL
}
