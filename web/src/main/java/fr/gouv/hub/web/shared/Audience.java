package fr.gouv.hub.web.shared;

import jakarta.servlet.http.HttpServletRequest;

/** Who may open a page. A coarse sieve: the right on one object is checked by its service. */
public enum Audience {
    ANYONE,
    /** Whoever is signed in. */
    AGENT;

    public boolean needsSignIn(HttpServletRequest request) {
        return this == AGENT && request.getUserPrincipal() == null;
    }
}
