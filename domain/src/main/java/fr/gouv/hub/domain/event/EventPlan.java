package fr.gouv.hub.domain.event;

import java.util.List;

/**
 * All that the organisers' page shows of an event.
 *
 * @param communitySlug who organises it
 * @param helpers communities that were asked to help, and what they said
 * @param revisable whether what is said of it can be changed
 * @param participants a page of those who come, in the order in which they asked, then of those who wait
 * @param next where that list goes on; null: that is all
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
        boolean revisable,
        List<Helper> helpers,
        List<Participant> participants,
        ParticipantCursor next,
        boolean reportable,
        boolean checkIn,
        AttendanceFigures attendance,
        RatingFigures ratings,
        boolean repeatable,
        boolean inSeries,
        boolean invitable) {

    /** People on a page. */
    public static final int PAGE_SIZE = 50;

    public EventPlan {
        helpers = List.copyOf(helpers);
        participants = List.copyOf(participants);
    }

    /** A community that was asked to help. */
    public record Helper(long id, String slug, String name, HostState state) {}
}
