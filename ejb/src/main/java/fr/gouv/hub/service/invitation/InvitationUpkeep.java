package fr.gouv.hub.service.invitation;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.Clock;

/** Says every night of invitations whose time is over that it is. Harmless when run twice or late. */
@Singleton
@PermitAll
public class InvitationUpkeep {

    @Inject
    InvitationRepository invitations;

    @Inject
    Clock clock;

    @Schedule(hour = "3", minute = "29", persistent = false)
    public void expire() {
        invitations.expireAll(clock.instant());
    }
}
