package fr.gouv.hub.web.shared;

import fr.gouv.hub.domain.shared.AttachmentFile;
import fr.gouv.hub.domain.shared.AttachmentName;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** How files are sent: documents are files to keep, never something to show; pictures have been encoded anew. */
public final class AttachmentAnswer {

    private AttachmentAnswer() {}

    public static void send(AttachmentFile file, HttpServletResponse response) throws IOException {
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
