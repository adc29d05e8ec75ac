package fr.gouv.hub.service.registration;

import fr.gouv.hub.domain.invitation.InvitationSent;
import fr.gouv.hub.domain.registration.InvitationMailDue;
import fr.gouv.hub.domain.registration.SignInLink;
import fr.gouv.hub.service.account.AgentRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;

/** Gives the mail of an invitation a link by which a newcomer registers. Whoever has an account accepts signed in. */
@ApplicationScoped
public class InvitationLinks {

    @Inject
    LinkRepository links;

    @Inject
    AgentRepository agents;

    @Inject
    Event<InvitationMailDue> due;

    @Inject
    Clock clock;

    void on(@Observes InvitationSent fact) {
        Long linkId = agents.find(fact.address()).isPresent()
                ? null
                : links.add(SignInLink.invite(fact.address(), fact.invitationId(), fact.expiresAt(), clock.instant()))
                        .id();
        due.fire(new InvitationMailDue(fact.invitationId(), linkId));
    }
}
