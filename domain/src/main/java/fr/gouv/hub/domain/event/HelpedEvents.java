package fr.gouv.hub.domain.event;

import java.util.List;

/**
 * What a community helps to organise and is not over, the next first.
 *
 * @param next where the list goes on; null: that is all
 * @param resting the last dates of series that it helps with as a whole, of which none is to come for it; on the first page
 */
public record HelpedEvents(String communityName, List<HelpedEvent> lines, EventCursor next, List<HelpedEvent> resting) {

    /** Events on a page. */
    public static final int PAGE_SIZE = 25;

    public HelpedEvents {
        lines = List.copyOf(lines);
        resting = List.copyOf(resting);
    }
}
