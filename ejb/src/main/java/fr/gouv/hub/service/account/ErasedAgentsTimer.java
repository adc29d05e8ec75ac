package fr.gouv.hub.service.account;

import fr.gouv.hub.service.shared.TimerGuard;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Hears every ten seconds of the accounts that other nodes have erased, and takes away what came in at the very moment: a
 * request that had read the account before may wait for its lock, and write after it.
 */
@Singleton
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Interceptors(TimerGuard.class)
public class ErasedAgentsTimer {

    private static final Logger LOG = Logger.getLogger(ErasedAgentsTimer.class.getName());

    /** Longer than a session that nobody uses lives: one that is used is ended at its next request. */
    private static final Duration SESSION = Duration.ofHours(1);

    /** Longer than a request that was at work lasts. */
    private static final Duration REQUEST = Duration.ofMinutes(2);

    @Inject
    ErasureUpkeep upkeep;

    @Inject
    ErasedAgents erased;

    @Inject
    Clock clock;

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    public void run() {
        Instant now = clock.instant();
        erased.know(() -> upkeep.erasedSince(now.minus(SESSION)));
        // before those who are asked for: who is erased meanwhile is not forgotten
        Set<Long> past = new HashSet<>(erased.addressed());
        List<Long> recent = upkeep.erasedSince(now.minus(REQUEST));
        recent.forEach(this::repeat);
        past.removeAll(recent);
        past.forEach(erased::forgetAddress);
    }

    private void repeat(long agent) {
        try {
            upkeep.repeat(agent);
        } catch (EJBException e) {
            LOG.log(Level.WARNING, e, () -> "what agent " + agent + " left behind waits for the next turn");
        }
    }
}
