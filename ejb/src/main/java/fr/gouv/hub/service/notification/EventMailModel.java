package fr.gouv.hub.service.notification;

import fr.gouv.hub.domain.event.CommunityEvent;
import fr.gouv.hub.domain.event.EventRegistration;
import fr.gouv.hub.domain.event.EventStatus;
import fr.gouv.hub.domain.event.EventTime;
import fr.gouv.hub.domain.event.RegistrationStatus;
import fr.gouv.hub.service.event.CalendarMessage;
import fr.gouv.hub.service.event.CalendarMessages;
import fr.gouv.hub.service.event.EventRegistrationRepository;
import fr.gouv.hub.service.shared.HubSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What mails say of an event: as it was when they were queued, and as it is when they leave. */
@ApplicationScoped
public class EventMailModel {

    static final String REMINDER = "event-reminder";

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");

    @Inject
    EventRegistrationRepository registrations;

    @Inject
    CalendarMessages calendars;

    @Inject
    HubSettings settings;

    @Inject
    Clock clock;

    /**
     * What is told when a mail leaves.
     *
     * @param parameters that replace those of the queue
     */
    record Leaving(Map<String, Object> parameters, CalendarMessage calendar) {}

    /** @return title, community, time, place and link of the page; never the link for registered people */
    Map<String, Object> describing(CommunityEvent event) {
        EventTime time = event.time();
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("title", event.title());
        parameters.put("community", event.community().name());
        parameters.put("starts", local(time.start()));
        parameters.put("ends", local(time.end()));
        parameters.put("zone", time.zone().id());
        parameters.put("link", settings.publicUrl() + "/evenements/" + event.slug());
        if (event.place() != null) {
            parameters.put("place", event.place());
        }
        return parameters;
    }

    static String local(LocalDateTime moment) {
        return LOCAL.format(moment);
    }

    /** @return empty when nobody needs the mail any more: the account is gone, or there is nothing to remind of */
    Optional<Leaving> leaving(long registrationId, String template) {
        return registrations
                .find(registrationId)
                .filter(registration -> !REMINDER.equals(template) || isStillComing(registration))
                .map(this::leaving);
    }

    private boolean isStillComing(EventRegistration registration) {
        CommunityEvent event = registration.event();
        return registration.status() == RegistrationStatus.REGISTERED
                && registration.attendance() == null
                && event.status() == EventStatus.PUBLISHED
                && clock.instant().isBefore(event.startsAt())
                && daysUntil(event.time()) <= 1;
    }

    private long daysUntil(EventTime time) {
        LocalDate today = time.zone().local(clock.instant()).toLocalDate();
        return time.start().toLocalDate().toEpochDay() - today.toEpochDay();
    }

    private Leaving leaving(EventRegistration registration) {
        CommunityEvent event = registration.event();
        Map<String, Object> parameters = describing(event);
        parameters.putIfAbsent("place", null);
        parameters.put("today", daysUntil(event.time()) <= 0);
        parameters.put("seated", registration.status() == RegistrationStatus.REGISTERED);
        parameters.put("onlineUrl", registration.status() == RegistrationStatus.REGISTERED ? event.onlineUrl() : null);
        return new Leaving(parameters, calendars.of(registration));
    }
}
