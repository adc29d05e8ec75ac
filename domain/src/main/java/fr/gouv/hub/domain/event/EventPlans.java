package fr.gouv.hub.domain.event;

import java.util.List;

/**
 * What the organisers of a community have before them.
 *
 * @param coming what it organises, drafts and cancelled events too, the next first
 * @param past what it organised, the latest first
 * @param invitations what it is asked to help with and has not answered
 */
public record EventPlans(
        String communityName, List<PlannedEvent> coming, List<PlannedEvent> past, List<HelpInvitation> invitations) {

    public EventPlans {
        coming = List.copyOf(coming);
        past = List.copyOf(past);
        invitations = List.copyOf(invitations);
    }
}
