package fr.gouv.hub.service.alert;

import fr.gouv.hub.domain.account.AgentErased;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Nobody is told of what an erased account kept looking for. */
@ApplicationScoped
public class AlertErasure {

    @Inject
    AlertRepository alerts;

    void on(@Observes AgentErased fact) {
        alerts.forget(fact.agentId());
    }
}
