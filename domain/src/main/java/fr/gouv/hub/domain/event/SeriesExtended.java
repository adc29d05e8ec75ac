package fr.gouv.hub.domain.event;

import java.util.List;

/**
 * Dates that were added to a series, or were drafts before, are published: those who registered to all of it are offered them.
 *
 * @param eventIds the new dates, the first first; at least one
 */
public record SeriesExtended(long seriesId, List<Long> eventIds) {

    public SeriesExtended {
        eventIds = List.copyOf(eventIds);
    }
}
