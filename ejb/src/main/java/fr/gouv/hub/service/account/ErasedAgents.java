package fr.gouv.hub.service.account;

import fr.gouv.hub.domain.account.AgentErased;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

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

    /**
     * Hears from the database, and forgets whom it no longer tells of; not those who are erased here while it answers.
     *
     * @param all whose sessions could still be there
     */
    void know(Supplier<List<Long>> all) {
        Set<Long> over = new HashSet<>(lately);
        List<Long> told = all.get();
        told.forEach(over::remove);
        lately.addAll(told);
        lately.removeAll(over);
    }
}
