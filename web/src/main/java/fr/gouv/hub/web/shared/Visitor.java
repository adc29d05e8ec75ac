package fr.gouv.hub.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.List;

/** Who reads the page, as far as the layout needs to know. Never creates a session. */
@Named
@RequestScoped
public class Visitor {

    /** Session attribute with the name to show, set at sign-in. */
    public static final String DISPLAY_NAME = "hub.displayName";

    private static final String FACILITATES = "hub.facilitates";

    /** As {@code web.xml} names them. */
    private static final List<String> HUB_ROLES = List.of("ADVISER", "MODERATOR", "ANALYST", "ADMIN");

    @Inject
    HttpServletRequest request;

    public boolean isSignedIn() {
        return request.getUserPrincipal() != null;
    }

    /** @return the agent's name, or « Mon compte » as long as he has given none */
    public String getName() {
        HttpSession session = request.getSession(false);
        Object name = session == null ? null : session.getAttribute(DISPLAY_NAME);
        return name == null || name.toString().isBlank()
                ? Words.sentence("shared.layout.label.account")
                : name.toString();
    }

    /** @param role name of a back-office role, e.g. {@code ADMIN} */
    public boolean inRole(String role) {
        return request.isUserInRole(role);
    }

    /** @return whether the reader animates a community, as far as the pages that he has seen know */
    public boolean isFacilitating() {
        HttpSession session = request.getSession(false);
        return session != null && Boolean.TRUE.equals(session.getAttribute(FACILITATES));
    }

    /** Tells what a page has just learnt: whether the reader animates a community. The layout asks no database for it. */
    public void setFacilitating(boolean facilitating) {
        HttpSession session = request.getSession(false);
        if (session != null && isSignedIn() && facilitating != isFacilitating()) {
            session.setAttribute(FACILITATES, facilitating);
        }
    }

    /** @return all that the layout shows of the reader: two readers with the same see the same header */
    public List<String> getSeenAs() {
        List<String> seen = new ArrayList<>();
        if (isSignedIn()) {
            seen.add(getName());
            if (isFacilitating()) {
                seen.add(FACILITATES);
            }
            HUB_ROLES.stream().filter(request::isUserInRole).forEach(seen::add);
        }
        return seen;
    }
}
