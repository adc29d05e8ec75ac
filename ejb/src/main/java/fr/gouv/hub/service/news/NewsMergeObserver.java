package fr.gouv.hub.service.news;

import fr.gouv.hub.domain.community.CommunityMerged;
import fr.gouv.hub.domain.community.MergeBegun;
import fr.gouv.hub.domain.news.NewsItemChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** The news of a community that becomes part of another go there; what both have imported stays once. */
@ApplicationScoped
public class NewsMergeObserver {

    @Inject
    NewsRepository news;

    @Inject
    Event<NewsItemChanged> changed;

    /** Whoever publishes an item locks its row before the community's. */
    void on(@Observes MergeBegun fact) {
        news.lockAll(fact.fromId());
    }

    void on(@Observes CommunityMerged fact) {
        news.moveAll(fact.fromId(), fact.intoId());
        changed.fire(new NewsItemChanged(fact.fromId()));
        changed.fire(new NewsItemChanged(fact.intoId()));
    }
}
