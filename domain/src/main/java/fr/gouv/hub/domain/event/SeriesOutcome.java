package fr.gouv.hub.domain.event;

import java.util.List;

/**
 * What became of registering to a whole series.
 *
 * @param seats dates on which he has a seat now and had none
 * @param waiting dates for which he waits now and did not
 * @param before dates that he was registered to, or waited for, already
 * @param refused dates to which he could not be registered
 */
public record SeriesOutcome(int seats, int waiting, int before, List<Refused> refused) {

    public SeriesOutcome {
        refused = List.copyOf(refused);
    }

    /** A date to which somebody could not be registered, and why. */
    public record Refused(EventTime time, SeriesRefusal reason) {}
}
