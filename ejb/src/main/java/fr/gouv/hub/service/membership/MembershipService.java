package fr.gouv.hub.service.membership;

import fr.gouv.hub.domain.account.Agent;
import fr.gouv.hub.domain.account.AgentRole;
import fr.gouv.hub.domain.community.Community;
import fr.gouv.hub.domain.community.JoinRefusedException;
import fr.gouv.hub.domain.membership.LastLeadException;
import fr.gouv.hub.domain.membership.MembershipEnded;
import fr.gouv.hub.domain.membership.MembershipLine;
import fr.gouv.hub.domain.membership.MembershipRequest;
import fr.gouv.hub.domain.membership.MembershipRequested;
import fr.gouv.hub.domain.membership.MotiveDraft;
import fr.gouv.hub.domain.membership.QuestionsChangedException;
import fr.gouv.hub.domain.membership.RequestLine;
import fr.gouv.hub.domain.shared.NotFoundException;
import fr.gouv.hub.service.account.CurrentAgent;
import fr.gouv.hub.service.community.CommunityReaders;
import fr.gouv.hub.service.community.CommunityRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** What an agent does about his own memberships. */
@Stateless
@RolesAllowed(AgentRole.AGENT)
public class MembershipService {

    @Inject
    CommunityRepository communities;

    @Inject
    CommunityReaders readers;

    @Inject
    MembershipRepository memberships;

    @Inject
    MembershipRequestRepository requests;

    @Inject
    Admission admission;

    @Inject
    CurrentAgent currentAgent;

    @Inject
    Event<MembershipRequested> requested;

    @Inject
    Event<MembershipEnded> ended;

    @Inject
    Clock clock;

    /**
     * Joins an open community; a second time changes nothing.
     *
     * @throws NotFoundException when the agent may not know of the community
     * @throws JoinRefusedException when it is not open to all
     */
    public void join(String slug) {
        admission.join(known(slug).id(), currentAgent.get());
    }

    /**
     * Leaves; a second time changes nothing.
     *
     * @throws LastLeadException for the last animateur
     */
    public void leave(String slug) {
        Agent agent = currentAgent.get();
        Community community = communities.lock(known(slug).id());
        memberships.find(community.id(), agent.id()).ifPresent(membership -> {
            membership.leave(memberships.countOtherLeads(community.id(), agent.id()));
            memberships.remove(membership);
            ended.fire(new MembershipEnded(community.id()));
        });
    }

    /**
     * Asks to join; while a request is pending or when the agent is a member already, changes nothing.
     *
     * @throws JoinRefusedException when the community takes no requests
     * @throws QuestionsChangedException when the draft answers other questions than the community's
     */
    public void request(String slug, MotiveDraft draft) {
        Agent agent = currentAgent.get();
        Community community = communities.lock(known(slug).id());
        if (memberships.find(community.id(), agent.id()).isEmpty()
                && requests.findPending(community.id(), agent.id()).isEmpty()) {
            MembershipRequest request =
                    requests.add(MembershipRequest.submit(community, agent, draft, clock.instant()));
            requested.fire(new MembershipRequested(request.id()));
        }
    }

    /** Takes the pending request back; without one, changes nothing. */
    public void cancelRequest(String slug) {
        Community community = communities.lock(known(slug).id());
        requests.findPending(community.id(), me()).ifPresent(request -> request.cancel(clock.instant()));
    }

    /**
     * Takes a request back, also when its community has been hidden since; one that no longer waits stays as it is.
     *
     * @throws NotFoundException when the caller made no such request
     */
    public void cancelRequest(long request) {
        Community community = communities.lock(requests.communityOf(request, me()));
        requests.findPending(community.id(), me())
                .filter(pending -> pending.id() == request)
                .ifPresent(pending -> pending.cancel(clock.instant()));
    }

    /** « Mes communautés », by name. */
    public List<MembershipLine> mine() {
        return memberships.linesOf(me(), clock.instant());
    }

    /** The names of the communities that nobody would animate without the caller. */
    public List<String> ledAlone() {
        return memberships.namesLedAlone(me());
    }

    /** « Mes demandes », the latest first. */
    public List<RequestLine> myRequests() {
        return requests.linesOf(me());
    }

    /** Those of « mes demandes » that nobody has answered yet, the latest first. */
    public List<RequestLine> myPendingRequests() {
        return requests.pendingLinesOf(me());
    }

    private long me() {
        return currentAgent.id().orElseThrow(NotFoundException::new);
    }

    private Community known(String slug) {
        return readers.get(slug).community();
    }
}
