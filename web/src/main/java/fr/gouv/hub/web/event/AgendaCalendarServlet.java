package fr.gouv.hub.web.event;

import fr.gouv.hub.domain.event.CalendarEntry;
import fr.gouv.hub.domain.shared.MovedException;
import fr.gouv.hub.domain.shared.NotFoundException;
import fr.gouv.hub.service.event.EventCalendarService;
import fr.gouv.hub.service.reference.ReferenceService;
import fr.gouv.hub.web.shared.MovedAddress;
import fr.gouv.hub.web.shared.Words;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/**
 * The agenda for calendar programmes: the same filters as the page, and one community. Whoever asks, it holds only what
 * everybody may read. A calendar is subscribed to for years: one whose filter does not exist is not one of everything.
 */
@WebServlet("/event/calendar")
public class AgendaCalendarServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient EventCalendarService calendars;

    @Inject
    transient CalendarAnswer answer;

    @Inject
    transient ReferenceService references;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            AgendaAddress asked = AgendaAddress.read(request.getParameterMap(), references.book());
            if (!asked.ignored().isEmpty()) {
                throw new NotFoundException();
            }
            String community = request.getParameter(AgendaCodes.COMMUNITY);
            List<CalendarEntry> entries =
                    community == null ? calendars.all(asked.criteria()) : calendars.of(community, asked.criteria());
            answer.send(
                    Words.sentence("event.calendar.title.agenda"),
                    entries,
                    "agenda",
                    "public, max-age=300",
                    request,
                    response);
        } catch (MovedException moved) {
            MovedAddress.lead(request, response, moved);
        } catch (NotFoundException unknown) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
