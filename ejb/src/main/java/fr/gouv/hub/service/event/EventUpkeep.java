package fr.gouv.hub.service.event;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/** Forgets whom organisers invited, thirty days after the event. Harmless when run twice or late. */
@Stateless
@PermitAll
public class EventUpkeep {

    /** As the page about personal data says. */
    private static final Duration KEPT = Duration.ofDays(30);

    @Inject
    EventInvitationRepository invitations;

    @Inject
    Clock clock;

    public void forget() {
        invitations.forgetOverBefore(clock.instant().minus(KEPT));
    }
}
