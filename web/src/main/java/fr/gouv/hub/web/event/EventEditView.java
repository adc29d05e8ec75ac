package fr.gouv.hub.web.event;

import fr.gouv.hub.domain.event.EventDraft;
import fr.gouv.hub.service.event.EventPlanningService;
import fr.gouv.hub.web.shared.Address;
import fr.gouv.hub.web.shared.Notices;
import fr.gouv.hub.web.shared.Page;
import fr.gouv.hub.web.shared.Redirection;
import fr.gouv.hub.web.shared.Visitor;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Changing what is said of an event. */
@Named
@RequestScoped
public class EventEditView {

    @Inject
    EventPlanningService planning;

    @Inject
    Address address;

    @Inject
    Visitor visitor;

    @Inject
    Notices notices;

    @Inject
    Redirection redirection;

    private EventDraft draft;

    /** A form that comes back after its session has ended is shown as it was typed. */
    @PostConstruct
    void load() {
        draft = visitor.isSignedIn() ? planning.edit(address.slug()) : new EventDraft();
    }

    public void save() {
        planning.revise(address.slug(), draft);
        notices.tell("event.edit.message.saved", draft.getTitle());
        redirection.to(Page.EVENT_PLAN, address.slug());
    }

    public EventDraft getDraft() {
        return draft;
    }

    public String getSlug() {
        return address.slug();
    }
}
