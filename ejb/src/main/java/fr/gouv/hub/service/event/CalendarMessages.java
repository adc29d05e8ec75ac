package fr.gouv.hub.service.event;

import fr.gouv.hub.domain.event.CalendarEntry;
import fr.gouv.hub.domain.event.CommunityEvent;
import fr.gouv.hub.domain.event.EventRegistration;
import fr.gouv.hub.domain.event.RegistrationStatus;
import fr.gouv.hub.service.event.CalendarWriter.Standing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The calendar entry of a registration as it stands now, with the name and the number that the feeds give the event. */
@ApplicationScoped
public class CalendarMessages {

    @Inject
    CalendarWriter writer;

    /** @return what a mail to whoever registered carries; the link of the event only when he has a seat */
    public CalendarMessage of(EventRegistration registration) {
        return writer.message(
                entry(registration), registration.status(), registration.agent().email());
    }

    /**
     * The same of several events.
     *
     * @param registrations of one agent, at least one
     */
    public CalendarMessage of(List<EventRegistration> registrations) {
        return writer.message(registrations.stream()
                .map(one -> new Standing(entry(one), one.status()))
                .toList());
    }

    private static CalendarEntry entry(EventRegistration registration) {
        CommunityEvent event = registration.event();
        boolean seated = registration.status() == RegistrationStatus.REGISTERED;
        return new CalendarEntry(
                event.id(),
                event.slug(),
                event.title(),
                event.description(),
                event.place(),
                seated ? event.onlineUrl() : null,
                event.time(),
                event.status(),
                registration.status() == RegistrationStatus.WAITING,
                event.revision(),
                event.changedAt(),
                event.community().name());
    }
}
