package fr.gouv.hub.service.steering;

import fr.gouv.hub.domain.account.AgentErased;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** The history of communities stays when somebody in it erases his account, without him. */
@ApplicationScoped
public class SteeringErasure {

    @Inject
    CommunityChangeRepository changes;

    void on(@Observes AgentErased fact) {
        changes.forget(fact.agentId());
    }
}
