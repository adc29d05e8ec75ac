package fr.gouv.hub.service.registration;

import fr.gouv.hub.domain.account.Agent;
import fr.gouv.hub.domain.account.AgentRole;
import fr.gouv.hub.domain.account.SignedInAgent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;

/** Turns an account into what the container and the session know of its holder. */
@ApplicationScoped
public class SignInGroups {

    SignedInAgent of(Agent agent) {
        Set<String> groups = new HashSet<>();
        groups.add(AgentRole.AGENT);
        agent.roles().forEach(role -> groups.add(role.name()));
        return new SignedInAgent(agent.id(), agent.displayName(), groups);
    }
}
