package fr.gouv.hub.web.alert;

import fr.gouv.hub.domain.alert.AlertLine;
import fr.gouv.hub.service.alert.AlertService;
import fr.gouv.hub.web.shared.Address;
import fr.gouv.hub.web.shared.Notices;
import fr.gouv.hub.web.shared.Page;
import fr.gouv.hub.web.shared.Redirection;
import fr.gouv.hub.web.shared.Visitor;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Deleting an alert, once the agent has confirmed. */
@Named
@RequestScoped
public class AlertDeleteView {

    @Inject
    AlertService alerts;

    @Inject
    Address address;

    @Inject
    Visitor visitor;

    @Inject
    Notices notices;

    @Inject
    Redirection redirection;

    private AlertLine alert;

    /** A form that comes back after its session has ended shows nobody's alert. */
    @PostConstruct
    void load() {
        alert = visitor.isSignedIn() ? alerts.get(address.id()) : null;
    }

    public void delete() {
        alerts.delete(address.id());
        notices.tell("alert.delete.message.deleted", alert.label());
        redirection.to(Page.MY_ALERTS);
    }

    /** @return null when the session has ended */
    public AlertLine getAlert() {
        return alert;
    }
}
