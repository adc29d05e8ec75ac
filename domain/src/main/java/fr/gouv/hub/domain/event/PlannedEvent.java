package fr.gouv.hub.domain.event;

/** One line of what a community plans, as its organisers see it. */
public record PlannedEvent(
        String slug,
        String title,
        EventTime time,
        EventStatus status,
        EventSource source,
        Integer capacity,
        int registeredCount,
        int waitingCount) {}
