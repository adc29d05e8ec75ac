package fr.gouv.hub.domain.event;

/** What one date of a series can have of its own. */
public enum SeriesField {
    TITLE,
    DESCRIPTION,
    /** Format, themes and territories. */
    KIND,
    /** Mode, place and links. */
    PLACE,
    /** Hours and clocks; the day, too, when it is changed for one date alone. */
    HOUR,
    /** When registration opens and closes. */
    REGISTRATION,
    CAPACITY
}
