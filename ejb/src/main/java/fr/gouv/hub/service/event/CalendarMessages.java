package fr.gouv.hub.service.event;

import fr.gouv.hub.domain.event.CalendarEntry;
import fr.gouv.hub.domain.event.CommunityEvent;
import fr.gouv.hub.domain.event.EventRegistration;
import fr.gouv.hub.domain.event.RegistrationStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The calendar entry of a registration as it stands now, with the name and the number that the feeds give the event. */
@ApplicationScoped
public class CalendarMessages {

    @Inject
    CalendarWriter writer;

    /** @return what a mail to whoever registered carries; the link of the event only when he has a seat */
    public CalendarMessage of(EventRegistration registration) {
        CommunityEvent event = registration.event();
        boolean seated = registration.status() == RegistrationStatus.REGISTERED;
        CalendarEntry entry = new CalendarEntry(
                event.id(),
                event.slug(),
                event.title(),
                event.description(),
                event.place(),
                seated ? event.onlineUrl() : null,
                event.time(),
                event.status(),
                event.revision(),
                event.changedAt(),
                event.community().name());
        return writer.message(entry, registration.status(), registration.agent().email());
    }
}
