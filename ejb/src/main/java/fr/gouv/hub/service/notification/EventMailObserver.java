package fr.gouv.hub.service.notification;

import fr.gouv.hub.domain.community.Community;
import fr.gouv.hub.domain.event.CommunityEvent;
import fr.gouv.hub.domain.event.EventCancelled;
import fr.gouv.hub.domain.event.EventInvitation;
import fr.gouv.hub.domain.event.EventInvited;
import fr.gouv.hub.domain.event.EventMoved;
import fr.gouv.hub.domain.event.EventRegistration;
import fr.gouv.hub.domain.event.EventTime;
import fr.gouv.hub.domain.event.GuestDismissed;
import fr.gouv.hub.domain.event.GuestRegistered;
import fr.gouv.hub.domain.event.GuestWelcomed;
import fr.gouv.hub.domain.event.HelpAnswered;
import fr.gouv.hub.domain.event.HelpAsked;
import fr.gouv.hub.domain.event.HelpEnded;
import fr.gouv.hub.domain.event.RegistrationChanged;
import fr.gouv.hub.domain.event.RegistrationStatus;
import fr.gouv.hub.domain.event.ReminderDue;
import fr.gouv.hub.domain.event.StewardNamed;
import fr.gouv.hub.service.account.AgentRepository;
import fr.gouv.hub.service.community.CommunityRepository;
import fr.gouv.hub.service.event.EventInvitationRepository;
import fr.gouv.hub.service.event.EventPlanningRepository;
import fr.gouv.hub.service.event.EventRegistrationRepository;
import fr.gouv.hub.service.event.EventRepository;
import fr.gouv.hub.service.membership.MembershipRepository;
import fr.gouv.hub.service.shared.HubSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** Tells people about their events, in the transaction of what happened: if a mail cannot be queued, nothing is saved. */
@ApplicationScoped
public class EventMailObserver {

    private static final String GUEST = "event-guest";
    private static final DateTimeFormatter KEPT = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.FRENCH);

    @Inject
    MailOutboxRepository outbox;

    @Inject
    MailQueue queue;

    @Inject
    EventMailModel model;

    @Inject
    EventRegistrationRepository registrations;

    @Inject
    EventRepository events;

    @Inject
    EventInvitationRepository invitations;

    @Inject
    EventPlanningRepository planning;

    @Inject
    CommunityRepository communities;

    @Inject
    AgentRepository agents;

    @Inject
    MembershipRepository memberships;

    @Inject
    HubSettings settings;

    void on(@Observes RegistrationChanged fact) {
        EventRegistration registration = registrations.get(fact.registrationId());
        Map<String, Object> parameters = model.describing(registration.event());
        switch (registration.status()) {
            case REGISTERED -> {
                if (registration.isWalkIn()) {
                    // he is there, and did not ask for it: nothing to enter in a calendar, no seat to give back
                    queue.add(registration.agent().email(), "event-walk-in", parameters);
                } else {
                    parameters.put("called", registration.called());
                    queue(registration, "event-registered", parameters);
                }
            }
            case WAITING -> {
                parameters.put("position", registrations.positionOf(registration));
                queue(registration, "event-waiting", parameters);
            }
            case WITHDRAWN -> queue(registration, "event-withdrawn", parameters);
        }
    }

    void on(@Observes EventMoved fact) {
        planning.active(fact.eventId()).stream()
                .filter(one -> one.status() == RegistrationStatus.REGISTERED
                        || fact.change().isForEverybody())
                .forEach(registration -> moved(registration, fact));
    }

    void moved(EventRegistration registration, EventMoved fact) {
        Map<String, Object> parameters = model.describing(registration.event());
        EventTime before = fact.change().before().time();
        parameters.put("startedBefore", EventMailModel.local(before.start()));
        parameters.put("endedBefore", EventMailModel.local(before.end()));
        parameters.put("zoneBefore", before.zone().id());
        queue(registration, "event-moved", parameters);
    }

    void on(@Observes EventCancelled fact) {
        planning.active(fact.eventId()).forEach(this::cancelled);
    }

    void cancelled(EventRegistration registration) {
        queue(registration, "event-cancelled", model.describing(registration.event()));
    }

    void on(@Observes ReminderDue fact) {
        EventRegistration registration = registrations.get(fact.registrationId());
        queue(registration, EventMailModel.REMINDER, model.describing(registration.event()));
    }

    void on(@Observes StewardNamed fact) {
        CommunityEvent event = events.get(fact.eventId());
        Map<String, Object> parameters = model.describing(event);
        parameters.put("link", settings.publicUrl() + "/evenements/" + event.slug() + "/accueil");
        queue.add(agents.get(fact.agentId()).email(), "event-steward", parameters);
    }

    /** No calendar entry, and nothing about others: he may not read of the event yet. */
    void on(@Observes GuestWelcomed fact) {
        CommunityEvent event = events.get(fact.eventId());
        Map<String, Object> parameters = model.describing(event);
        parameters.put("event", event.id());
        parameters.put("link", settings.publicUrl() + "/inscription?retour=/mon-agenda");
        parameters.put(
                "kept",
                LocalDate.ofInstant(
                                event.endsAt().plus(CommunityEvent.CHECK_IN),
                                event.zone().zone())
                        .format(KEPT));
        queue.add(fact.address(), GUEST, parameters);
    }

    void on(@Observes GuestDismissed fact) {
        outbox.drop(fact.address(), GUEST, fact.eventId());
    }

    void on(@Observes GuestRegistered fact) {
        outbox.drop(fact.address(), GUEST, fact.eventId());
    }

    void on(@Observes EventInvited fact) {
        EventInvitation invitation = invitations.get(fact.invitationId());
        CommunityEvent event = events.get(invitation.eventId());
        Map<String, Object> parameters = model.describing(event);
        parameters.put("inviter", invitation.invitedBy().displayName());
        queue.add(invitation.email(), "event-invited", parameters);
    }

    void on(@Observes HelpAsked fact) {
        CommunityEvent event = events.get(fact.eventId());
        Community helper = communities.get(fact.communityId());
        Map<String, Object> parameters = model.describing(event);
        parameters.put("helper", helper.name());
        parameters.put("dates", fact.dates());
        parameters.put("link", settings.publicUrl() + "/communautes/" + helper.slug() + "/evenements");
        queue.addForEach(memberships.facilitatorAddresses(helper.id()), "event-help-asked", parameters);
    }

    void on(@Observes HelpAnswered fact) {
        CommunityEvent event = events.get(fact.eventId());
        Map<String, Object> parameters = model.describing(event);
        parameters.put("helper", communities.get(fact.communityId()).name());
        parameters.put("helps", fact.helps());
        parameters.put("dates", fact.dates());
        parameters.put("link", settings.publicUrl() + "/evenements/" + event.slug() + "/organisation");
        queue.addForEach(memberships.organiserAddresses(event.community().id()), "event-help-answered", parameters);
    }

    void on(@Observes HelpEnded fact) {
        CommunityEvent event = events.get(fact.eventId());
        Map<String, Object> parameters = model.describing(event);
        parameters.put("helper", communities.get(fact.communityId()).name());
        parameters.put("series", fact.series());
        parameters.put("later", fact.later());
        parameters.put("dates", fact.dates());
        parameters.put("link", settings.publicUrl() + "/evenements/" + event.slug() + "/organisation");
        queue.addForEach(memberships.organiserAddresses(event.community().id()), "event-help-ended", parameters);
    }

    private void queue(EventRegistration registration, String template, Map<String, Object> parameters) {
        queue.add(registration.agent().email(), template, parameters).about(registration.id());
    }
}
