package fr.gouv.hub.web.account;

import fr.gouv.hub.domain.account.SignedInAgent;
import fr.gouv.hub.web.shared.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

/** What the session keeps of an agent, a few dozen bytes. Never creates a session but for somebody who comes in. */
public final class AgentSession {

    private static final String AGENT = "hub.agent";

    private AgentSession() {}

    /** @return null when nobody is signed in */
    public static SignedInAgent agentOf(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? null : (SignedInAgent) session.getAttribute(AGENT);
    }

    /** A session of his own: nothing of an earlier visitor stays in it, and nobody else knows its id (fixation). */
    public static void open(HttpServletRequest request, SignedInAgent agent) {
        HttpSession earlier = request.getSession(false);
        if (earlier != null) {
            earlier.invalidate();
        }
        keep(request.getSession(true), agent);
    }

    /** The agent has another name from now on. Does nothing when nobody is signed in. */
    public static void rename(HttpServletRequest request, String displayName) {
        SignedInAgent agent = agentOf(request);
        if (agent != null) {
            keep(request.getSession(false), agent.named(displayName));
        }
    }

    /** Nothing stays of the session. */
    public static void close(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    private static void keep(HttpSession session, SignedInAgent agent) {
        session.setAttribute(AGENT, agent);
        session.setAttribute(Visitor.DISPLAY_NAME, agent.displayName());
    }
}
