package fr.gouv.hub.service.event;

import fr.gouv.hub.domain.account.Agent;
import fr.gouv.hub.domain.account.AgentRole;
import fr.gouv.hub.domain.event.AnswersDraft;
import fr.gouv.hub.domain.event.CommunityEvent;
import fr.gouv.hub.domain.event.EventRegistration;
import fr.gouv.hub.domain.event.MyEventLine;
import fr.gouv.hub.domain.event.RegistrationChanged;
import fr.gouv.hub.domain.event.RegistrationRefusedException;
import fr.gouv.hub.domain.event.RegistrationStatus;
import fr.gouv.hub.domain.shared.NotFoundException;
import fr.gouv.hub.service.account.CurrentAgent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/** What an agent does about his own registrations. */
@Stateless
@RolesAllowed(AgentRole.AGENT)
public class EventRegistrationService {

    @Inject
    EventRepository events;

    @Inject
    EventRegistrationRepository registrations;

    @Inject
    EventReaders readers;

    @Inject
    SeatCalls calls;

    @Inject
    CurrentAgent currentAgent;

    @Inject
    Event<RegistrationChanged> changed;

    @Inject
    Clock clock;

    /**
     * Takes a seat, or a place on the waiting list; a second time changes nothing.
     *
     * @return where the caller stands now
     * @throws NotFoundException when the caller may not know of the event
     * @throws RegistrationRefusedException when registration is not open
     */
    public RegistrationStatus register(String slug) {
        return register(slug, new AnswersDraft());
    }

    /**
     * The same, with answers to the questions of the organisers.
     *
     * @throws fr.gouv.hub.domain.event.QuestionRefusedException when an answer is missing or wrong
     */
    public RegistrationStatus register(String slug, AnswersDraft answers) {
        Agent agent = currentAgent.get();
        CommunityEvent event = events.lock(known(slug));
        EventRegistration before = registrations.find(event.id(), agent.id()).orElse(null);
        if (before != null && before.status().isActive()) {
            return before.status();
        }
        // the time when the turn has come, not that of the click: who waited for the lock may have become too late
        EventRegistration registration = event.register(agent, before, answers, clock.instant());
        if (before == null) {
            registrations.add(registration);
        }
        changed.fire(new RegistrationChanged(registration.id()));
        return registration.status();
    }

    /**
     * Gives the seat or the place on the waiting list back, and calls the next; a second time changes nothing.
     *
     * @throws NotFoundException when the caller may not know of the event
     * @throws RegistrationRefusedException when the event is over
     */
    public void withdraw(String slug) {
        CommunityEvent event = events.lock(known(slug));
        Instant now = clock.instant();
        registrations.find(event.id(), me()).ifPresent(registration -> {
            if (event.withdraw(registration, now)) {
                changed.fire(new RegistrationChanged(registration.id()));
                calls.call(event, now);
            }
        });
    }

    /**
     * Tells the organisers that the caller will not come, or comes after all; he keeps his seat.
     *
     * @throws NotFoundException when he never asked to come
     * @throws AttendanceRefusedException when he has no seat, or the event is off or has begun
     */
    public void excuse(String slug, boolean excused) {
        CommunityEvent event = events.lock(known(slug));
        registrations.find(event.id(), me()).orElseThrow(NotFoundException::new).excuse(excused, clock.instant());
    }

    /** « Mon agenda »: what is to come, the next first. */
    public List<MyEventLine> coming() {
        return registrations.comingTo(me(), clock.instant());
    }

    /** « Mon agenda »: what is over, the latest first. */
    public List<MyEventLine> past() {
        return registrations.cameTo(me(), clock.instant());
    }

    private long me() {
        return currentAgent.id().orElseThrow(NotFoundException::new);
    }

    /** Who is registered may have lost the right to read of the event since, never that to give his seat back. */
    private long known(String slug) {
        CommunityEvent event = events.find(slug).orElseThrow(NotFoundException::new);
        if (!registrations.isKnown(event.id(), me())) {
            readers.requireMayRead(event, OptionalLong.of(me()));
        }
        return event.id();
    }
}
