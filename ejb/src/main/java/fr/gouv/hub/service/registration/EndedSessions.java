package fr.gouv.hub.service.registration;

import fr.gouv.hub.domain.account.SignedInAgent;
import fr.gouv.hub.domain.registration.PasswordChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Whose earlier sessions are over because his password has changed: known to the node where it did at once, to others soon. */
@ApplicationScoped
public class EndedSessions {

    private final Map<Long, Instant> changes = new ConcurrentHashMap<>();

    /** Whether somebody chose a password for this account after this session had begun. */
    public boolean has(SignedInAgent session) {
        Instant change = changes.get(session.id());
        return change != null && session.precedes(change);
    }

    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) PasswordChanged fact) {
        learn(fact.agentId(), fact.at());
    }

    /**
     * Hears from the database, and forgets what it no longer tells; not what changes here while it answers.
     *
     * @param all changes after which sessions could still be there
     */
    void know(Supplier<Map<Long, Instant>> all) {
        Map<Long, Instant> before = Map.copyOf(changes);
        Map<Long, Instant> told = all.get();
        told.forEach(this::learn);
        Set<Long> kept = told.keySet();
        before.forEach((agent, at) -> {
            if (!kept.contains(agent)) {
                changes.remove(agent, at);
            }
        });
    }

    private void learn(long agent, Instant at) {
        changes.merge(agent, at, (known, heard) -> heard.isAfter(known) ? heard : known);
    }
}
