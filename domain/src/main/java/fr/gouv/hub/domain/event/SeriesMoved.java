package fr.gouv.hub.domain.event;

import java.util.List;

/** Dates of a series take place at another time or in another place: whoever comes to several is told once. */
public record SeriesMoved(List<EventMoved> dates) {

    public SeriesMoved {
        dates = List.copyOf(dates);
    }
}
