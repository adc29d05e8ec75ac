package fr.gouv.hub.service.notification;

import fr.gouv.hub.domain.event.CommunityEvent;
import fr.gouv.hub.domain.event.EventRegistration;
import fr.gouv.hub.domain.event.EventStatus;
import fr.gouv.hub.domain.event.EventTime;
import fr.gouv.hub.domain.event.RegistrationStatus;
import fr.gouv.hub.domain.event.SeriesOutcome.Refused;
import fr.gouv.hub.service.event.CalendarMessages;
import fr.gouv.hub.service.event.EventRegistrationRepository;
import fr.gouv.hub.service.notification.EventMailModel.Leaving;
import fr.gouv.hub.service.shared.HubSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What mails say of several dates of a series: which ones, when they were queued; how they stand, when they leave. */
@ApplicationScoped
public class SeriesMailModel {

    static final String CANCELLED = "series-cancelled";
    static final String LEFT = "series-left";

    private static final String EVENTS = "events";

    @Inject
    EventRegistrationRepository registrations;

    @Inject
    CalendarMessages calendars;

    @Inject
    HubSettings settings;

    /**
     * @param event one of the dates
     * @param keys of all of them
     * @return title, community and link of the series
     */
    Map<String, Object> describing(CommunityEvent event, List<Long> keys) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("title", event.title());
        parameters.put("community", event.community().name());
        parameters.put("link", settings.publicUrl() + "/evenements/" + event.slug() + "/serie");
        parameters.put(EVENTS, keys);
        return parameters;
    }

    static Map<String, Object> refused(Refused date) {
        Map<String, Object> said = time(date.time());
        said.put("reason", date.reason().name());
        return said;
    }

    static Map<String, Object> time(EventTime time) {
        Map<String, Object> said = new HashMap<>();
        said.put("starts", EventMailModel.local(time.start()));
        said.put("ends", EventMailModel.local(time.end()));
        said.put("zone", time.zone().id());
        return said;
    }

    /**
     * @param parameters of the queue
     * @return empty when there is nothing to tell any more: he has left all of the dates or come back to them, or the account
     *     is gone
     */
    Optional<Leaving> leaving(long agent, String template, Map<String, Object> parameters) {
        List<Long> keys = ((List<?>) parameters.get(EVENTS))
                .stream().map(key -> ((Number) key).longValue()).toList();
        List<EventRegistration> told = registrations.of(agent, keys).stream()
                .filter(one -> isStillTrue(template, one))
                .toList();
        if (told.isEmpty()) {
            return Optional.empty();
        }
        Map<?, ?> before = parameters.get("before") instanceof Map<?, ?> said ? said : Map.of();
        return Optional.of(new Leaving(
                Map.of("dates", told.stream().map(one -> date(one, before)).toList()), calendars.of(told)));
    }

    private static boolean isStillTrue(String template, EventRegistration registration) {
        boolean active = registration.status().isActive();
        boolean off = registration.event().status() == EventStatus.CANCELLED;
        return switch (template) {
            case LEFT -> !active;
            case CANCELLED -> active && off;
            default -> active && !off;
        };
    }

    /** @param before when dates were to take place, by their keys */
    private Map<String, Object> date(EventRegistration registration, Map<?, ?> before) {
        CommunityEvent event = registration.event();
        boolean seated = registration.status() == RegistrationStatus.REGISTERED;
        Map<String, Object> said = time(event.time());
        Object was = before.get(Long.toString(event.id()));
        if (was != null && !was.equals(said)) {
            said.put("before", was);
        }
        said.put("seated", seated);
        said.put("link", settings.publicUrl() + "/evenements/" + event.slug());
        if (event.place() != null) {
            said.put("place", event.place());
        }
        if (seated && event.onlineUrl() != null) {
            said.put("onlineUrl", event.onlineUrl());
        }
        return said;
    }
}
