package fr.gouv.hub.service.membership;

import fr.gouv.hub.domain.community.Community;
import fr.gouv.hub.domain.community.JoinPolicy;
import fr.gouv.hub.domain.membership.MembershipRequest;
import fr.gouv.hub.domain.membership.RequestOvertaken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;

/** What becomes of members and candidates when a community becomes part of another. The caller holds the locks of both rows. */
@ApplicationScoped
public class MembershipMerge {

    @Inject
    MembershipMergeRepository people;

    @Inject
    MembershipRepository memberships;

    @Inject
    MembershipRequestRepository requests;

    @Inject
    Event<RequestOvertaken> overtaken;

    @Inject
    Clock clock;

    /**
     * Moves the members; candidates go on waiting where the other community takes requests, the others are told that their
     * request is closed.
     *
     * @return how many members the other has then
     */
    public int move(Community from, Community into) {
        int members = people.moveMembers(from.id(), into.id());
        for (MembershipRequest request : people.pending(from.id())) {
            long candidate = request.agent().id();
            boolean member = memberships.find(into.id(), candidate).isPresent();
            boolean waits = requests.findPending(into.id(), candidate).isPresent();
            if (into.joinPolicy() == JoinPolicy.ON_REQUEST && !member && !waits) {
                request.follow(into);
            } else {
                request.cancel(clock.instant());
                overtaken.fire(new RequestOvertaken(request.id(), into.id(), member));
            }
        }
        people.moveFollows(from.id(), into.id());
        return members;
    }
}
