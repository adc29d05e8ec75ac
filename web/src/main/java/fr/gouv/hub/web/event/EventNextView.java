package fr.gouv.hub.web.event;

import fr.gouv.hub.service.event.EventService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The next events of a community, on its page. */
@Named
@RequestScoped
public class EventNextView {

    private static final int MOST = 3;

    @Inject
    EventService events;

    @Inject
    EventLines lines;

    private List<EventLine> next = List.of();

    public void load(long community) {
        next = lines.of(events.nextOf(community, MOST));
    }

    public List<EventLine> getLines() {
        return next;
    }
}
