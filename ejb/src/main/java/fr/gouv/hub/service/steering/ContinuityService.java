package fr.gouv.hub.service.steering;

import fr.gouv.hub.domain.community.Community;
import fr.gouv.hub.domain.steering.ChangeKind;
import fr.gouv.hub.domain.steering.CommunityOrphaned;
import fr.gouv.hub.service.community.CommunityRepository;
import fr.gouv.hub.service.membership.MembershipRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/**
 * What becomes of communities whose last animateur has gone, whichever way: their members are asked for volunteers, and those
 * who oversee the hub are told. Each in a transaction of its own, under the lock of its row: twice at once, twice in a row or
 * late, everybody hears once.
 */
@Stateless
@PermitAll
public class ContinuityService {

    @Inject
    SteeringRepository steering;

    @Inject
    MembershipRepository memberships;

    @Inject
    CommunityRepository communities;

    @Inject
    CommunityChangeRepository changes;

    @Inject
    Event<CommunityOrphaned> orphaned;

    @Inject
    Clock clock;

    /** Communities that nobody animates and nobody was told of, and those that somebody animates again. */
    public List<Long> due() {
        return steering.orphanedOrLedAgain();
    }

    /** Does what is due in one community. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void keepUp(long communityId) {
        Community community = communities.lockAsIs(communityId);
        if (community.orphanIfLeft(memberships.isLed(communityId), clock.instant())) {
            changes.add(community, ChangeKind.ORPHANED, null, null);
            orphaned.fire(new CommunityOrphaned(communityId));
        }
    }
}
