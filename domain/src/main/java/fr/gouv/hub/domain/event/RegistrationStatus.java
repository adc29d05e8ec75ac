package fr.gouv.hub.domain.event;

/** Where somebody who asked to come stands. */
public enum RegistrationStatus {
    /** He has a seat. */
    REGISTERED,
    /** He is called when a seat is free and his turn has come. */
    WAITING,
    /** He does not come, or no longer wants to. */
    WITHDRAWN;

    /** Whether he comes or would like to. */
    public boolean isActive() {
        return this != WITHDRAWN;
    }
}
