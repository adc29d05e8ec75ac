package fr.gouv.hub.service.membership;

import fr.gouv.hub.domain.account.AgentErased;
import fr.gouv.hub.domain.membership.MembershipEnded;
import fr.gouv.hub.service.community.CommunityRepository;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * Whoever erases his account leaves his communities, also as their last animateur: they go on without one until somebody
 * volunteers. What he asked is forgotten, what he decided stays decided by nobody in particular.
 */
@ApplicationScoped
public class MembershipErasure {

    /** After those who lock events, news and threads: communities are locked after them everywhere. */
    private static final int LATE = 3_000;

    @Inject
    MembershipRepository memberships;

    @Inject
    MembershipRequestRepository requests;

    @Inject
    CommunityFollowRepository follows;

    @Inject
    CommunityRepository communities;

    @Inject
    Event<MembershipEnded> ended;

    void on(@Observes @Priority(LATE) AgentErased fact) {
        for (long community : memberships.communitiesOf(fact.agentId())) {
            communities.lockAsIs(community);
            memberships.find(community, fact.agentId()).ifPresent(membership -> {
                membership.end();
                memberships.remove(membership);
                ended.fire(new MembershipEnded(community));
            });
        }
        requests.forget(fact.agentId());
        follows.forget(fact.agentId());
    }
}
