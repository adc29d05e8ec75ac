package fr.gouv.hub.service.account;

import fr.gouv.hub.domain.account.AgentErased;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Whose sessions are over although they have not ended: known to the node where an account is erased at once, to others soon. */
@ApplicationScoped
public class ErasedAgents {

    private final Set<Long> lately = ConcurrentHashMap.newKeySet();

    public boolean has(long agent) {
        return lately.contains(agent);
    }

    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) AgentErased fact) {
        lately.add(fact.agentId());
    }

    /** @param agents all whose sessions could still be there */
    void know(Collection<Long> agents) {
        lately.addAll(agents);
        lately.retainAll(agents);
    }
}
