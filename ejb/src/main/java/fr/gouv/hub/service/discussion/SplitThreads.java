package fr.gouv.hub.service.discussion;

import fr.gouv.hub.domain.community.Community;
import fr.gouv.hub.domain.community.CommunitySplit;
import fr.gouv.hub.domain.community.SplitBegun;
import fr.gouv.hub.domain.discussion.Discussion;
import fr.gouv.hub.domain.discussion.DiscussionChanged;
import fr.gouv.hub.service.community.CommunityRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Chosen threads of a community that another came out of go there; what would become public by that stays. */
@ApplicationScoped
public class SplitThreads {

    @Inject
    DiscussionRepository discussions;

    @Inject
    CommunityRepository communities;

    @Inject
    Event<DiscussionChanged> changed;

    /** Whoever writes in a thread locks its row before the community's. */
    void on(@Observes SplitBegun fact) {
        if (!fact.threads().isEmpty()) {
            discussions.lockThese(fact.threads());
        }
    }

    void on(@Observes CommunitySplit fact) {
        if (fact.threads().isEmpty()) {
            return;
        }
        Community community = communities.get(fact.communityId());
        for (long id : fact.threads()) {
            Discussion thread = discussions.lock(id);
            if (thread.community().id() == fact.originId() && thread.mayMoveTo(community)) {
                thread.moveTo(community);
            }
        }
        changed.fire(new DiscussionChanged(fact.originId()));
        changed.fire(new DiscussionChanged(fact.communityId()));
    }
}
