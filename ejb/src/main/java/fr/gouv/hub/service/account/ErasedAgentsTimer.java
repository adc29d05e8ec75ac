package fr.gouv.hub.service.account;

import fr.gouv.hub.domain.account.Agent;
import fr.gouv.hub.domain.account.AgentErased;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Hears every ten seconds of the accounts that other nodes have erased, and takes away what came in at the very moment: a
 * request that had read the account before may wait for its lock, and write after it.
 */
@Singleton
@PermitAll
public class ErasedAgentsTimer {

    /** Longer than a session that nobody uses lives: one that is used is seen before. */
    private static final Duration SESSION = Duration.ofHours(1);

    /** Longer than a request that was at work lasts. */
    private static final Duration REQUEST = Duration.ofMinutes(2);

    @Inject
    AgentRepository agents;

    @Inject
    ErasedAgents erased;

    @Inject
    Event<AgentErased> again;

    @Inject
    Clock clock;

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    public void run() {
        Instant now = clock.instant();
        erased.know(() -> agents.erasedSince(now.minus(SESSION)));
        for (long id : agents.erasedSince(now.minus(REQUEST))) {
            Agent agent = agents.get(id);
            again.fire(new AgentErased(id, agent.email(), agent.email()));
        }
    }
}
