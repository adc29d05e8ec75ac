package fr.gouv.hub.web.discussion;

import fr.gouv.hub.domain.discussion.AttachmentFile;
import fr.gouv.hub.domain.discussion.AttachmentName;
import fr.gouv.hub.domain.shared.BusinessException;
import fr.gouv.hub.service.discussion.AttachmentService;
import fr.gouv.hub.web.shared.Address;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Sends a file of a post to whoever may read the thread. Documents are files to keep, never something to show; pictures have
 * been encoded anew. Nobody else learns that there is one.
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
            send(attachments.file(address.id()), response);
        } catch (BusinessException refusal) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static void send(AttachmentFile file, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader(
                "Content-Disposition", disposition(file.kind().isPicture() ? "inline" : "attachment", file.name()));
        response.setContentType(file.kind().mediaType());
        response.setContentLength(file.content().length);
        response.getOutputStream().write(file.content());
    }

    /** The name in plain letters for old programmes, and as it is (RFC 6266, RFC 8187). */
    static String disposition(String kind, AttachmentName name) {
        String plain = name.value().replaceAll("[^A-Za-z0-9 ._-]", "_");
        String encoded = URLEncoder.encode(name.value(), StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return kind + "; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
    }
}
