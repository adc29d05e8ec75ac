package fr.gouv.hub.domain.event;

import java.util.List;

/**
 * What those who welcome people have before them.
 *
 * @param organiser whether the reader organises the event, and does not only welcome people there
 * @param open whether something can be noted now
 * @param lines in the order of their names
 * @param next where the next page begins; 0: there is none
 */
public record CheckIn(
        String slug,
        String title,
        EventTime time,
        String place,
        String communitySlug,
        String communityName,
        boolean organiser,
        boolean open,
        AttendanceFigures figures,
        List<CheckInLine> lines,
        long next) {

    public CheckIn {
        lines = List.copyOf(lines);
    }
}
