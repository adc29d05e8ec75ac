package fr.gouv.hub.domain.event;

/** Where an event is kept. */
public enum EventSource {
    HUB,
    /** In the calendar of a community that lives elsewhere: the hub shows it, and nobody changes it here. */
    IMPORTED
}
