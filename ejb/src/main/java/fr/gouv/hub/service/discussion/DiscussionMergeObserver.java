package fr.gouv.hub.service.discussion;

import fr.gouv.hub.domain.community.CommunityMerged;
import fr.gouv.hub.domain.community.MergeBegun;
import fr.gouv.hub.domain.discussion.DiscussionChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** The threads of a community that becomes part of another go there, with who follows them and what was moderated in them. */
@ApplicationScoped
public class DiscussionMergeObserver {

    @Inject
    DiscussionRepository discussions;

    @Inject
    Event<DiscussionChanged> changed;

    /** Whoever writes in a thread locks its row before the community's. */
    void on(@Observes MergeBegun fact) {
        discussions.lockAll(fact.fromId());
    }

    void on(@Observes CommunityMerged fact) {
        discussions.moveAll(fact.fromId(), fact.intoId());
        changed.fire(new DiscussionChanged(fact.fromId()));
        changed.fire(new DiscussionChanged(fact.intoId()));
    }
}
