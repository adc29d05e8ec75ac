package fr.gouv.hub.service.event;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Forgets whom organisers invited, and who came without an account, thirty days after the event. Harmless when run twice or late. */
@Stateless
@PermitAll
public class EventUpkeep {

    /** As the page about personal data says. */
    private static final Duration KEPT = Duration.ofDays(30);

    @Inject
    EventInvitationRepository invitations;

    @Inject
    EventGuests guests;

    @Inject
    Clock clock;

    public void forget() {
        Instant limit = clock.instant().minus(KEPT);
        invitations.forgetOverBefore(limit);
        guests.forgetOverBefore(limit);
    }
}
