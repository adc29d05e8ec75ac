package fr.gouv.hub.domain.event;

import java.util.List;

/**
 * All that the organisers' page shows of an event.
 *
 * @param communitySlug who organises it
 * @param helpers communities that were asked to help, and what they said
 * @param participants those who come, in the order in which they asked, then those who wait
 * @param reportable whether it has taken place, and can be reported on
 * @param checkIn whether it is the day: people can be welcomed
 * @param repeatable whether a series can be made of it
 * @param inSeries whether it belongs to one
 * @param invitable whether people can be asked to come
 */
public record EventPlan(
        PlannedEvent event,
        String communitySlug,
        String communityName,
        boolean publishable,
        boolean cancellable,
        List<Helper> helpers,
        List<Participant> participants,
        boolean reportable,
        boolean checkIn,
        AttendanceFigures attendance,
        RatingFigures ratings,
        boolean repeatable,
        boolean inSeries,
        boolean invitable) {

    public EventPlan {
        helpers = List.copyOf(helpers);
        participants = List.copyOf(participants);
    }

    /** A community that was asked to help. */
    public record Helper(String slug, String name, HostState state) {}
}
