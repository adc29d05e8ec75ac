package fr.gouv.hub.service.community;

import fr.gouv.hub.domain.community.NextEvent;
import java.time.LocalDateTime;

/** The next event of a community in one cell of a statement, whatever the number of communities. */
public final class NextEventCell {

    /**
     * When, its address, its title; one look at the index of the agenda of community c. Takes one parameter: now. Whoever does
     * not read the content of the community must not be told.
     */
    public static final String SQL =
            "select concat(date_format(e.starts_local, '%Y-%m-%dT%H:%i '), e.slug, ' ', e.title)"
                    + " from event_host h join event e on e.id = h.event_id where h.community_id = c.id and h.shown = 1"
                    + " and h.starts_at > ? order by h.starts_at, h.event_id limit 1";

    private NextEventCell() {}

    /** @return null when the cell is */
    public static NextEvent read(String cell) {
        if (cell == null) {
            return null;
        }
        String[] parts = cell.split(" ", 3);
        return new NextEvent(parts[1], parts[2], LocalDateTime.parse(parts[0]));
    }
}
