package fr.gouv.hub.domain.event;

/** How organisers say where a series ends. */
public enum SeriesEnd {
    COUNT,
    UNTIL
}
