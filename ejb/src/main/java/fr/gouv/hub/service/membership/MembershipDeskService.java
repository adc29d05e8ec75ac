package fr.gouv.hub.service.membership;

import fr.gouv.hub.domain.account.AgentRole;
import fr.gouv.hub.domain.community.Community;
import fr.gouv.hub.domain.membership.AlternativesException;
import fr.gouv.hub.domain.membership.DecidedRequest;
import fr.gouv.hub.domain.membership.MembershipRequest;
import fr.gouv.hub.domain.membership.PendingRequest;
import fr.gouv.hub.domain.membership.RefusalDraft;
import fr.gouv.hub.domain.membership.RequestAnswer;
import fr.gouv.hub.domain.membership.RequestClosedException;
import fr.gouv.hub.domain.membership.RequestDecided;
import fr.gouv.hub.domain.membership.RequestStatus;
import fr.gouv.hub.domain.membership.RequestToDecide;
import fr.gouv.hub.domain.shared.ForbiddenException;
import fr.gouv.hub.domain.shared.NotFoundException;
import fr.gouv.hub.domain.shared.PageOf;
import fr.gouv.hub.service.account.CurrentAgent;
import fr.gouv.hub.service.community.CommunityRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the animateurs of a community decide about requests. */
@Stateless
@RolesAllowed(AgentRole.AGENT)
public class MembershipDeskService {

    /** Requests on a page. */
    public static final int PAGE_SIZE = 25;

    private static final int MOST_AT_ONCE = 500;

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
     * Requests that wait, the oldest first, with their answers.
     *
     * @param page number of the page asked for; out of range means the nearest one
     * @throws ForbiddenException unless the caller is an animateur of the community
     */
    public PageOf<RequestToDecide> pending(String slug, int page) {
        long community = facilitated(slug).id();
        return PageOf.nearest(
                page,
                PAGE_SIZE,
                requests.countPending(community),
                offset -> withAnswers(requests.pendingOf(community, offset, PAGE_SIZE)));
    }

    private List<RequestToDecide> withAnswers(List<PendingRequest> pending) {
        Map<Long, List<RequestAnswer>> answers =
                requests.answersTo(pending.stream().map(PendingRequest::id).toList());
        return pending.stream()
                .map(request -> new RequestToDecide(request, answers.getOrDefault(request.id(), List.of())))
                .toList();
    }

    /** One request that waits, for the page that refuses it. */
    public PendingRequest pending(String slug, long requestId) {
        return requests.findPendingAs(facilitated(slug).id(), requestId).orElseThrow(RequestClosedException::new);
    }

    /**
     * Requests of one outcome, the latest first.
     *
     * @throws ForbiddenException unless the caller is an animateur of the community
     */
    public PageOf<DecidedRequest> history(String slug, RequestStatus outcome, int page) {
        long community = facilitated(slug).id();
        return PageOf.nearest(
                page,
                PAGE_SIZE,
                requests.count(community, outcome),
                offset -> requests.decidedOf(community, outcome, offset, PAGE_SIZE));
    }

    /**
     * The chosen candidates become members, in one transaction. What somebody decided in the meantime stays as decided.
     *
     * @return how many were accepted
     */
    public int accept(String slug, Collection<Long> requestIds) {
        Community community = communities.lock(facilitated(slug).id());
        int accepted = 0;
        for (long id : new TreeSet<>(requestIds)) {
            MembershipRequest request = requestOf(community, id);
            if (request.status() == RequestStatus.PENDING && admit(request)) {
                accepted++;
            }
        }
        return accepted;
    }

    /**
     * All candidates become members, at most five hundred at a time; for a community that has become open to all.
     *
     * @return how many were accepted
     */
    public int acceptAll(String slug) {
        return accept(slug, requests.pendingIds(facilitated(slug).id(), MOST_AT_ONCE));
    }

    /**
     * The candidate becomes a member.
     *
     * @throws RequestClosedException when somebody decided first
     */
    public void accept(String slug, long requestId) {
        admit(lockedRequest(slug, requestId));
    }

    private boolean admit(MembershipRequest request) {
        if (memberships.find(request.community().id(), request.agent().id()).isPresent()) {
            // he came in by another way while he waited: nothing to decide, nobody to tell
            request.cancel(clock.instant());
            return false;
        }
        memberships.add(request.accept(currentAgent.get(), clock.instant()));
        decided.fire(new RequestDecided(request.id()));
        return true;
    }

    /**
     * The candidate is told why, and where else to go.
     *
     * @throws RequestClosedException when somebody decided first
     * @throws AlternativesException unless two other communities that any agent may join are proposed, or as many as there are
     */
    public void refuse(String slug, long requestId, RefusalDraft draft) {
        MembershipRequest request = lockedRequest(slug, requestId);
        int wanted = communities
                .choicesBeside(request.community().id(), MembershipRequest.MOST_ALTERNATIVES)
                .size();
        Set<Community> elsewhere = Stream.of(draft.getFirst(), draft.getSecond())
                .filter(other -> other != null && !other.isEmpty())
                .map(other -> communities.findListedOpen(other).orElseThrow(() -> new AlternativesException(wanted)))
                .collect(Collectors.toSet());
        request.refuse(currentAgent.get(), draft.getMotive(), elsewhere, wanted, clock.instant());
        decided.fire(new RequestDecided(request.id()));
    }

    private MembershipRequest lockedRequest(String slug, long requestId) {
        return requestOf(communities.lock(facilitated(slug).id()), requestId);
    }

    private MembershipRequest requestOf(Community community, long requestId) {
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
