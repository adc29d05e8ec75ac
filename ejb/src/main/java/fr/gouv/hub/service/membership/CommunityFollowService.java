package fr.gouv.hub.service.membership;

import fr.gouv.hub.domain.account.AgentRole;
import fr.gouv.hub.domain.community.Community;
import fr.gouv.hub.domain.community.CommunityHead;
import fr.gouv.hub.domain.membership.CommunityFollowState;
import fr.gouv.hub.domain.membership.FollowDesk;
import fr.gouv.hub.domain.membership.FollowLine;
import fr.gouv.hub.domain.shared.ForbiddenException;
import fr.gouv.hub.domain.shared.NotFoundException;
import fr.gouv.hub.service.account.CurrentAgent;
import fr.gouv.hub.service.community.CommunityReaders;
import fr.gouv.hub.service.community.KnownCommunity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** What an agent wants to hear of communities: following needs no membership, muting does. */
@Stateless
@RolesAllowed(AgentRole.AGENT)
public class CommunityFollowService {

    @Inject
    CommunityReaders readers;

    @Inject
    MembershipRights rights;

    @Inject
    CommunityFollowRepository follows;

    @Inject
    CurrentAgent currentAgent;

    @Inject
    Clock clock;

    /** @throws NotFoundException when the caller may not know of the community */
    public FollowDesk desk(String slug) {
        KnownCommunity known = readers.get(slug);
        Community community = known.community();
        return new FollowDesk(
                community.id(),
                CommunityHead.of(community),
                follows.find(community.id(), me()).orElse(null),
                rights.roleIn(community.id()).isPresent(),
                known.access().isContent());
    }

    /**
     * From now on; a second time changes nothing.
     *
     * @throws NotFoundException when the caller may not know of the community
     * @throws ForbiddenException when he follows what he may not read, or mutes what he is no member of
     */
    public void become(String slug, CommunityFollowState state) {
        Community community =
                state == CommunityFollowState.MUTED ? rights.requireMember(slug) : readers.getWithContent(slug);
        follows.become(community.id(), me(), state, clock.instant());
    }

    /** Neither follows nor mutes any more; also what the caller may not know of by now. Without either, changes nothing. */
    public void forget(long community) {
        follows.forget(community, me());
    }

    /** Communities that the caller follows or has muted, by name. */
    public List<FollowLine> mine() {
        return follows.linesOf(me());
    }

    private long me() {
        return currentAgent.id().orElseThrow(NotFoundException::new);
    }
}
