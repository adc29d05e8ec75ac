package fr.gouv.hub.service.account;

import fr.gouv.hub.domain.account.Agent;
import fr.gouv.hub.domain.account.AgentErased;
import fr.gouv.hub.domain.shared.EmailAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Whose sessions are over although they have not ended: known to the node where an account is erased at once, to others soon. */
@ApplicationScoped
public class ErasedAgents {

    private final Set<Long> lately = ConcurrentHashMap.newKeySet();
    private final Map<Long, EmailAddress> addresses = new ConcurrentHashMap<>();

    public boolean has(long agent) {
        return lately.contains(agent);
    }

    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) AgentErased fact) {
        lately.add(fact.agentId());
        if (!Agent.isNobody(fact.address())) {
            addresses.put(fact.agentId(), fact.address());
        }
    }

    /** The address that somebody had who was erased here a moment ago; rows may still have it that were being written. */
    Optional<EmailAddress> addressOf(long agent) {
        return Optional.ofNullable(addresses.get(agent));
    }

    /** An address of which nothing can be left any more is no longer known. */
    void forgetAddress(long agent) {
        addresses.remove(agent);
    }

    /** Those whose addresses are known. */
    Set<Long> addressed() {
        return Set.copyOf(addresses.keySet());
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
