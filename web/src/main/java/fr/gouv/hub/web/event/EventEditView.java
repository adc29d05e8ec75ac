package fr.gouv.hub.web.event;

import fr.gouv.hub.domain.event.EventDraft;
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
import java.util.List;

/** Changing what is said of an event. */
@Named
@RequestScoped
public class EventEditView {

    @Inject
    EventPlanningService planning;

    @Inject
    EventSeriesPlanningService series;

    @Inject
    SeriesScopes scopes;

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

    private EventDraft draft;

    /** A form that comes back after its session has ended is shown as it was typed. */
    @PostConstruct
    void load() {
        draft = visitor.isSignedIn() ? planning.edit(address.slug()) : new EventDraft();
        form.edit(draft);
    }

    public void save() {
        if (draft.getScope() == SeriesScope.ONE) {
            planning.revise(address.slug(), draft);
            notices.tell("event.edit.message.saved", draft.getTitle());
            redirection.to(Page.EVENT_PLAN, address.slug());
        } else {
            int dates = series.revise(address.slug(), draft);
            notices.tell("event.edit.message.savedDates", draft.getTitle(), dates);
            redirection.to(Page.EVENT_DATES, address.slug());
        }
    }

    /** @return whether several dates can be changed; also when the form comes back after its session has ended */
    public boolean isSerial() {
        return scopes.offered(draft.getSeriesRevision() != null);
    }

    public List<SelectItem> getScopes() {
        return scopes.choices();
    }

    public EventDraft getDraft() {
        return draft;
    }

    public String getSlug() {
        return address.slug();
    }
}
