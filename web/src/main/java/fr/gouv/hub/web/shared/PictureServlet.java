package fr.gouv.hub.web.shared;

import fr.gouv.hub.domain.shared.BusinessException;
import fr.gouv.hub.domain.shared.ForbiddenException;
import fr.gouv.hub.domain.shared.MovedException;
import fr.gouv.hub.domain.shared.PictureFile;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Sends a picture to whoever may see it. */
public abstract class PictureServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /**
     * @param small whether a small one will do
     * @throws BusinessException when there is none, or the reader may not see it
     */
    protected abstract PictureFile picture(boolean small);

    @Override
    protected final void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean small = "petite".equals(request.getParameter("taille"));
        try {
            PictureAnswer.send(picture(small), small, request, response);
        } catch (MovedException moved) {
            MovedAddress.lead(request, response, moved);
        } catch (BusinessException refusal) {
            response.sendError(
                    refusal instanceof ForbiddenException
                            ? HttpServletResponse.SC_FORBIDDEN
                            : HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
