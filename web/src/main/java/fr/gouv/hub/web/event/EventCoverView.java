package fr.gouv.hub.web.event;

import fr.gouv.hub.domain.community.CoverDraft;
import fr.gouv.hub.domain.event.CoverPlace;
import fr.gouv.hub.domain.event.SeriesScope;
import fr.gouv.hub.service.event.EventCoverService;
import fr.gouv.hub.web.community.CoverView;
import fr.gouv.hub.web.shared.Page;
import fr.gouv.hub.web.shared.Visitor;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The picture at the head of an event's page, or of several dates of its series. */
@Named
@RequestScoped
public class EventCoverView extends CoverView {

    @Inject
    EventCoverService service;

    @Inject
    SeriesScopes scopes;

    @Inject
    Visitor visitor;

    private CoverPlace place;
    private SeriesScope scope = SeriesScope.ONE;

    /** A form that comes back after its session has ended keeps what was typed. */
    @PostConstruct
    void load() {
        if (visitor.isSignedIn()) {
            place = service.open(address.slug());
            getDraft().setText(place.text());
        }
    }

    @Override
    protected Outcome show(CoverDraft shown) {
        int dates = service.save(address.slug(), shown, scope);
        return scope == SeriesScope.ONE
                ? new Outcome(Page.EVENT, "steering.cover.message.saved", dates)
                : new Outcome(Page.EVENT_DATES, "event.cover.message.savedDates", dates);
    }

    /** The button passes over the fields of the form, which need not be filled: this one is read from what was sent. */
    @Override
    protected Outcome hide() {
        SeriesScope sent = scopes.sent();
        int dates = service.remove(address.slug(), sent);
        return sent == SeriesScope.ONE
                ? new Outcome(Page.EVENT, "steering.cover.message.removed", dates)
                : new Outcome(Page.EVENT_DATES, "event.cover.message.removedDates", dates);
    }

    /** @return whether several dates can be given it; also when the form comes back after its session has ended */
    public boolean isSerial() {
        return scopes.offered(place != null && place.serial());
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

    /** @return null when the session has ended */
    public CoverPlace getPlace() {
        return place;
    }

    public String getTitle() {
        return place == null ? "" : place.title();
    }

    public String getSlug() {
        return address.slug();
    }

    public boolean isCovered() {
        return place != null && place.pictureId() != null;
    }

    /** @return whether there is a picture to take away: its own, or that of other dates */
    public boolean isRemovable() {
        return place != null && place.removable();
    }
}
