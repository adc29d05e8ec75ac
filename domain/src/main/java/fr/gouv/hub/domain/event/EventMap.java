package fr.gouv.hub.domain.event;

import java.util.Map;

/**
 * Where events take place.
 *
 * @param total of them, those without a territory too; at most {@link EventAgenda#MOST_COUNTED} and one
 * @param counts by territory; a région counts those of its départements too, each event once
 */
public record EventMap(int total, Map<Integer, Long> counts) {

    public EventMap {
        counts = Map.copyOf(counts);
    }
}
