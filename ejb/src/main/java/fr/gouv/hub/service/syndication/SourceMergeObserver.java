package fr.gouv.hub.service.syndication;

import fr.gouv.hub.domain.community.CommunityMerged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** What is read for a community that becomes part of another is read for that one. */
@ApplicationScoped
public class SourceMergeObserver {

    @Inject
    SourceRepository sources;

    void on(@Observes CommunityMerged fact) {
        sources.moveAll(fact.fromId(), fact.intoId());
    }
}
