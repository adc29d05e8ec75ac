package fr.gouv.hub.web.discussion;

import fr.gouv.hub.domain.discussion.AttachmentFile;
import fr.gouv.hub.domain.shared.BusinessException;
import fr.gouv.hub.domain.shared.ForbiddenException;
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
 * Sends a file of a post to whoever may read the thread: always as a file to keep, never as something to show. It never
 * changes, so that a browser asks again only whether it may still be had.
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
            send(attachments.file(address.id()), request, response);
        } catch (BusinessException refusal) {
            response.sendError(
                    refusal instanceof ForbiddenException
                            ? HttpServletResponse.SC_FORBIDDEN
                            : HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static void send(AttachmentFile file, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String tag = '"' + file.hash() + '"';
        response.setHeader("Cache-Control", "private, no-cache");
        response.setHeader("ETag", tag);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Disposition", disposition(file.name()));
        String known = request.getHeader("If-None-Match");
        if (known != null && known.contains(tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(file.mediaType());
        response.setContentLength(file.content().length);
        response.getOutputStream().write(file.content());
    }

    /** The name in plain letters for old programmes, and as it is (RFC 6266, RFC 8187). */
    static String disposition(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9 ._-]", "_");
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
    }
}
