package fr.gouv.hub.service.invitation;

import fr.gouv.hub.domain.account.Agent;
import fr.gouv.hub.domain.community.Community;
import fr.gouv.hub.domain.community.CommunitySplit;
import fr.gouv.hub.domain.invitation.Invitation;
import fr.gouv.hub.domain.invitation.InvitationSent;
import fr.gouv.hub.domain.membership.CommunityRole;
import fr.gouv.hub.domain.shared.EmailAddress;
import fr.gouv.hub.service.account.AgentRepository;
import fr.gouv.hub.service.community.CommunityRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;

/** Members of a community that another came out of are invited to the new one: nobody is moved without being asked. */
@ApplicationScoped
public class SplitInvitations {

    @Inject
    InvitationRepository invitations;

    @Inject
    CommunityRepository communities;

    @Inject
    AgentRepository agents;

    @Inject
    Event<InvitationSent> sent;

    @Inject
    Clock clock;

    void on(@Observes CommunitySplit fact) {
        if (fact.agents().isEmpty()) {
            return;
        }
        Community community = communities.get(fact.communityId());
        Agent inviter = fact.inviterId() == null ? null : agents.get(fact.inviterId());
        for (String address : invitations.toInvite(fact.originId(), fact.communityId(), fact.agents())) {
            Invitation invitation = invitations.add(Invitation.invite(
                    community, new EmailAddress(address), CommunityRole.MEMBER, inviter, clock.instant()));
            sent.fire(new InvitationSent(invitation.id(), invitation.email(), invitation.expiresAt()));
        }
    }
}
