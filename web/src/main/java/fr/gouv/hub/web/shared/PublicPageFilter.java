package fr.gouv.hub.web.shared;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;

/**
 * Every signed-out reader of an address gets the same page: it is made once, kept for {@link #KEPT}, and answered by 304 to a
 * browser that has it already (RFC 9110 §13.1.2). A signed-out reader may thus see what was true five seconds ago; nobody who
 * has a session is served from here. What an agent does on a page of agents (publish, archive, hide) is seen at once: all is
 * forgotten then, on the node where it was done.
 */
public class PublicPageFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** How long a page may be shown again. */
    static final Duration KEPT = Duration.ofSeconds(5);

    private static final long MOST_BYTES = 32L << 20;
    private static final int LONGEST_QUERY = 500;

    private final transient Cache<String, PublicPage> pages = Caffeine.newBuilder()
            .expireAfterWrite(KEPT)
            .maximumWeight(MOST_BYTES)
            .weigher((String address, PublicPage page) -> page.bytes())
            .build();

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!isForAll(request)) {
            try {
                chain.doFilter(request, response);
            } finally {
                if (isAct(request)) {
                    pages.invalidateAll();
                }
            }
            return;
        }
        String query = request.getQueryString();
        String address = query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
        PublicPage page = pages.getIfPresent(address);
        if (page == null) {
            PublicPageResponse made = new PublicPageResponse(response);
            chain.doFilter(request, made);
            if (made.isAnsweredElsewhere()) {
                return;
            }
            page = made.page();
            if (made.isForAll() && request.getSession(false) == null) {
                pages.put(address, page);
            }
        }
        page.send(request, response);
    }

    /** Registering and joining, which crowds do, change counts alone: those may be seconds old. */
    private static boolean isAct(HttpServletRequest request) {
        Page.Match match = (Page.Match) request.getAttribute(HeadersFilter.MATCH);
        return match != null
                && match.page().audience() == Audience.AGENT
                && request.getMethod().equals("POST")
                && request.getUserPrincipal() != null;
    }

    private static boolean isForAll(HttpServletRequest request) {
        Page.Match match = (Page.Match) request.getAttribute(HeadersFilter.MATCH);
        String query = request.getQueryString();
        return match != null
                && match.page().is(Page.Trait.PUBLIC_READ)
                && request.getMethod().equals("GET")
                && (query == null || query.length() <= LONGEST_QUERY)
                && request.getRequestedSessionId() == null
                && request.getUserPrincipal() == null;
    }
}
