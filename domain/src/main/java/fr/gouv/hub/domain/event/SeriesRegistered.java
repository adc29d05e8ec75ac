package fr.gouv.hub.domain.event;

import java.util.List;

/**
 * Somebody registered to several dates of a series at once: one mail tells him all.
 *
 * @param eventIds dates on which he has a seat or waits for one, in the order of their keys
 * @param refused dates to which he could not be registered
 */
public record SeriesRegistered(long agentId, List<Long> eventIds, List<SeriesOutcome.Refused> refused) {

    public SeriesRegistered {
        eventIds = List.copyOf(eventIds);
        refused = List.copyOf(refused);
    }
}
