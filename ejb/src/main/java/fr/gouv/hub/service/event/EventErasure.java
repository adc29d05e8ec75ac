package fr.gouv.hub.service.event;

import fr.gouv.hub.domain.account.AgentErased;
import fr.gouv.hub.domain.event.CommunityEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;

/**
 * Whoever erases his account gives the seats of events to come back, and the next in turn are called. Past events keep their
 * figures, and nobody's name.
 */
@ApplicationScoped
public class EventErasure {

    @Inject
    EventRepository events;

    @Inject
    EventRegistrationRepository registrations;

    @Inject
    EventInvitationRepository invitations;

    @Inject
    EventGuests guests;

    @Inject
    SeatCalls calls;

    @Inject
    Clock clock;

    void on(@Observes AgentErased fact) {
        Instant now = clock.instant();
        for (long id : registrations.activeFor(fact.agentId(), now)) {
            CommunityEvent event = events.lock(id);
            registrations.find(id, fact.agentId()).ifPresent(registration -> {
                if (event.withdraw(registration, now)) {
                    calls.call(event, now);
                }
            });
        }
        registrations.forget(fact.agentId());
        invitations.forget(fact.agentId(), fact.address(), fact.at());
        guests.forget(fact.address(), fact.at());
    }
}
