package fr.gouv.hub.web.demonstration;

import fr.gouv.hub.domain.shared.NotFoundException;
import fr.gouv.hub.service.demonstration.DemonstrationFeeds;
import fr.gouv.hub.web.shared.Address;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The calendar that stands for another site in the demonstration. */
@WebServlet("/demonstration/calendar")
public class DemonstrationCalendarServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient DemonstrationFeeds feeds;

    @Inject
    transient Address address;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            String calendar = feeds.calendar(address.slug());
            response.setContentType("text/calendar");
            response.setCharacterEncoding("UTF-8");
            response.getWriter().write(calendar);
        } catch (NotFoundException unknown) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
