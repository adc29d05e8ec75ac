package fr.gouv.hub.web.event;

import fr.gouv.hub.domain.event.EventPlan;
import fr.gouv.hub.domain.event.SeriesScope;
import fr.gouv.hub.service.event.EventPlanningService;
import fr.gouv.hub.service.event.EventSeriesPlanningService;
import fr.gouv.hub.web.shared.Address;
import fr.gouv.hub.web.shared.Notices;
import fr.gouv.hub.web.shared.Redirection;
import fr.gouv.hub.web.shared.Visitor;
import jakarta.annotation.PostConstruct;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import java.util.List;

/** What calling an event off and deleting a draft have in common: one date or several, once the organiser has confirmed. */
public abstract class EventEndingView {

    @Inject
    EventPlanningService planning;

    @Inject
    EventSeriesPlanningService series;

    @Inject
    SeriesScopes scopes;

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
        plan = visitor.isSignedIn() ? planning.plan(address.slug(), null) : null;
    }

    /** @return null when the session has ended */
    public EventPlan getPlan() {
        return plan;
    }

    public String getTitle() {
        return plan == null ? "" : plan.event().title();
    }

    /** @return whether several dates can be chosen; also when the form comes back after its session has ended */
    public boolean isSerial() {
        return scopes.offered(plan != null && plan.inSeries());
    }

    public List<SelectItem> getScopes() {
        return scopes.choices();
    }

    public SeriesScope getScope() {
        return scope;
    }

    public void setScope(SeriesScope scope) {
        this.scope = scope;
    }
}
