package fr.gouv.hub.web.event;

import fr.gouv.hub.domain.shared.NotFoundException;
import fr.gouv.hub.service.event.EventCalendarService;
import fr.gouv.hub.web.shared.Address;
import fr.gouv.hub.web.shared.Words;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** An agent’s own agenda, for whoever knows its secret address. */
@WebServlet("/event/own")
public class OwnCalendarServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient EventCalendarService calendars;

    @Inject
    transient CalendarAnswer answer;

    @Inject
    transient Address address;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            answer.send(
                    Words.sentence("event.calendar.title.mine"),
                    calendars.own(address.slug()),
                    "mon-agenda",
                    "private, no-cache",
                    request,
                    response);
        } catch (NotFoundException unknown) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
