package fr.gouv.hub.service.event;

import fr.gouv.hub.domain.event.CommunityEvent;
import fr.gouv.hub.domain.event.EventRegistration;
import fr.gouv.hub.domain.event.RegistrationChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;

/** Calls people from the waiting list, in their order, whenever seats have become free. The caller holds the event's lock. */
@ApplicationScoped
public class SeatCalls {

    @Inject
    EventRegistrationRepository registrations;

    @Inject
    Event<RegistrationChanged> changed;

    void call(CommunityEvent event, Instant now) {
        int seats = event.callable(now);
        if (seats > 0) {
            for (EventRegistration next : registrations.firstWaiting(event.id(), seats)) {
                event.call(next, now);
                changed.fire(new RegistrationChanged(next.id()));
            }
        }
    }
}
