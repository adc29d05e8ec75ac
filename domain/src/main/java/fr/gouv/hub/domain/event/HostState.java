package fr.gouv.hub.domain.event;

/** What a community says to helping to organise an event. Its organiser has always accepted. */
public enum HostState {
    INVITED,
    ACCEPTED,
    DECLINED
}
