package fr.gouv.hub.web.registration;

import fr.gouv.hub.domain.account.SignedInAgent;
import fr.gouv.hub.service.account.ErasedAgents;
import fr.gouv.hub.service.registration.EndedSessions;
import fr.gouv.hub.web.account.AgentSession;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.CallerPrincipal;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * The one authentication mechanism: an agent is whoever the session says, unless his account has been erased since, or its
 * password chosen anew. Proofs are judged before, by the services that
 * {@link SignIn} calls: a refusal thrown in here would reach the page as a server error, without its words, because the
 * container wraps what a mechanism throws.
 */
@ApplicationScoped
public class HubAuthenticationMechanism implements HttpAuthenticationMechanism {

    @Inject
    ErasedAgents erased;

    @Inject
    EndedSessions ended;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        AuthenticationParameters parameters = context.getAuthParameters();
        if (parameters != null && parameters.getCredential() instanceof ProvenCredential proven) {
            AgentSession.open(request, proven.agent());
        }
        SignedInAgent agent = AgentSession.agentOf(request);
        if (agent == null) {
            return context.doNothing();
        }
        if (erased.has(agent.id()) || ended.has(agent)) {
            // a session that is in use does not end by itself, and nobody remembers for ever whose are over
            AgentSession.close(request);
            return context.doNothing();
        }
        return context.notifyContainerAboutLogin(new CallerPrincipal(String.valueOf(agent.id())), agent.groups());
    }
}
