package fr.gouv.hub.web.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import fr.gouv.hub.domain.account.SignedInAgent;
import fr.gouv.hub.web.shared.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AgentSessionTest {

    private static final SignedInAgent CAMILLE = new SignedInAgent(7, "Camille Exemple", Set.of("AGENT"), null, null);

    private final HttpServletRequest request = mock();
    private final Map<String, Object> kept = new HashMap<>();
    private final HttpSession fresh = session(kept);

    @Test
    void a_visitor_has_no_session_and_gets_none() {
        assertThat(AgentSession.agentOf(request)).isNull();
        AgentSession.rename(request, "Autre");
        verify(request, never()).getSession();
        verify(request, never()).getSession(true);
    }

    @Test
    void who_comes_in_leaves_the_earlier_session_behind() {
        HttpSession earlier = mock();
        when(request.getSession(false)).thenReturn(earlier);
        when(request.getSession(true)).thenReturn(fresh);
        AgentSession.open(request, CAMILLE);
        verify(earlier).invalidate();
        verify(earlier, never()).setAttribute(anyString(), any());
        assertThat(kept).containsEntry(Visitor.DISPLAY_NAME, "Camille Exemple").containsValue(CAMILLE);
    }

    @Test
    void a_new_name_keeps_the_rights() {
        when(request.getSession(anyBoolean())).thenReturn(fresh);
        AgentSession.open(request, CAMILLE);
        AgentSession.rename(request, "Camille");
        assertThat(AgentSession.agentOf(request))
                .isEqualTo(new SignedInAgent(7, "Camille", Set.of("AGENT"), null, null));
        assertThat(kept).containsEntry(Visitor.DISPLAY_NAME, "Camille");
    }

    @Test
    void a_session_is_small_and_travels_between_nodes() throws IOException {
        when(request.getSession(anyBoolean())).thenReturn(fresh);
        AgentSession.open(request, CAMILLE);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(kept);
        }
        assertThat(bytes.size()).isLessThan(1_000);
    }

    private static HttpSession session(Map<String, Object> attributes) {
        HttpSession session = mock();
        when(session.getAttribute(anyString())).thenAnswer(call -> attributes.get(call.<String>getArgument(0)));
        doAnswer(call -> attributes.put(call.getArgument(0), call.getArgument(1)))
                .when(session)
                .setAttribute(anyString(), any());
        return session;
    }
}
