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
import jakarta.servlet.http.HttpServletRequest;

/** A new event of a community, from scratch or from another one. */
@Named
@RequestScoped
public class EventCreateView {

    /** Parameter of the address: the event to copy. */
    private static final String COPY = "copie";

    @Inject
    EventPlanningService planning;

    @Inject
    EventFormView form;

    @Inject
    Address address;

    @Inject
    Visitor visitor;

    @Inject
    Notices notices;

    @Inject
    Redirection redirection;

    @Inject
    HttpServletRequest request;

    private EventDraft draft;
    private String copied;

    /** A form that comes back after its session has ended is shown as it was typed. */
    @PostConstruct
    void load() {
        String asked = request.getParameter(COPY);
        copied = asked == null || asked.isBlank() ? null : asked;
        if (!visitor.isSignedIn()) {
            draft = new EventDraft();
        } else if (copied == null) {
            draft = planning.begin(address.slug());
        } else {
            draft = planning.copy(address.slug(), copied);
        }
        form.edit(draft);
    }

    public void create() {
        String slug = planning.create(address.slug(), draft, copied);
        notices.tell("event.create.message.created", draft.getTitle());
        redirection.to(Page.EVENT_PLAN, slug);
    }

    public EventDraft getDraft() {
        return draft;
    }

    /** @return the event that it is copied from; null: none */
    public String getCopied() {
        return copied;
    }

    public String getCommunitySlug() {
        return address.slug();
    }
}
