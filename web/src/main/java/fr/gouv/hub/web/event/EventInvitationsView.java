package fr.gouv.hub.web.event;

import fr.gouv.hub.domain.event.EventInvitationDraft;
import fr.gouv.hub.domain.event.EventInvitations;
import fr.gouv.hub.domain.event.EventInvitations.Line;
import fr.gouv.hub.service.event.EventInvitationService;
import fr.gouv.hub.web.shared.Address;
import fr.gouv.hub.web.shared.Notices;
import fr.gouv.hub.web.shared.Page;
import fr.gouv.hub.web.shared.Redirection;
import fr.gouv.hub.web.shared.Visitor;
import fr.gouv.hub.web.shared.Words;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Whom the organisers of an event ask to come. */
@Named
@RequestScoped
public class EventInvitationsView {

    @Inject
    EventInvitationService service;

    @Inject
    Address address;

    @Inject
    Visitor visitor;

    @Inject
    Notices notices;

    @Inject
    Redirection redirection;

    @Inject
    Words words;

    private final EventInvitationDraft draft = new EventInvitationDraft();
    private EventInvitations invitations;

    /** A form that comes back after its session has ended shows nobody. */
    @PostConstruct
    void load() {
        invitations = visitor.isSignedIn() ? service.of(address.slug()) : null;
    }

    public void invite() {
        notices.tell("event.invitations.message.sent", service.invite(address.slug(), draft));
        redirection.to(Page.EVENT_INVITATIONS, address.slug());
    }

    /** @return what who was invited has done since */
    public String said(Line line) {
        return line.standing() == null
                ? words.say("event.invitations.label.silent")
                : switch (line.standing()) {
                    case REGISTERED -> words.say("event.invitations.label.registered");
                    case WAITING -> words.say("event.card.label.waiting");
                    case WITHDRAWN -> words.say("event.invitations.label.withdrawn");
                };
    }

    /** @return null when the session has ended */
    public EventInvitations getInvitations() {
        return invitations;
    }

    public String getTitle() {
        return invitations == null ? "" : invitations.title();
    }

    public EventInvitationDraft getDraft() {
        return draft;
    }

    public String getSlug() {
        return address.slug();
    }
}
