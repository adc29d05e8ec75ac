package fr.gouv.hub.web.shared;

import fr.gouv.hub.domain.shared.MovedException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;

/** Leads from an address that names something by what it was called before. */
public final class MovedAddress {

    /** How lists and feeds name a community: in the query. */
    private static final String PARAMETER = "communaute=";

    private MovedAddress() {}

    /** For ever (RFC 9110 section 15.4.2). */
    public static void lead(HttpServletRequest request, HttpServletResponse response, MovedException moved)
            throws IOException {
        lead(request, response, moved, HttpServletResponse.SC_MOVED_PERMANENTLY);
    }

    /** An address that does not name what moved is not found: it would lead to itself. */
    static void lead(HttpServletRequest request, HttpServletResponse response, MovedException moved, int status)
            throws IOException {
        String path = PageFilter.pathOf(request);
        String query = PageFilter.queryOf(request);
        String from = Pattern.quote(moved.from());
        String there = path.replaceFirst("/" + from + "(?=[/.]|$)", "/" + moved.to());
        String asked = query == null ? "" : "?" + query;
        String rest = asked.replaceFirst("(?<=[?&]" + PARAMETER + ")" + from + "(?=&|$)", moved.to());
        if (there.equals(path) && rest.equals(asked)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setStatus(status);
        response.setHeader("Location", request.getContextPath() + there + rest);
    }
}
