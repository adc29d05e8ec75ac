package fr.gouv.hub.service.account;

import fr.gouv.hub.domain.account.Agent;
import fr.gouv.hub.domain.account.AgentErased;
import fr.gouv.hub.domain.account.AgentRole;
import fr.gouv.hub.domain.account.ErasureRefusedException;
import fr.gouv.hub.domain.account.HubRole;
import fr.gouv.hub.domain.shared.EmailAddress;
import fr.gouv.hub.domain.shared.InvalidEmailException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;

/**
 * An agent erases his account: what he wrote stays, without him. The row of the agent is locked last, as everywhere;
 * those of administrators together.
 */
@Stateless
@RolesAllowed(AgentRole.AGENT)
public class ErasureService {

    @Inject
    CurrentAgent currentAgent;

    @Inject
    AgentRepository agents;

    @Inject
    Event<AgentErased> erased;

    @Inject
    Clock clock;

    /**
     * Erases the account of the caller; nobody can sign in to it any more, and his address is free for another one.
     *
     * @param typed his address, to confirm
     * @param shown what others see where they saw his name
     * @throws ErasureRefusedException when it is not his address, or nobody else administers the hub
     */
    public void erase(String typed, String shown) {
        Agent agent = currentAgent.get();
        requireConfirmed(agent, typed);
        EmailAddress address = agent.email();
        erased.fire(new AgentErased(agent.id(), address, agent.replacement(), clock.instant()));
        if (agent.roles().contains(HubRole.ADMIN)) {
            agents.lockAll(HubRole.ADMIN);
            if (!agents.anyOtherWith(HubRole.ADMIN, agent.id())) {
                throw ErasureRefusedException.lastAdministrator();
            }
        }
        Agent locked = agents.lock(agent.id());
        Instant now = clock.instant();
        locked.erase(shown, now);
        erased.fire(new AgentErased(locked.id(), address, locked.replacement(), now));
    }

    private static void requireConfirmed(Agent agent, String typed) {
        try {
            if (EmailAddress.of(typed).equals(agent.email())) {
                return;
            }
        } catch (InvalidEmailException noAddress) {
            throw ErasureRefusedException.address();
        }
        throw ErasureRefusedException.address();
    }
}
