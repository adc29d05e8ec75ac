package fr.gouv.hub.service.membership;

import fr.gouv.hub.domain.account.Agent;
import fr.gouv.hub.domain.community.Community;
import fr.gouv.hub.domain.membership.Membership;
import fr.gouv.hub.service.community.CommunityRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** Makes an agent a member under the lock of the community's row: once, however often he asks. */
@ApplicationScoped
public class Admission {

    @Inject
    CommunityRepository communities;

    @Inject
    MembershipRepository memberships;

    @Inject
    MembershipRequestRepository requests;

    @Inject
    Clock clock;

    /**
     * @throws fr.gouv.hub.domain.community.JoinRefusedException when the community is not open to all
     */
    void join(long communityId, Agent agent) {
        Community community = communities.lock(communityId);
        if (memberships.find(communityId, agent.id()).isEmpty()) {
            memberships.add(Membership.join(community, agent, clock.instant()));
            // asked while the community was on request, which it is no longer
            requests.findPending(communityId, agent.id()).ifPresent(request -> request.cancel(clock.instant()));
        }
    }

    /** Whether somebody is a member; the caller holds the lock of the community's row. */
    public boolean isMember(long communityId, long agentId) {
        return memberships.find(communityId, agentId).isPresent();
    }

    /** Keeps a new membership; the caller holds the lock. A request that waits has become pointless. */
    public void add(Membership membership) {
        memberships.add(membership);
        requests.findPending(membership.community().id(), membership.agent().id())
                .ifPresent(request -> request.cancel(clock.instant()));
    }

    /** For somebody who arrives by a link: joins when the community still takes him, otherwise only brings him there. */
    public Optional<Community> joinIfOpen(long communityId, Agent agent) {
        Optional<Community> open = communities.findOpen(communityId);
        open.ifPresent(community -> join(community.id(), agent));
        return open;
    }
}
