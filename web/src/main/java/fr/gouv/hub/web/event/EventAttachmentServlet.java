package fr.gouv.hub.web.event;

import fr.gouv.hub.domain.shared.BusinessException;
import fr.gouv.hub.service.event.EventAttachmentService;
import fr.gouv.hub.web.shared.Address;
import fr.gouv.hub.web.shared.AttachmentAnswer;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Sends a file of the report of an event to whoever may read the report. Nobody else learns that there is one. */
@WebServlet("/event/attachment")
public class EventAttachmentServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient EventAttachmentService attachments;

    @Inject
    transient Address address;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            AttachmentAnswer.send(attachments.file(address.slug(), address.id()), response);
        } catch (BusinessException refusal) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
