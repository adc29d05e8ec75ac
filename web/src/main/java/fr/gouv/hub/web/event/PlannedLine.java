package fr.gouv.hub.web.event;

import fr.gouv.hub.web.community.Badge;

/**
 * One event that organisers plan, all words said.
 *
 * @param own whether it is the hub's, and can be copied
 * @param series how its series goes on; empty: it belongs to none
 * @param dates the page of the dates of its series
 */
public record PlannedLine(
        String slug,
        String href,
        String title,
        String iso,
        String when,
        String seats,
        Badge badge,
        boolean own,
        String series,
        String dates) {}
