package fr.gouv.hub.service.event;

import fr.gouv.hub.domain.event.CommunityEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;

/** Forgets whom organisers invited, and who came without an account, thirty days after the event. Harmless when run twice or late. */
@Stateless
@PermitAll
public class EventUpkeep {

    @Inject
    EventInvitationRepository invitations;

    @Inject
    EventGuests guests;

    @Inject
    Clock clock;

    public void forget() {
        // when presence can no longer be noted; thirty days, as the page about personal data says
        Instant limit = clock.instant().minus(CommunityEvent.CHECK_IN);
        invitations.forgetOverBefore(limit);
        guests.forgetOverBefore(limit);
    }
}
