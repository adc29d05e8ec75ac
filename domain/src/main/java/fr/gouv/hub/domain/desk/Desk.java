package fr.gouv.hub.domain.desk;

import fr.gouv.hub.domain.reference.Reach;
import java.util.List;

/**
 * All that the desk shows at once.
 *
 * @param events the next ones, then the last ones
 */
public record Desk(
        DeskFigures figures,
        List<VitalitySignal> signals,
        Reach administrations,
        Reach territories,
        List<DeskEvent> events) {

    public Desk {
        signals = List.copyOf(signals);
        events = List.copyOf(events);
    }
}
