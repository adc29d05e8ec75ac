package fr.gouv.hub.service.steering;

import fr.gouv.hub.domain.community.Community;
import fr.gouv.hub.domain.community.CommunityStatus;
import fr.gouv.hub.domain.steering.ChangeKind;
import fr.gouv.hub.domain.steering.CommunityQuiet;
import fr.gouv.hub.domain.steering.Dormancy;
import fr.gouv.hub.service.community.CommunityRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What time does to communities in which nothing happens: see {@link Dormancy}. Each in a transaction of its own, under the
 * lock of its row: twice at once, twice in a row or days late, animateurs hear once.
 */
@Stateless
@PermitAll
public class DormancyService {

    @Inject
    SteeringRepository steering;

    @Inject
    CommunityRepository communities;

    @Inject
    CommunityChangeRepository changes;

    @Inject
    Event<CommunityQuiet> quiet;

    @Inject
    Clock clock;

    /** Communities that have been quiet for long; what is due in each, if anything, {@link #keepUp} finds. */
    public List<Long> due() {
        return steering.quietSince(clock.instant().minus(Dormancy.QUIET));
    }

    /** Warns the animateurs of one community, or lets it sleep once the notice is over. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void keepUp(long communityId) {
        Community community = communities.lockAsIs(communityId);
        Instant now = clock.instant();
        if (community.status() != CommunityStatus.PUBLISHED || !Dormancy.isQuiet(community.lastActivityAt(), now)) {
            return;
        }
        Optional<Instant> warned = changes.lastOf(communityId, ChangeKind.WARNED, community.lastActivityAt());
        if (warned.isEmpty()) {
            changes.add(community, ChangeKind.WARNED, null, null);
            quiet.fire(new CommunityQuiet(communityId, false));
        } else if (Dormancy.isOver(warned.get(), now)) {
            community.fallAsleep();
            changes.add(community, ChangeKind.ASLEEP, null, null);
            quiet.fire(new CommunityQuiet(communityId, true));
        }
    }
}
