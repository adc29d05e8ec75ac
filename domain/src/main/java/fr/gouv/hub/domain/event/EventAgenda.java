package fr.gouv.hub.domain.event;

import java.util.List;

/**
 * One page of an agenda.
 *
 * @param events in the order of the agenda
 * @param period the part of time that it shows: what was asked for, or the past when nothing is to come
 * @param count how many events there are on all pages, at most {@link #MOST_COUNTED}
 * @param before whether there are events before these
 * @param after whether there are events after these
 */
public record EventAgenda(List<EventSummary> events, EventPeriod period, int count, boolean before, boolean after) {

    /** Beyond, the agenda says « plus de ». */
    public static final int MOST_COUNTED = 1_000;

    public EventAgenda {
        events = List.copyOf(events);
    }
}
