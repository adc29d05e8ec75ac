package fr.gouv.hub.web.shared;

import fr.gouv.hub.domain.account.HubRole;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/**
 * Who may open a page. A coarse sieve: the right on one object is checked by its service.
 *
 * @param signedIn whether the reader must be signed in
 * @param roles back-office roles of which one is needed; empty means none
 */
public record Audience(boolean signedIn, Set<HubRole> roles) {

    public static final Audience ANYONE = new Audience(false, Set.of());
    public static final Audience AGENT = new Audience(true, Set.of());

    public Audience {
        roles = Set.copyOf(roles);
    }

    public static Audience of(HubRole... roles) {
        return new Audience(true, Set.of(roles));
    }

    public boolean needsSignIn(HttpServletRequest request) {
        return signedIn && request.getUserPrincipal() == null;
    }

    /** @return false when the reader is signed in and has none of the roles */
    public boolean admits(HttpServletRequest request) {
        return roles.isEmpty() || roles.stream().anyMatch(role -> request.isUserInRole(role.name()));
    }
}
