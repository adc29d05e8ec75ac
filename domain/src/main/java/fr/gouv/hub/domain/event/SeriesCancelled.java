package fr.gouv.hub.domain.event;

import java.util.List;

/** Dates of a series do not take place: whoever comes to several is told once. */
public record SeriesCancelled(List<Long> eventIds) {

    public SeriesCancelled {
        eventIds = List.copyOf(eventIds);
    }
}
