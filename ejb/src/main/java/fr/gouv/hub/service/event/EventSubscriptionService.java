package fr.gouv.hub.service.event;

import fr.gouv.hub.domain.account.AgentRole;
import fr.gouv.hub.domain.event.EventSubscription;
import fr.gouv.hub.domain.shared.NotFoundException;
import fr.gouv.hub.service.account.AgentRepository;
import fr.gouv.hub.service.account.CurrentAgent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** An agent gives out the secret address of his own agenda, and takes it back. */
@Stateless
@RolesAllowed(AgentRole.AGENT)
public class EventSubscriptionService {

    @Inject
    EventCalendarRepository calendars;

    @Inject
    EventSecrets secrets;

    @Inject
    AgentRepository agents;

    @Inject
    CurrentAgent currentAgent;

    @Inject
    Clock clock;

    /** Since when the caller has an address, if he has one. */
    public Optional<Instant> since() {
        return calendars.subscription(me()).map(EventSubscription::createdAt);
    }

    /** @return the secret part of a new address, told this once; the one before ends */
    public String renew() {
        String secret = secrets.mint();
        byte[] hash = secrets.hash(secret);
        Instant now = clock.instant();
        // two tabs queue on the agent's row: the second renews what the first made
        agents.lock(me());
        calendars
                .subscription(me())
                .ifPresentOrElse(
                        known -> known.renew(hash, now), () -> calendars.add(new EventSubscription(me(), hash, now)));
        return secret;
    }

    /** The address ends; without one, changes nothing. */
    public void end() {
        agents.lock(me());
        calendars.subscription(me()).ifPresent(calendars::remove);
    }

    private long me() {
        return currentAgent.id().orElseThrow(NotFoundException::new);
    }
}
