package fr.gouv.hub.service.notification;

import fr.gouv.hub.domain.account.AgentErased;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** No mail leaves for an erased account any more, and the outbox no longer says whom it wrote to. */
@ApplicationScoped
public class MailErasure {

    @Inject
    MailOutboxRepository outbox;

    void on(@Observes AgentErased fact) {
        outbox.forget(fact.address(), fact.replacement(), fact.at());
    }
}
