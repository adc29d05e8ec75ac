package fr.gouv.hub.domain.event;

import fr.gouv.hub.domain.reference.Reach;

/**
 * An event in figures, for its organisers.
 *
 * @param serial whether it is a date of a series that has figures
 * @param over whether it has taken place
 * @param ratings as organisers may see them
 * @param administrations where those who are registered come from, as far as it points at nobody; so the territories
 */
public record EventFigures(
        PlannedEvent event,
        String communitySlug,
        String communityName,
        boolean serial,
        boolean over,
        AttendanceFigures attendance,
        RatingFigures ratings,
        Reach administrations,
        Reach departements) {}
