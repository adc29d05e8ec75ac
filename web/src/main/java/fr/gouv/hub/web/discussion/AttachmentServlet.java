package fr.gouv.hub.web.discussion;

import fr.gouv.hub.domain.shared.BusinessException;
import fr.gouv.hub.service.discussion.AttachmentService;
import fr.gouv.hub.web.shared.Address;
import fr.gouv.hub.web.shared.AttachmentAnswer;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Sends a file of a post to whoever may read the thread. Nobody else learns that there is one.
 */
@WebServlet("/discussion/attachment")
public class AttachmentServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient AttachmentService attachments;

    @Inject
    transient Address address;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            AttachmentAnswer.send(attachments.file(address.id()), response);
        } catch (BusinessException refusal) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
