package fr.gouv.hub.service.membership;

import fr.gouv.hub.domain.membership.MembershipRequest;
import fr.gouv.hub.domain.membership.RequestExpired;
import fr.gouv.hub.domain.membership.RequestsWaiting;
import fr.gouv.hub.service.community.CommunityRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What time does to requests: animateurs are reminded after three and after seven days, and a request that nobody answers
 * for sixty days expires. Each community in a transaction of its own, under the lock of its row: twice at once, twice in a
 * row or days late, everybody hears once.
 */
@Stateless
@PermitAll
public class RequestUpkeepService {

    @Inject
    MembershipRequestRepository requests;

    @Inject
    CommunityRepository communities;

    @Inject
    Event<RequestsWaiting> waiting;

    @Inject
    Event<RequestExpired> expired;

    @Inject
    Clock clock;

    /** Communities that may have something due now. */
    public Set<Long> due() {
        Instant now = clock.instant();
        Set<Long> due =
                new LinkedHashSet<>(requests.communitiesToRemind(now.minus(MembershipRequest.FIRST_REMINDER), 1));
        due.addAll(requests.communitiesToRemind(now.minus(MembershipRequest.SECOND_REMINDER), 2));
        due.addAll(requests.communitiesToRemind(now.minus(MembershipRequest.EXPIRY), Integer.MAX_VALUE));
        return due;
    }

    /** Does what is due in one community. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void keepUp(long communityId) {
        communities.lockAsIs(communityId);
        Instant now = clock.instant();
        List<MembershipRequest> old = requests.waitingSince(communityId, now.minus(MembershipRequest.FIRST_REMINDER));
        long oldest = 0;
        for (MembershipRequest request : old) {
            if (request.expireIfDue(now)) {
                expired.fire(new RequestExpired(request.id(), false));
            } else if (request.remindIfDue(now)) {
                oldest = Math.max(
                        oldest, Duration.between(request.requestedAt(), now).toDays());
            }
        }
        if (oldest > 0) {
            waiting.fire(new RequestsWaiting(communityId, oldest, requests.countPending(communityId)));
        }
    }
}
