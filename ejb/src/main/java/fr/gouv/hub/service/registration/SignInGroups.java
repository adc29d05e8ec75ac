package fr.gouv.hub.service.registration;

import fr.gouv.hub.domain.account.Agent;
import fr.gouv.hub.domain.account.AgentRole;
import fr.gouv.hub.domain.account.SignedInAgent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/** Turns an account into what the container and the session know of its holder. */
@ApplicationScoped
public class SignInGroups {

    /** By a password. */
    SignedInAgent of(Agent agent) {
        return of(agent, null);
    }

    /** @param linkUsedAt when he came in by a link, or null */
    SignedInAgent of(Agent agent, Instant linkUsedAt) {
        Set<String> groups = new HashSet<>();
        groups.add(AgentRole.AGENT);
        agent.roles().forEach(role -> groups.add(role.name()));
        return new SignedInAgent(agent.id(), agent.displayName(), groups, agent.passwordChangedAt(), linkUsedAt);
    }
}
