package fr.gouv.hub.domain.event;

/** How often an event comes again. */
public enum SeriesFrequency {
    WEEKLY,
    FORTNIGHTLY,
    /** On the first, second … fifth such day of the month; months that have no fifth are left out. */
    MONTHLY_NTH,
    /** On the last such day of the month. */
    MONTHLY_LAST
}
