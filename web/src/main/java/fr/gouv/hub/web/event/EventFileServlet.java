package fr.gouv.hub.web.event;

import fr.gouv.hub.domain.event.CalendarEntry;
import fr.gouv.hub.domain.shared.NotFoundException;
import fr.gouv.hub.service.event.EventCalendarService;
import fr.gouv.hub.web.shared.Address;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/** One event as a file for calendar programmes, for whoever may read of it. */
@WebServlet("/event/file")
public class EventFileServlet extends HttpServlet {

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
            CalendarEntry entry = calendars.one(address.slug());
            answer.send(entry.title(), List.of(entry), entry.slug(), "private, no-cache", request, response);
        } catch (NotFoundException unknown) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
