package fr.gouv.hub.service.event;

import fr.gouv.hub.domain.community.CommunityMerged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** The events of a community that becomes part of another go there, once each, with whoever is registered. */
@ApplicationScoped
public class EventMergeObserver {

    @Inject
    EventPlanningRepository events;

    void on(@Observes CommunityMerged fact) {
        events.moveAll(fact.fromId(), fact.intoId());
    }
}
