package fr.gouv.hub.web.shared;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/**
 * Nothing is open that {@link Page} does not name: finds the page of an address, checks its audience, and forwards to its
 * view with the variables of the path as request parameters.
 */
public class PageFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final int PERMANENT_REDIRECT = 308;

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");

    @Inject
    transient Site site;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = pathOf(request);
        if (path.startsWith("/api/")) {
            chain.doFilter(request, response);
        } else if (!METHODS.contains(request.getMethod())) {
            response.setHeader("Allow", "GET, HEAD, POST");
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else if (path.startsWith("/jakarta.faces.resource/") || isFile(path)) {
            chain.doFilter(request, response);
        } else {
            open(path, request, response);
        }
    }

    private void open(String path, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Page.Match match = (Page.Match) request.getAttribute(HeadersFilter.MATCH);
        if (match == null) {
            refuseUnknown(path, request, response);
        } else if (match.page().is(Page.Trait.DEMONSTRATION) && !site.isDemonstration()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (match.page().audience().needsSignIn(request)) {
            if (request.getMethod().equals("POST")) {
                // the session ended while the agent was typing: the view comes back with what was typed
                forward(match, request, response);
            } else {
                response.sendRedirect(ReturnAddress.signInFrom(request));
            }
        } else {
            forward(match, request, response);
        }
    }

    private static void forward(Page.Match match, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        request.getRequestDispatcher(match.page().view())
                .forward(new PathRequest(request, match.variables()), response);
    }

    private static void refuseUnknown(String path, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String clean = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        if (!clean.equals(path) && Page.find(clean).isPresent()) {
            String query = request.getQueryString();
            response.setStatus(PERMANENT_REDIRECT);
            response.setHeader("Location", request.getContextPath() + clean + (query == null ? "" : "?" + query));
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** A folder is no file: the server would look for a welcome page in it. */
    private static boolean isFile(String path) {
        return path.startsWith("/static/") && !path.endsWith("/");
    }

    /** @return the path inside the application that the browser asked for, decoded and normalised, also behind a forward */
    static String pathOf(HttpServletRequest request) {
        Object asked = request.getAttribute(RequestDispatcher.FORWARD_SERVLET_PATH);
        Object rest = request.getAttribute(RequestDispatcher.FORWARD_PATH_INFO);
        if (asked == null) {
            asked = request.getServletPath();
            rest = request.getPathInfo();
        }
        return rest == null ? asked.toString() : asked.toString() + rest;
    }

    /** @return the query string that the browser sent, also behind a forward; null when there is none */
    static String queryOf(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.FORWARD_SERVLET_PATH) == null
                ? request.getQueryString()
                : (String) request.getAttribute(RequestDispatcher.FORWARD_QUERY_STRING);
    }
}
