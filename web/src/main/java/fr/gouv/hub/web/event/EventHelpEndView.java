package fr.gouv.hub.web.event;

import fr.gouv.hub.domain.event.HelpPlace;
import fr.gouv.hub.domain.event.SeriesScope;
import fr.gouv.hub.service.event.EventHelpService;
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

/** A community stops helping with an event, or with its series, once one of its organisers has confirmed. */
@Named
@RequestScoped
public class EventHelpEndView {

    @Inject
    EventHelpService service;

    @Inject
    SeriesScopes scopes;

    @Inject
    EventTimes times;

    @Inject
    Address address;

    @Inject
    Visitor visitor;

    @Inject
    Notices notices;

    @Inject
    Redirection redirection;

    private HelpPlace place;
    private SeriesScope scope = SeriesScope.ONE;

    /** A form that comes back after its session has ended shows nothing. */
    @PostConstruct
    void load() {
        place = visitor.isSignedIn() ? service.place(address.slug(), address.id()) : null;
        if (place != null && place.series() && !place.ahead()) {
            // nothing is left to stop but the series
            scope = SeriesScope.ALL;
        }
    }

    public void leave() {
        int left = service.leave(address.slug(), address.id(), scope);
        notices.tell("event.helpend.message.left", left);
        redirection.to(Page.EVENT_HELPED, address.slug());
    }

    /** @return null when the session has ended */
    public HelpPlace getPlace() {
        return place;
    }

    public String getTitle() {
        return place == null ? "" : place.title();
    }

    public String getCommunityName() {
        return place == null ? "" : place.communityName();
    }

    public String getCommunitySlug() {
        return address.slug();
    }

    public String getWhen() {
        return times.full(place.time());
    }

    /** @return whether it still helps; also when the form comes back after its session has ended */
    public boolean isHelping() {
        return place == null || place.helping();
    }

    /** @return whether several dates can be chosen; also when the form comes back after its session has ended */
    public boolean isSerial() {
        return scopes.offered(place != null && place.series());
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
