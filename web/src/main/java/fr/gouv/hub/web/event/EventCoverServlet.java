package fr.gouv.hub.web.event;

import fr.gouv.hub.domain.shared.PictureFile;
import fr.gouv.hub.service.event.EventService;
import fr.gouv.hub.web.shared.Address;
import fr.gouv.hub.web.shared.PictureServlet;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;

/** The picture at the head of an event's page, for whoever may read of the event. */
@WebServlet("/event/cover")
public class EventCoverServlet extends PictureServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient EventService events;

    @Inject
    transient Address address;

    @Override
    protected PictureFile picture(boolean small) {
        return events.cover(address.slug(), address.id(), small);
    }
}
