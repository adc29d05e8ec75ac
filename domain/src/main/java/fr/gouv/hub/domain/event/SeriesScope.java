package fr.gouv.hub.domain.event;

/** Which dates of a series a change is for. What is over, and what was called off, never changes. */
public enum SeriesScope {
    /** This date alone. */
    ONE,
    /** This one and those after it. */
    FOLLOWING,
    /** All that are still to come. */
    ALL
}
