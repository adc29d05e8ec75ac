package fr.gouv.hub.service.account;

import fr.gouv.hub.domain.account.Agent;
import fr.gouv.hub.domain.account.AgentErased;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** Tells of erased accounts again, each in a transaction of its own. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ErasureUpkeep {

    @Inject
    AgentRepository agents;

    @Inject
    ErasedAgents erased;

    @Inject
    Event<AgentErased> again;

    public List<Long> erasedSince(Instant since) {
        return agents.erasedSince(since);
    }

    /** Takes away what has come in since; what names the address that he had is found where he was erased. */
    public void repeat(long id) {
        Agent agent = agents.get(id);
        again.fire(new AgentErased(id, erased.addressOf(id).orElse(agent.email()), agent.email(), agent.erasedAt()));
    }
}
