package fr.gouv.hub.service.invitation;

import fr.gouv.hub.domain.community.CommunityMerged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Invitations to a community that becomes part of another lead there, unless their holders are members or invited there. */
@ApplicationScoped
public class InvitationMergeObserver {

    @Inject
    InvitationRepository invitations;

    void on(@Observes CommunityMerged fact) {
        // in both: one that is over must not stand in the way of one that waits
        invitations.expireIn(fact.fromId(), fact.at());
        invitations.expireIn(fact.intoId(), fact.at());
        invitations.moveAll(fact.fromId(), fact.intoId(), fact.at());
    }
}
