package fr.gouv.hub.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.CallerPrincipal;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashSet;
import java.util.Set;

/** Takes a request for that of the agent it names, as the portal's own mechanism takes it for that of the session's. Test WAR only. */
@ApplicationScoped
public class TestMechanism implements HttpAuthenticationMechanism {

    static final String AGENT = "X-Test-Agent";

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        String agent = request.getHeader(AGENT);
        return agent == null
                ? context.doNothing()
                : context.notifyContainerAboutLogin(new CallerPrincipal(agent), groupsOf(Long.parseLong(agent)));
    }

    private static Set<String> groupsOf(long agent) {
        Set<String> groups = new HashSet<>(Database.column("select role from agent_role where agent_id = ?", agent));
        groups.add("AGENT");
        return groups;
    }
}
