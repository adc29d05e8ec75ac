package fr.gouv.hub.domain.event;

import java.util.List;

/**
 * What the organisers of a community have before them.
 *
 * @param coming what it organises, drafts and cancelled events too, the next first
 * @param past what it organised, the latest first
 * @param later where what is to come goes on; null: that is all
 * @param older where the past goes on; null: that is all
 * @param invitations what it is asked to help with and has not answered
 */
public record EventPlans(
        String communityName,
        List<PlannedEvent> coming,
        EventCursor later,
        List<PlannedEvent> past,
        EventCursor older,
        List<HelpInvitation> invitations) {

    /** Events of each list on a page. */
    public static final int PAGE_SIZE = 25;

    public EventPlans {
        coming = List.copyOf(coming);
        past = List.copyOf(past);
        invitations = List.copyOf(invitations);
    }
}
