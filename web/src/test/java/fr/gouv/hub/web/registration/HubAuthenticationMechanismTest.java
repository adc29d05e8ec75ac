package fr.gouv.hub.web.registration;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import fr.gouv.hub.domain.account.SignedInAgent;
import fr.gouv.hub.service.account.ErasedAgents;
import fr.gouv.hub.service.registration.EndedSessions;
import jakarta.security.enterprise.CallerPrincipal;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HubAuthenticationMechanismTest {

    private static final SignedInAgent ADMIN = new SignedInAgent(7, "Solène", Set.of("AGENT", "ADMIN"), null, null);

    private final HttpServletRequest request = mock();
    private final HttpMessageContext context = mock();
    private final HttpSession session = mock();
    private final ErasedAgents erased = mock();
    private final EndedSessions ended = mock();
    private final HubAuthenticationMechanism mechanism = new HubAuthenticationMechanism();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no framework injects here
    void nobody_is_erased() {
        mechanism.erased = erased;
        mechanism.ended = ended;
    }

    @Test
    void a_visitor_stays_one_and_gets_no_session() {
        mechanism.validateRequest(request, null, context);
        verify(context).doNothing();
        verify(request, never()).getSession(true);
    }

    @Test
    void an_agent_is_known_by_the_key_of_his_account_and_his_groups() {
        when(request.getSession(false)).thenReturn(session);
        when(session.getAttribute(any())).thenReturn(ADMIN);
        mechanism.validateRequest(request, null, context);
        verifyLogin();
    }

    @Test
    void whose_account_is_erased_is_nobody_any_more() {
        when(request.getSession(false)).thenReturn(session);
        when(session.getAttribute(any())).thenReturn(ADMIN);
        when(erased.has(7)).thenReturn(true);
        mechanism.validateRequest(request, null, context);
        verify(context).doNothing();
        // else it would be his again when nobody remembers that he was erased
        verify(session).invalidate();
    }

    @Test
    void whose_password_was_chosen_anew_comes_in_again() {
        when(request.getSession(false)).thenReturn(session);
        when(session.getAttribute(any())).thenReturn(ADMIN);
        when(ended.has(ADMIN)).thenReturn(true);
        mechanism.validateRequest(request, null, context);
        verify(context).doNothing();
        verify(session).invalidate();
    }

    @Test
    void what_a_service_has_proven_opens_a_session() {
        when(context.getAuthParameters())
                .thenReturn(AuthenticationParameters.withParams().credential(new ProvenCredential(ADMIN)));
        when(request.getSession(true)).thenReturn(session);
        when(request.getSession(false)).thenReturn(null, session);
        when(session.getAttribute(any())).thenReturn(ADMIN);
        mechanism.validateRequest(request, null, context);
        verify(session).setAttribute(any(), eq(ADMIN));
        verifyLogin();
    }

    @Test
    void another_credential_opens_nothing() {
        when(context.getAuthParameters())
                .thenReturn(AuthenticationParameters.withParams()
                        .credential(new UsernamePasswordCredential("administration@demo.gouv.fr", "demonstration")));
        mechanism.validateRequest(request, null, context);
        verify(context).doNothing();
    }

    private void verifyLogin() {
        verify(context)
                .notifyContainerAboutLogin(
                        argThat((CallerPrincipal caller) -> caller.getName().equals("7")),
                        eq(Set.of("AGENT", "ADMIN")));
    }
}
