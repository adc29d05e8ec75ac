package fr.gouv.hub.domain.event;

import java.util.List;

/**
 * What a community helps to organise and is not over, the next first.
 *
 * @param next where the list goes on; null: that is all
 */
public record HelpedEvents(String communityName, List<HelpedEvent> lines, EventCursor next) {

    /** Events on a page. */
    public static final int PAGE_SIZE = 25;

    public HelpedEvents {
        lines = List.copyOf(lines);
    }
}
