package fr.gouv.hub.domain.desk;

import java.util.List;

/** All that the desk shows at once. */
public record Desk(DeskFigures figures, List<VitalitySignal> signals, Reach administrations, Reach territories) {

    public Desk {
        signals = List.copyOf(signals);
    }
}
