package fr.gouv.hub.domain.event;

import java.util.List;

/**
 * Somebody withdrew from all dates of a series to come.
 *
 * @param eventIds the dates, in the order of their keys; at least one
 */
public record SeriesLeft(long agentId, List<Long> eventIds) {

    public SeriesLeft {
        eventIds = List.copyOf(eventIds);
    }
}
