package fr.gouv.hub.domain.event;

/** What happens there. */
public enum EventFormat {
    AFTERWORK,
    WORKSHOP,
    BREAKFAST,
    WEBINAR,
    CONFERENCE,
    TRAINING,
    /** The one that an imported event gets: calendars do not say. */
    MEETING
}
