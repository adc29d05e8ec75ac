package fr.gouv.hub.service.alert;

import fr.gouv.hub.domain.community.CommunityPublished;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;

/** Notes what has become visible, in the transaction that shows it: {@link AlertTimer} does the rest. */
@ApplicationScoped
public class AlertObserver {

    @Inject
    AlertRepository alerts;

    @Inject
    Clock clock;

    void on(@Observes CommunityPublished fact) {
        alerts.notePublication(fact.communityId(), clock.instant());
    }
}
