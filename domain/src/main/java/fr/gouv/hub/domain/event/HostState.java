package fr.gouv.hub.domain.event;

/** What a community says to helping to organise an event, or a series. Its organiser has always accepted. */
public enum HostState {
    INVITED,
    ACCEPTED,
    DECLINED,
    /** It had accepted, and no longer helps. */
    LEFT;

    /** Whether it was asked and has not said no. */
    boolean isStanding() {
        return this == INVITED || this == ACCEPTED;
    }
}
