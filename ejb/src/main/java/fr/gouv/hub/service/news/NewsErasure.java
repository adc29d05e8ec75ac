package fr.gouv.hub.service.news;

import fr.gouv.hub.domain.account.AgentErased;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** News stay when their author erases his account. */
@ApplicationScoped
public class NewsErasure {

    @Inject
    NewsRepository news;

    void on(@Observes AgentErased fact) {
        news.forgetAuthor(fact.agentId());
    }
}
