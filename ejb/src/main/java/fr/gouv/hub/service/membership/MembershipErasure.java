package fr.gouv.hub.service.membership;

import fr.gouv.hub.domain.account.AgentErased;
import fr.gouv.hub.domain.community.Community;
import fr.gouv.hub.domain.membership.MembershipEnded;
import fr.gouv.hub.service.account.AgentRepository;
import fr.gouv.hub.service.community.CommunityRepository;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Whoever erases his account leaves his communities, also as their last animateur: they go on without one until somebody
 * volunteers, and nobody is sent to his address any more. What he asked is forgotten, what he decided stays decided by nobody in particular.
 */
@ApplicationScoped
public class MembershipErasure {

    /** After those who lock events, news and threads: communities are locked after them everywhere. */
    private static final int LATE = 3_000;

    @Inject
    AgentRepository agents;

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
        // also those that he has left, or never joined, and that are still reached through him
        SortedSet<Long> concerned = new TreeSet<>(memberships.communitiesOf(fact.agentId()));
        boolean taken = agents.find(fact.address())
                .filter(other -> other.id() != fact.agentId())
                .isPresent();
        if (!taken) {
            concerned.addAll(communities.reachedAt(fact.address()));
        }
        for (long community : concerned) {
            Community locked = communities.lockAsIs(community);
            if (!taken) {
                locked.forgetContact(fact.address());
            }
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
