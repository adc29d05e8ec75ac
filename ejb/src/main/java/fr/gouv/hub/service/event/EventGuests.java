package fr.gouv.hub.service.event;

import fr.gouv.hub.domain.account.Agent;
import fr.gouv.hub.domain.account.AgentRegistered;
import fr.gouv.hub.domain.event.CommunityEvent;
import fr.gouv.hub.domain.event.GuestRegistered;
import fr.gouv.hub.domain.shared.EmailAddress;
import fr.gouv.hub.service.account.AgentRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;

/** What becomes of those who came to events without an account: they register, or are forgotten and only count. */
@ApplicationScoped
public class EventGuests {

    @Inject
    EventRepository events;

    @Inject
    EventGuestRepository guests;

    @Inject
    EventRegistrationRepository registrations;

    @Inject
    AgentRepository agents;

    @Inject
    Event<GuestRegistered> registered;

    /** He has shown that the address is his: so is the presence. */
    void on(@Observes AgentRegistered fact) {
        Agent agent = agents.get(fact.agentId());
        for (long id : guests.eventsOf(agent.email())) {
            CommunityEvent event = events.lock(id);
            // whoever wrote him down may have taken that back
            guests.find(id, agent.email()).ifPresent(guest -> {
                registrations.add(event.admit(agent, guest.arrivedAt()));
                guests.remove(guest);
                registered.fire(new GuestRegistered(id, guest.email()));
            });
        }
    }

    /** Forgets an address that somebody gave until a moment. */
    void forget(EmailAddress address, Instant until) {
        for (long id : guests.eventsOf(address, until)) {
            CommunityEvent event = events.lock(id);
            guests.find(id, address).ifPresent(guest -> {
                guests.remove(guest);
                event.forgetGuests(1);
            });
        }
    }

    /** Forgets who came to events that were over at a moment. */
    void forgetOverBefore(Instant limit) {
        for (long id : guests.eventsOverBefore(limit)) {
            CommunityEvent event = events.lock(id);
            event.forgetGuests(guests.forget(id));
        }
    }
}
