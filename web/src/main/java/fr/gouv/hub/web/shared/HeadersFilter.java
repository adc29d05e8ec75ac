package fr.gouv.hub.web.shared;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/**
 * First filter: finds the page once for all the filters, and sets the headers that tell browsers what a page may do and
 * how long it may be kept.
 */
public class HeadersFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** Request attribute: the {@link Page.Match} of the address, absent when the address is no page. */
    static final String MATCH = HeadersFilter.class.getName() + ".match";

    static final String POLICY = "default-src 'none'; base-uri 'none'; object-src 'none'; img-src 'self' data:;"
            + " font-src 'self'; style-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none';"
            + " manifest-src 'self'; script-src 'self'";

    private static final String CSP = "Content-Security-Policy";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = PageFilter.pathOf(request);
        Page page = null;
        if (path.startsWith("/static/")) {
            response.setHeader("Cache-Control", cacheOfFile(path));
        } else if (!path.startsWith("/jakarta.faces.resource/")) {
            Page.Match match = Page.find(path).orElse(null);
            request.setAttribute(MATCH, match);
            page = match == null ? null : match.page();
            response.setHeader("Cache-Control", isPublic(page, request) ? "no-cache" : "no-store");
        }
        response.setHeader(CSP, POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        boolean secret = page != null && page.is(Page.Trait.SECRET_ADDRESS);
        // not no-referrer: browsers would then send "Origin: null" with the form of the page, and OriginFilter refuse
        // it
        response.setHeader("Referrer-Policy", secret ? "strict-origin" : "same-origin");
        response.setHeader(
                "Permissions-Policy",
                "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        chain.doFilter(request, new GuardedResponse(response, page != null && page.is(Page.Trait.WIDGETS)));
    }

    private static boolean isPublic(Page page, HttpServletRequest request) {
        return page != null
                && !page.is(Page.Trait.SECRET_ADDRESS)
                && page.audience() == Audience.ANYONE
                && request.getUserPrincipal() == null;
    }

    private static String cacheOfFile(String path) {
        // the name of the folder changes with its content
        boolean versioned = path.startsWith("/static/dsfr-") || path.startsWith("/static/hub-");
        return versioned ? "public, max-age=31536000, immutable" : "no-cache";
    }

    /**
     * PrimeFaces adds its own policy, with the nonce of its scripts, to every Faces page. Only a page that uses its widgets
     * gets it, in the place of the strict one: a browser applies two policies at once, and the strict one ignores nonces.
     */
    private static final class GuardedResponse extends HttpServletResponseWrapper {

        private final boolean widgets;

        GuardedResponse(HttpServletResponse response, boolean widgets) {
            super(response);
            this.widgets = widgets;
        }

        @Override
        public void addHeader(String name, String value) {
            if (!CSP.equalsIgnoreCase(name)) {
                super.addHeader(name, value);
            } else if (widgets) {
                super.setHeader(name, value);
            }
        }
    }
}
