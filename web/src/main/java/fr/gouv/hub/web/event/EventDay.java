package fr.gouv.hub.web.event;

import java.util.List;

/** The events of one day, by the clocks on the spot. */
public record EventDay(String label, List<EventLine> lines) {

    public EventDay {
        lines = List.copyOf(lines);
    }
}
