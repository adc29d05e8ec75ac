package fr.gouv.hub.service.discussion;

import fr.gouv.hub.domain.account.AgentErased;
import fr.gouv.hub.domain.discussion.DiscussionChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** What somebody wrote stays when he erases his account, and says no longer who wrote it. */
@ApplicationScoped
public class DiscussionErasure {

    @Inject
    DiscussionRepository discussions;

    @Inject
    Event<DiscussionChanged> changed;

    void on(@Observes AgentErased fact) {
        for (long community : discussions.communitiesOf(fact.agentId())) {
            changed.fire(new DiscussionChanged(community));
        }
        discussions.forget(fact.agentId());
    }
}
