package fr.gouv.hub.service.invitation;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;

/** Says of invitations whose time is over that it is. Harmless when run twice or late. */
@Stateless
@PermitAll
public class InvitationUpkeep {

    @Inject
    InvitationRepository invitations;

    @Inject
    Clock clock;

    public void expire() {
        invitations.expireAll(clock.instant());
    }
}
