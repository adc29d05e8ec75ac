package fr.gouv.hub.web.event;

import fr.gouv.hub.domain.event.Stewards;
import fr.gouv.hub.service.event.EventStewardService;
import fr.gouv.hub.web.shared.Address;
import fr.gouv.hub.web.shared.Notices;
import fr.gouv.hub.web.shared.Page;
import fr.gouv.hub.web.shared.Redirection;
import fr.gouv.hub.web.shared.Visitor;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Who welcomes people at an event, for its organisers. */
@Named
@RequestScoped
public class EventStewardsView {

    @Inject
    EventStewardService service;

    @Inject
    Address address;

    @Inject
    Visitor visitor;

    @Inject
    Notices notices;

    @Inject
    Redirection redirection;

    private Stewards stewards;
    private String email;

    /** A form that comes back after its session has ended shows nobody. */
    @PostConstruct
    void load() {
        stewards = visitor.isSignedIn() ? service.of(address.slug()) : null;
    }

    public void name() {
        notices.tell("event.stewards.message.named", service.name(address.slug(), email));
        redirection.to(Page.EVENT_STEWARDS, address.slug());
    }

    /** @param said his number, as the button sent it */
    public void dismiss(String said) {
        notices.tell("event.stewards.message.dismissed", service.dismiss(address.slug(), Address.key(said)));
        redirection.to(Page.EVENT_STEWARDS, address.slug());
    }

    /** @return null when the session has ended */
    public Stewards getStewards() {
        return stewards;
    }

    public String getTitle() {
        return stewards == null ? "" : stewards.title();
    }

    public String getSlug() {
        return address.slug();
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }
}
