package fr.gouv.hub.service.invitation;

import fr.gouv.hub.domain.account.AgentErased;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Invitations to and by somebody who erases his account: what waits for him is cancelled, what he sent stays valid. */
@ApplicationScoped
public class InvitationErasure {

    @Inject
    InvitationRepository invitations;

    void on(@Observes AgentErased fact) {
        invitations.forget(fact.agentId(), fact.address(), fact.replacement(), fact.at());
    }
}
