package fr.gouv.hub.service.invitation;

import fr.gouv.hub.domain.account.Agent;
import fr.gouv.hub.domain.account.AgentRole;
import fr.gouv.hub.domain.community.JoinRefusedException;
import fr.gouv.hub.domain.invitation.Invitation;
import fr.gouv.hub.domain.invitation.InvitationClosedException;
import fr.gouv.hub.domain.invitation.MyInvitation;
import fr.gouv.hub.domain.shared.NotFoundException;
import fr.gouv.hub.service.account.CurrentAgent;
import fr.gouv.hub.service.community.CommunityRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** What an agent does about the invitations for his address. */
@Stateless
@RolesAllowed(AgentRole.AGENT)
public class MyInvitationService {

    @Inject
    InvitationRepository invitations;

    @Inject
    InvitationArrival arrival;

    @Inject
    CommunityRepository communities;

    @Inject
    CurrentAgent currentAgent;

    @Inject
    Clock clock;

    /** Those that wait, the most urgent first. */
    public List<MyInvitation> mine() {
        return invitations.pendingFor(currentAgent.get().email().value(), clock.instant());
    }

    /**
     * Comes in, with the role of the invitation.
     *
     * @return the address of the community
     * @throws NotFoundException when it is for somebody else
     * @throws InvitationClosedException when it can no longer be accepted
     * @throws JoinRefusedException when the community takes no members any more
     */
    public String accept(long id) {
        return arrival.accept(id, currentAgent.get()).slug();
    }

    /**
     * Says no.
     *
     * @throws NotFoundException when it is for somebody else
     * @throws InvitationClosedException when it waits no more
     */
    public void decline(long id) {
        Agent agent = currentAgent.get();
        communities.lock(invitations.get(id).community().id());
        Invitation invitation = invitations.fresh(id);
        invitation.decline(agent, clock.instant());
    }
}
