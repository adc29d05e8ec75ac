package fr.gouv.hub.service.registration;

import fr.gouv.hub.domain.account.AgentErased;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** The links that an erased account was sent lead nowhere. */
@ApplicationScoped
public class LinkErasure {

    @Inject
    LinkRepository links;

    void on(@Observes AgentErased fact) {
        links.forget(fact.address(), fact.replacement(), fact.at());
    }
}
