package fr.gouv.hub.web.shared;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/** Where an agent goes on after signing in: only ever a page of the portal. */
public final class ReturnAddress {

    /** Parameter of the sign-in page. */
    public static final String PARAMETER = "retour";

    private static final int LONGEST = 500;

    private static final Set<Page> NO_WAY_BACK =
            Set.of(Page.SIGN_IN, Page.SIGN_IN_PASSWORD, Page.LINK, Page.REGISTER, Page.SIGN_OUT);

    private ReturnAddress() {}

    /** @return the sign-in page, which will lead back to the page that was asked for */
    public static String signInFrom(HttpServletRequest request) {
        String query = PageFilter.queryOf(request);
        String asked = PageFilter.pathOf(request) + (query == null ? "" : "?" + query);
        String signIn = request.getContextPath() + Page.SIGN_IN.path();
        return parse(asked)
                .map(address -> signIn + "?" + PARAMETER + "=" + URLEncoder.encode(address, StandardCharsets.UTF_8))
                .orElse(signIn);
    }

    /**
     * @param text what the parameter holds, perhaps written by a stranger
     * @return path and query string inside the application; empty when this is no page of the portal (open redirect)
     */
    public static Optional<String> parse(String text) {
        if (text == null || text.length() > LONGEST || !text.startsWith("/") || text.startsWith("//")) {
            return Optional.empty();
        }
        try {
            URI address = URI.create(text);
            boolean page = address.getRawAuthority() == null
                    && address.getScheme() == null
                    && Page.find(address.getPath())
                            .filter(match -> !NO_WAY_BACK.contains(match.page()))
                            .isPresent();
            return page ? Optional.of(text) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
