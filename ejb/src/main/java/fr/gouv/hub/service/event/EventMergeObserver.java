package fr.gouv.hub.service.event;

import fr.gouv.hub.domain.community.CommunityMerged;
import fr.gouv.hub.domain.community.MergeBegun;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** The events of a community that becomes part of another go there, once each, with whoever is registered. */
@ApplicationScoped
public class EventMergeObserver {

    @Inject
    EventPlanningRepository events;

    /** Whoever publishes an event locks its row before the community's. */
    void on(@Observes MergeBegun fact) {
        events.lockAll(fact.fromId());
    }

    void on(@Observes CommunityMerged fact) {
        events.moveAll(fact.fromId(), fact.intoId());
    }
}
