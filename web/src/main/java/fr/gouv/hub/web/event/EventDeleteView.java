package fr.gouv.hub.web.event;

import fr.gouv.hub.domain.event.DraftsDeleted;
import fr.gouv.hub.domain.event.EventPlan;
import fr.gouv.hub.domain.event.EventStatus;
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

/** Deleting a draft, or several of a series, once the organiser has confirmed. */
@Named
@RequestScoped
public class EventDeleteView {

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

    public void delete() {
        DraftsDeleted deleted = series.delete(address.slug(), scope);
        notices.tell("event.delete.message.deleted", getTitle(), deleted.count());
        redirection.to(Page.COMMUNITY_EVENTS, deleted.communitySlug());
    }

    public String getTitle() {
        return plan == null ? "" : plan.event().title();
    }

    /** @return whether it is a draft; also when the form comes back after its session has ended */
    public boolean isDeletable() {
        return plan == null || plan.event().status() == EventStatus.DRAFT;
    }

    /** @return whether several drafts can be deleted; also when the form comes back after its session has ended */
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
}
