package fr.gouv.hub.domain.event;

import java.util.List;

/**
 * What those who welcome people have before them.
 *
 * @param organiser whether the reader organises the event, and does not only welcome people there
 * @param open whether something can be noted now
 * @param lines in the order of their names
 * @param next where the next page begins; 0: there is none
 * @param guests those who came without an account and gave an address; not on every page
 * @param unnamed how many besides came without an account
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
        long next,
        List<GuestLine> guests,
        int unnamed) {

    public CheckIn {
        lines = List.copyOf(lines);
        guests = List.copyOf(guests);
    }

    /** The same, with those who came without an account. */
    public CheckIn with(List<GuestLine> others) {
        return new CheckIn(
                slug,
                title,
                time,
                place,
                communitySlug,
                communityName,
                organiser,
                open,
                figures,
                lines,
                next,
                others,
                unnamed);
    }

    /** Whether nobody is on it, with an account or without. */
    public boolean isEmpty() {
        return lines.isEmpty() && guests.isEmpty() && (unnamed == 0 || next > 0);
    }
}
