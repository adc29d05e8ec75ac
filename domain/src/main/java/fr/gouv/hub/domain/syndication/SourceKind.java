package fr.gouv.hub.domain.syndication;

/** What a source holds. */
public enum SourceKind {
    /** RSS or Atom: becomes news. */
    FEED,
    /** iCalendar: becomes events. */
    CALENDAR
}
