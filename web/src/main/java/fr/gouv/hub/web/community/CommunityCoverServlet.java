package fr.gouv.hub.web.community;

import fr.gouv.hub.domain.shared.BusinessException;
import fr.gouv.hub.service.community.CommunityService;
import fr.gouv.hub.web.shared.Address;
import fr.gouv.hub.web.shared.PictureAnswer;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Sends the picture at the head of a community's page to whoever may know of the community. */
@WebServlet("/community/cover")
public class CommunityCoverServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient CommunityService communities;

    @Inject
    transient Address address;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean small = "petite".equals(request.getParameter("taille"));
        try {
            PictureAnswer.send(communities.cover(address.slug(), address.id(), small), small, request, response);
        } catch (BusinessException refusal) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
