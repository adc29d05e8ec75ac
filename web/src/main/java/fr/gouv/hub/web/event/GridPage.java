package fr.gouv.hub.web.event;

import java.util.List;

/**
 * A month or a week as a table, all words said.
 *
 * @param title what it shows, the caption of the table
 * @param nothing whether no day has an event
 * @param weekdays headings of the columns
 * @param next addresses and names of the neighbours and of today
 */
public record GridPage(
        String title, boolean nothing, List<String> weekdays, List<Week> weeks, Step previous, Step today, Step next) {

    public GridPage {
        weekdays = List.copyOf(weekdays);
        weeks = List.copyOf(weeks);
    }

    /** One row. */
    public record Week(List<Cell> cells) {

        public Week {
            cells = List.copyOf(cells);
        }
    }

    /**
     * One day.
     *
     * @param kind style classes: outside the month, today, without events
     * @param more « + 4 autres », or empty
     */
    public record Cell(
            String number,
            String label,
            String iso,
            String kind,
            List<Entry> entries,
            String more,
            String moreTitle,
            String moreHref) {

        public Cell {
            entries = List.copyOf(entries);
        }
    }

    /**
     * One event.
     *
     * @param hours when it begins, or that it goes on
     * @param mine where the reader stands, or empty
     */
    public record Entry(String href, String title, String hours, String mine) {}

    /** A link to other days. */
    public record Step(String href, String label) {}
}
