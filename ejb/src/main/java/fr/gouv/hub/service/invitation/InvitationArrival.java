package fr.gouv.hub.service.invitation;

import fr.gouv.hub.domain.account.Agent;
import fr.gouv.hub.domain.community.Community;
import fr.gouv.hub.domain.community.JoinRefusedException;
import fr.gouv.hub.domain.invitation.Invitation;
import fr.gouv.hub.domain.invitation.InvitationClosedException;
import fr.gouv.hub.domain.shared.NotFoundException;
import fr.gouv.hub.service.community.CommunityRepository;
import fr.gouv.hub.service.membership.Admission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** Makes the holder of an invited address a member, under the lock of the community's row. */
@ApplicationScoped
public class InvitationArrival {

    @Inject
    InvitationRepository invitations;

    @Inject
    CommunityRepository communities;

    @Inject
    Admission admission;

    @Inject
    Clock clock;

    /** The community that accepting would join; empty when the invitation can no longer be accepted. */
    public Optional<Community> preview(long invitationId) {
        return invitations
                .find(invitationId)
                .filter(invitation -> invitation.isPending(clock.instant()))
                .map(Invitation::community)
                .filter(community -> community.status().isOpenToAgents());
    }

    /**
     * Comes in, with the role of the invitation; somebody who is a member by now keeps the role he has.
     *
     * @throws NotFoundException when the invitation is for somebody else
     * @throws InvitationClosedException when it can no longer be accepted
     * @throws JoinRefusedException when the community takes no members any more
     */
    public Community accept(long invitationId, Agent agent) {
        Community community =
                communities.lock(invitations.get(invitationId).community().id());
        Invitation invitation = invitations.fresh(invitationId);
        if (admission.isMember(community.id(), agent.id())) {
            invitation.decline(agent, clock.instant());
        } else {
            admission.add(invitation.accept(agent, clock.instant()));
        }
        return community;
    }
}
