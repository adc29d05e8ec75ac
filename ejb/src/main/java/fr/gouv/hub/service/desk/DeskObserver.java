package fr.gouv.hub.service.desk;

import fr.gouv.hub.domain.community.CommunityMerged;
import fr.gouv.hub.domain.membership.MembershipEnded;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;

/** Counts departures: a membership that ends leaves no other trace. */
@ApplicationScoped
public class DeskObserver {

    @Inject
    DeskRepository desks;

    @Inject
    Clock clock;

    void on(@Observes MembershipEnded fact) {
        desks.noteDeparture(fact.communityId(), clock.instant());
    }

    void on(@Observes CommunityMerged fact) {
        desks.moveDepartures(fact.fromId(), fact.intoId());
    }
}
