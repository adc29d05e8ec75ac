package fr.gouv.hub.web.shared;

import fr.gouv.hub.domain.shared.PictureFile;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** How pictures are sent. One never changes, so that a browser asks again only whether it may still be seen. */
public final class PictureAnswer {

    private PictureAnswer() {}

    /** @param small which of its two versions it is */
    public static void send(
            PictureFile picture, boolean small, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String tag = '"' + picture.hash().substring(0, 32) + (small ? "-s" : "-l") + '"';
        // whether it may be seen can change, what it shows cannot
        response.setHeader("Cache-Control", "private, no-cache");
        response.setHeader("ETag", tag);
        String known = request.getHeader("If-None-Match");
        if (known != null && known.contains(tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(picture.mediaType());
        response.setHeader("Content-Disposition", "inline");
        response.setContentLength(picture.content().length);
        response.getOutputStream().write(picture.content());
    }
}
