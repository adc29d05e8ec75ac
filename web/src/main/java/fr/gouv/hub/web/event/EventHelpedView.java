package fr.gouv.hub.web.event;

import fr.gouv.hub.domain.event.EventCursor;
import fr.gouv.hub.domain.event.HelpedEvent;
import fr.gouv.hub.domain.event.HelpedEvents;
import fr.gouv.hub.service.event.EventHelpService;
import fr.gouv.hub.web.shared.Address;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** What a community helps others with, for those who organise its events. */
@Named
@RequestScoped
public class EventHelpedView {

    private static final String AFTER = "apres";

    @Inject
    EventHelpService service;

    @Inject
    Address address;

    @Inject
    EventTimes times;

    @Inject
    SeriesWords series;

    @Inject
    HttpServletRequest request;

    private HelpedEvents helped;

    public void load() {
        EventCursor after =
                EventCursor.parse(request.getParameter(AFTER), false).orElse(null);
        helped = service.helped(address.slug(), after);
    }

    public HelpedEvents getHelped() {
        return helped;
    }

    public String getCommunitySlug() {
        return address.slug();
    }

    /** @return where the list goes on; empty: that is all */
    public String getNext() {
        return helped.next() == null ? "" : address.with(AFTER, helped.next().text());
    }

    public String when(HelpedEvent event) {
        return times.full(event.time());
    }

    public String iso(HelpedEvent event) {
        return times.iso(event.time());
    }

    /** @return how its series goes on; empty: it belongs to none */
    public String rule(HelpedEvent event) {
        return event.series() == null ? "" : series.rule(event.series());
    }
}
