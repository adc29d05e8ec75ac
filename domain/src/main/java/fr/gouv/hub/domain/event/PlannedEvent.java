package fr.gouv.hub.domain.event;

/**
 * One line of what a community plans, as its organisers see it.
 *
 * @param series how the series that it belongs to goes on; null: it belongs to none, or that is not asked
 */
public record PlannedEvent(
        long id,
        String slug,
        String title,
        EventTime time,
        EventStatus status,
        EventSource source,
        Integer capacity,
        int registeredCount,
        int waitingCount,
        SeriesRule series) {}
