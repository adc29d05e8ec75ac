package fr.gouv.hub.service.membership;

import fr.gouv.hub.domain.account.AgentRole;
import fr.gouv.hub.domain.community.Community;
import fr.gouv.hub.domain.membership.AlternativesException;
import fr.gouv.hub.domain.membership.MembershipRequest;
import fr.gouv.hub.domain.membership.PendingRequest;
import fr.gouv.hub.domain.membership.RefusalDraft;
import fr.gouv.hub.domain.membership.RequestClosedException;
import fr.gouv.hub.domain.membership.RequestDecided;
import fr.gouv.hub.domain.shared.ForbiddenException;
import fr.gouv.hub.domain.shared.NotFoundException;
import fr.gouv.hub.service.account.CurrentAgent;
import fr.gouv.hub.service.community.CommunityRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the animateurs of a community decide about requests. */
@Stateless
@RolesAllowed(AgentRole.AGENT)
public class MembershipDeskService {

    @Inject
    CommunityRepository communities;

    @Inject
    MembershipRights rights;

    @Inject
    MembershipRepository memberships;

    @Inject
    MembershipRequestRepository requests;

    @Inject
    CurrentAgent currentAgent;

    @Inject
    Event<RequestDecided> decided;

    @Inject
    Clock clock;

    /**
     * Requests that wait, the oldest first.
     *
     * @throws ForbiddenException unless the caller is an animateur of the community
     */
    public List<PendingRequest> pending(String slug) {
        return requests.pendingOf(facilitated(slug).id());
    }

    /** One request that waits, for the page that refuses it. */
    public PendingRequest pending(String slug, long requestId) {
        return pending(slug).stream()
                .filter(request -> request.id() == requestId)
                .findFirst()
                .orElseThrow(RequestClosedException::new);
    }

    /**
     * The candidate becomes a member.
     *
     * @throws RequestClosedException when somebody decided first
     */
    public void accept(String slug, long requestId) {
        MembershipRequest request = lockedRequest(slug, requestId);
        if (memberships.find(request.community().id(), request.agent().id()).isPresent()) {
            // he came in by another way while he waited: nothing to decide, nobody to tell
            request.cancel(clock.instant());
            return;
        }
        memberships.add(request.accept(currentAgent.get(), clock.instant()));
        decided.fire(new RequestDecided(request.id()));
    }

    /**
     * The candidate is told why, and where else to go.
     *
     * @throws RequestClosedException when somebody decided first
     * @throws AlternativesException unless two other communities that any agent may join are proposed
     */
    public void refuse(String slug, long requestId, RefusalDraft draft) {
        MembershipRequest request = lockedRequest(slug, requestId);
        Set<Community> elsewhere = Stream.of(draft.getFirst(), draft.getSecond())
                .map(other -> communities.findListedOpen(other).orElseThrow(AlternativesException::new))
                .collect(Collectors.toSet());
        request.refuse(currentAgent.get(), draft.getMotive(), elsewhere, clock.instant());
        decided.fire(new RequestDecided(request.id()));
    }

    private MembershipRequest lockedRequest(String slug, long requestId) {
        Community community = communities.lock(facilitated(slug).id());
        MembershipRequest request = requests.get(requestId);
        if (!request.community().id().equals(community.id())) {
            throw new NotFoundException();
        }
        return request;
    }

    private Community facilitated(String slug) {
        return rights.requireFacilitator(slug);
    }
}
