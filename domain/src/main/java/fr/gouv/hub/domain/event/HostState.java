package fr.gouv.hub.domain.event;

/** What a community says to helping to organise an event, or a series. Its organiser has always accepted. */
public enum HostState {
    INVITED,
    ACCEPTED,
    DECLINED,
    /** It had accepted, and no longer helps. */
    LEFT;

    /**
     * What it says from now on; the same answer a second time changes nothing.
     *
     * @throws EventRefusedException when it is not asked, or answered otherwise
     */
    HostState answered(boolean helps) {
        HostState said = helps ? ACCEPTED : DECLINED;
        if (this != INVITED && this != said) {
            throw EventRefusedException.notInvited();
        }
        return said;
    }

    /** Whether it was asked and has not said no. */
    boolean isStanding() {
        return this == INVITED || this == ACCEPTED;
    }
}
