package fr.gouv.hub.web.event;

import fr.gouv.hub.domain.event.CalendarEntry;
import fr.gouv.hub.service.event.CalendarWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Sends a calendar. A programme that names the version it has is told when that is still the right one (RFC 9110 §13). */
@ApplicationScoped
public class CalendarAnswer {

    private static final int TAG_LENGTH = 32;

    @Inject
    CalendarWriter writer;

    /**
     * @param name of the calendar
     * @param file what a browser calls it when it keeps it, without extension
     * @param cache value of Cache-Control
     */
    void send(
            String name,
            List<CalendarEntry> entries,
            String file,
            String cache,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        byte[] calendar = writer.write(name, entries).getBytes(StandardCharsets.UTF_8);
        String tag = '"' + digest(calendar).substring(0, TAG_LENGTH) + '"';
        response.setHeader("Cache-Control", cache);
        response.setHeader("ETag", tag);
        if (knows(request.getHeader("If-None-Match"), tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType("text/calendar;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + file + ".ics\"");
        response.setContentLength(calendar.length);
        response.getOutputStream().write(calendar);
    }

    /** A server that compresses adds to the tag. */
    private static boolean knows(String header, String tag) {
        return header != null && (header.equals("*") || header.contains(tag.substring(0, tag.length() - 1)));
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
