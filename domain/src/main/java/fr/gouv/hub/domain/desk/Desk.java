package fr.gouv.hub.domain.desk;

import fr.gouv.hub.domain.reference.Reach;
import java.util.List;

/**
 * All that the desk shows at once.
 *
 * @param events the next ones, then the last ones
 * @param coaches names of those who help animateurs, a few of them; empty when there are none
 */
public record Desk(
        DeskFigures figures,
        List<VitalitySignal> signals,
        Reach administrations,
        Reach departements,
        List<DeskEvent> events,
        List<String> coaches) {

    public Desk {
        signals = List.copyOf(signals);
        events = List.copyOf(events);
        coaches = List.copyOf(coaches);
    }
}
