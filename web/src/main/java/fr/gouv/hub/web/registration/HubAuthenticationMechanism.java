package fr.gouv.hub.web.registration;

import fr.gouv.hub.domain.account.SignedInAgent;
import fr.gouv.hub.web.shared.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.CallerPrincipal;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

/**
 * The one authentication mechanism: an agent is whoever the session says. Proofs are judged before, by the services that
 * {@link SignIn} calls: a refusal thrown in here would reach the page as a server error, without its words, because the
 * container wraps what a mechanism throws.
 */
@ApplicationScoped
public class HubAuthenticationMechanism implements HttpAuthenticationMechanism {

    /** Session attribute: the {@link SignedInAgent}. */
    private static final String AGENT = "hub.agent";

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        AuthenticationParameters parameters = context.getAuthParameters();
        if (parameters != null && parameters.getCredential() instanceof ProvenCredential proven) {
            open(request, proven.agent());
        }
        SignedInAgent agent = agentOf(request);
        return agent == null
                ? context.doNothing()
                : context.notifyContainerAboutLogin(new CallerPrincipal(String.valueOf(agent.id())), agent.groups());
    }

    /** A session of his own: nothing of an earlier visitor stays in it, and nobody else knows its id (fixation). */
    private static void open(HttpServletRequest request, SignedInAgent agent) {
        HttpSession earlier = request.getSession(false);
        if (earlier != null) {
            earlier.invalidate();
        }
        keep(request.getSession(true), agent);
    }

    /** The agent has another name from now on. Does nothing without a session. */
    static void rename(HttpServletRequest request, String displayName) {
        SignedInAgent agent = agentOf(request);
        if (agent != null) {
            keep(request.getSession(false), new SignedInAgent(agent.id(), displayName, agent.groups()));
        }
    }

    private static void keep(HttpSession session, SignedInAgent agent) {
        session.setAttribute(AGENT, agent);
        session.setAttribute(Visitor.DISPLAY_NAME, agent.displayName());
    }

    private static SignedInAgent agentOf(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? null : (SignedInAgent) session.getAttribute(AGENT);
    }
}
