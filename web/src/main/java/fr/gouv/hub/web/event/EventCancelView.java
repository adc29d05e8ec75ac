package fr.gouv.hub.web.event;

import fr.gouv.hub.domain.event.EventPlan;
import fr.gouv.hub.domain.event.SeriesScope;
import fr.gouv.hub.service.event.EventPlanningService;
import fr.gouv.hub.service.event.EventSeriesPlanningService;
import fr.gouv.hub.web.shared.Address;
import fr.gouv.hub.web.shared.Notices;
import fr.gouv.hub.web.shared.Page;
import fr.gouv.hub.web.shared.Redirection;
import fr.gouv.hub.web.shared.Visitor;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** Calling an event off, once the organiser has confirmed. */
@Named
@RequestScoped
public class EventCancelView {

    @Inject
    EventPlanningService planning;

    @Inject
    EventSeriesPlanningService series;

    @Inject
    SeriesWords seriesWords;

    @Inject
    HttpServletRequest request;

    @Inject
    Address address;

    @Inject
    Visitor visitor;

    @Inject
    Notices notices;

    @Inject
    Redirection redirection;

    private EventPlan plan;
    private SeriesScope scope = SeriesScope.ONE;

    @PostConstruct
    void load() {
        plan = visitor.isSignedIn() ? planning.plan(address.slug()) : null;
    }

    public void cancel() {
        if (scope == SeriesScope.ONE) {
            planning.cancel(address.slug());
            notices.tell("event.cancel.message.cancelled");
            redirection.to(Page.EVENT_PLAN, address.slug());
        } else {
            notices.tell("event.cancel.message.cancelledDates", series.cancel(address.slug(), scope));
            redirection.to(Page.EVENT_DATES, address.slug());
        }
    }

    /** @return whether several dates can be called off; also when the form comes back after its session has ended */
    public boolean isSerial() {
        return (plan != null && plan.inSeries()) || request.getParameter("scope") != null;
    }

    public List<SelectItem> getScopes() {
        return seriesWords.scopes();
    }

    public SeriesScope getScope() {
        return scope;
    }

    public void setScope(SeriesScope scope) {
        this.scope = scope;
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
