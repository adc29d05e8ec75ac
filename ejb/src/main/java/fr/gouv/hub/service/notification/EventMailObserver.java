package fr.gouv.hub.service.notification;

import fr.gouv.hub.domain.community.Community;
import fr.gouv.hub.domain.event.CommunityEvent;
import fr.gouv.hub.domain.event.EventCancelled;
import fr.gouv.hub.domain.event.EventMoved;
import fr.gouv.hub.domain.event.EventRegistration;
import fr.gouv.hub.domain.event.EventTime;
import fr.gouv.hub.domain.event.HelpAsked;
import fr.gouv.hub.domain.event.RegistrationChanged;
import fr.gouv.hub.domain.notification.OutgoingMail;
import fr.gouv.hub.domain.shared.EmailAddress;
import fr.gouv.hub.service.community.CommunityRepository;
import fr.gouv.hub.service.event.EventPlanningRepository;
import fr.gouv.hub.service.event.EventRegistrationRepository;
import fr.gouv.hub.service.event.EventRepository;
import fr.gouv.hub.service.membership.MembershipRepository;
import fr.gouv.hub.service.shared.HubSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;

/** Tells people about their events, in the transaction of what happened: if a mail cannot be queued, nothing is saved. */
@ApplicationScoped
public class EventMailObserver {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");

    @Inject
    MailOutboxRepository outbox;

    @Inject
    MailComposer composer;

    @Inject
    EventRegistrationRepository registrations;

    @Inject
    EventRepository events;

    @Inject
    EventPlanningRepository planning;

    @Inject
    CommunityRepository communities;

    @Inject
    MembershipRepository memberships;

    @Inject
    HubSettings settings;

    @Inject
    Clock clock;

    void on(@Observes RegistrationChanged fact) {
        EventRegistration registration = registrations.get(fact.registrationId());
        Map<String, Object> parameters = describing(registration.event());
        switch (registration.status()) {
            case REGISTERED -> {
                parameters.put("called", registration.called());
                if (registration.event().onlineUrl() != null) {
                    parameters.put("onlineUrl", registration.event().onlineUrl());
                }
                queue(registration, "event-registered", parameters);
            }
            case WAITING -> {
                parameters.put("position", registrations.positionOf(registration));
                queue(registration, "event-waiting", parameters);
            }
            case WITHDRAWN -> queue(registration, "event-withdrawn", parameters);
        }
    }

    void on(@Observes EventMoved fact) {
        CommunityEvent event = events.get(fact.eventId());
        Map<String, Object> parameters = describing(event);
        EventTime before = fact.change().before();
        parameters.put("startedBefore", local(before.start()));
        parameters.put("endedBefore", local(before.end()));
        parameters.put("zoneBefore", before.zone().id());
        planning.active(event.id()).forEach(registration -> queue(registration, "event-moved", parameters));
    }

    void on(@Observes EventCancelled fact) {
        CommunityEvent event = events.get(fact.eventId());
        planning.active(event.id()).forEach(registration -> queue(registration, "event-cancelled", describing(event)));
    }

    void on(@Observes HelpAsked fact) {
        CommunityEvent event = events.get(fact.eventId());
        Community helper = communities.get(fact.communityId());
        Map<String, Object> parameters = describing(event);
        parameters.put("helper", helper.name());
        parameters.put("link", settings.publicUrl() + "/communautes/" + helper.slug() + "/evenements");
        memberships
                .facilitatorAddresses(helper.id())
                .forEach(address -> queue(address, "event-help-asked", parameters));
    }

    private Map<String, Object> describing(CommunityEvent event) {
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

    private static String local(LocalDateTime moment) {
        return LOCAL.format(moment);
    }

    private void queue(EventRegistration registration, String template, Map<String, Object> parameters) {
        queue(registration.agent().email(), template, parameters);
    }

    private void queue(EmailAddress recipient, String template, Map<String, Object> parameters) {
        outbox.add(OutgoingMail.queue(recipient, template, composer.write(parameters), null, clock.instant()));
    }
}
