package fr.gouv.hub.web.shared;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;

/** A page as it is sent to anybody: type, the headers that the page itself set, content. */
final class PublicPage {

    private static final int TAG_BYTES = 12;

    private final String type;
    private final Map<String, String> headers;
    private final byte[] content;
    private final String tag;

    PublicPage(String type, Map<String, String> headers, byte[] content) {
        this.type = type;
        this.headers = Map.copyOf(headers);
        this.content = content;
        this.tag = tagOf(content);
    }

    /** Weak, because compression changes the bytes on their way. */
    private static String tagOf(byte[] content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
            return "W/\"" + Base64.getUrlEncoder().encodeToString(Arrays.copyOf(hash, TAG_BYTES)) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    int bytes() {
        return content.length;
    }

    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        headers.forEach(response::setHeader);
        response.setHeader("ETag", tag);
        String known = request.getHeader("If-None-Match");
        if (known != null && known.contains(tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(type);
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }
}
