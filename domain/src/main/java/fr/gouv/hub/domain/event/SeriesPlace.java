package fr.gouv.hub.domain.event;

/**
 * Where a date stands in its series, among those that the reader may know of.
 *
 * @param count of dates
 * @param previous the date before it that takes place, or null; so the next
 */
public record SeriesPlace(SeriesRule rule, int count, Step previous, Step next) {

    /** Another date. */
    public record Step(String slug, EventTime time) {}
}
