package fr.gouv.hub.service.membership;

import fr.gouv.hub.domain.community.CommunityArchived;
import fr.gouv.hub.domain.membership.MembershipRequest;
import fr.gouv.hub.domain.membership.RequestExpired;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;

/** Nobody is admitted to a community that was put away: who waits is told. Whoever puts it away holds the lock of its row. */
@ApplicationScoped
public class ArchiveObserver {

    @Inject
    MembershipRequestRepository requests;

    @Inject
    Event<RequestExpired> expired;

    @Inject
    Clock clock;

    void on(@Observes CommunityArchived fact) {
        Instant now = clock.instant();
        for (MembershipRequest request : requests.waitingSince(fact.communityId(), now)) {
            request.expire(now);
            expired.fire(new RequestExpired(request.id(), true));
        }
    }
}
