package fr.gouv.hub.web.event;

import fr.gouv.hub.service.event.EventSubscriptionService;
import fr.gouv.hub.service.shared.HubSettings;
import fr.gouv.hub.web.shared.Dates;
import fr.gouv.hub.web.shared.Notices;
import fr.gouv.hub.web.shared.Page;
import fr.gouv.hub.web.shared.Redirection;
import fr.gouv.hub.web.shared.Visitor;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Reading one's own agenda from another programme: the secret address is told once, when it is made. */
@Named
@RequestScoped
public class EventSubscribeView {

    @Inject
    EventSubscriptionService subscriptions;

    @Inject
    HubSettings settings;

    @Inject
    Dates dates;

    @Inject
    Visitor visitor;

    @Inject
    Notices notices;

    @Inject
    Redirection redirection;

    private String since;

    /** A form that comes back after its session has ended shows nobody's subscription. */
    @PostConstruct
    void load() {
        since = visitor.isSignedIn()
                ? subscriptions.since().map(dates::shortDay).orElse(null)
                : null;
    }

    public void renew() {
        notices.tell(
                "event.subscribe.message.address", settings.publicUrl() + Page.MY_CALENDAR.path(subscriptions.renew()));
        redirection.to(Page.MY_SUBSCRIPTION);
    }

    public void end() {
        subscriptions.end();
        notices.tell("event.subscribe.message.ended");
        redirection.to(Page.MY_SUBSCRIPTION);
    }

    /** @return since when the agent has an address; null when he has none */
    public String getSince() {
        return since;
    }
}
