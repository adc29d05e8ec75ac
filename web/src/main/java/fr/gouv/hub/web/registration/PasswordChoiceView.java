package fr.gouv.hub.web.registration;

import fr.gouv.hub.domain.account.SignedInAgent;
import fr.gouv.hub.domain.registration.PasswordDraft;
import fr.gouv.hub.service.registration.PasswordChoiceService;
import fr.gouv.hub.web.account.AgentSession;
import fr.gouv.hub.web.shared.ClientAddress;
import fr.gouv.hub.web.shared.Notices;
import fr.gouv.hub.web.shared.Page;
import fr.gouv.hub.web.shared.Redirection;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;

/** The section of the profile where an agent chooses his password. */
@Named
@RequestScoped
public class PasswordChoiceView {

    @Inject
    PasswordChoiceService choices;

    @Inject
    ClientAddress client;

    @Inject
    HttpServletRequest request;

    @Inject
    Notices notices;

    @Inject
    Redirection redirection;

    @Inject
    Clock clock;

    private final PasswordDraft draft = new PasswordDraft();

    /** His other sessions are over; this one goes on as a new one. */
    public void choose() {
        SignedInAgent agent = choices.choose(draft, AgentSession.agentOf(request), client.get());
        AgentSession.open(request, agent);
        notices.tell("registration.choice.message.done");
        redirection.to(Page.PROFILE);
    }

    /** @return whether he has just come by a link, which stands for the password that he has */
    public boolean isProven() {
        SignedInAgent agent = AgentSession.agentOf(request);
        return agent != null && agent.justCameByLink(clock.instant());
    }

    public PasswordDraft getDraft() {
        return draft;
    }
}
