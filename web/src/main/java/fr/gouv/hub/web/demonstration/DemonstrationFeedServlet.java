package fr.gouv.hub.web.demonstration;

import fr.gouv.hub.domain.shared.NotFoundException;
import fr.gouv.hub.service.demonstration.DemonstrationFeeds;
import fr.gouv.hub.service.shared.HubSettings;
import fr.gouv.hub.web.shared.Address;
import fr.gouv.hub.web.shared.Page;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The feeds that stand for other sites in the demonstration. */
@WebServlet("/demonstration/feed")
public class DemonstrationFeedServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient DemonstrationFeeds feeds;

    @Inject
    transient HubSettings settings;

    @Inject
    transient Address address;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            String slug = address.slug();
            String feed = feeds.rss(slug, settings.publicUrl() + Page.COMMUNITY.path(slug));
            response.setContentType("application/rss+xml");
            response.setCharacterEncoding("UTF-8");
            response.getWriter().write(feed);
        } catch (NotFoundException unknown) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
