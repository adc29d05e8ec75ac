package fr.gouv.hub.web.news;

import fr.gouv.hub.domain.shared.BusinessException;
import fr.gouv.hub.domain.shared.ForbiddenException;
import fr.gouv.hub.service.news.NewsDeskService;
import fr.gouv.hub.service.news.NewsService;
import fr.gouv.hub.web.shared.Address;
import fr.gouv.hub.web.shared.PictureAnswer;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Sends the picture of an item to whoever may read the item, and that of a draft to its writers. A picture never changes, so
 * that a browser asks again only whether it may still be seen.
 */
@WebServlet({"/news/picture", "/news/draftpicture"})
public class NewsPictureServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient NewsService news;

    @Inject
    transient NewsDeskService desk;

    @Inject
    transient Address address;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            boolean small = "petite".equals(request.getParameter("taille"));
            String slug = address.slug();
            PictureAnswer.send(
                    slug == null ? desk.picture(address.id(), small) : news.picture(slug, address.id(), small),
                    small,
                    request,
                    response);
        } catch (BusinessException refusal) {
            response.sendError(
                    refusal instanceof ForbiddenException
                            ? HttpServletResponse.SC_FORBIDDEN
                            : HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
