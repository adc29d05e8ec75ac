package fr.gouv.hub.web.event;

import fr.gouv.hub.domain.event.EventPlan;
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

/** Calling an event off, once the organiser has confirmed. */
@Named
@RequestScoped
public class EventCancelView {

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

    private EventPlan plan;

    @PostConstruct
    void load() {
        plan = visitor.isSignedIn() ? planning.plan(address.slug()) : null;
    }

    public void cancel() {
        planning.cancel(address.slug());
        notices.tell("event.cancel.message.cancelled");
        redirection.to(Page.EVENT_PLAN, address.slug());
    }

    /** @return null when the session has ended */
    public EventPlan getPlan() {
        return plan;
    }

    public String getTitle() {
        return plan == null ? "" : plan.event().title();
    }

    /** @return whether there is something to call off; also when the form comes back after its session has ended */
    public boolean isCancellable() {
        return plan == null || plan.cancellable();
    }

    /** @return how many people will be told */
    public int getPeople() {
        return plan == null ? 0 : plan.event().registeredCount() + plan.event().waitingCount();
    }
}
