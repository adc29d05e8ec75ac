package fr.gouv.hub.service.notification;

import fr.gouv.hub.domain.account.HubRole;
import fr.gouv.hub.domain.community.Community;
import fr.gouv.hub.domain.steering.CommunityProposed;
import fr.gouv.hub.domain.steering.CommunityQuiet;
import fr.gouv.hub.domain.steering.ProposalDecided;
import fr.gouv.hub.service.account.AgentRepository;
import fr.gouv.hub.service.community.CommunityRepository;
import fr.gouv.hub.service.membership.MembershipRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Map;

/** Mails about the life of communities: proposed, decided on, fallen asleep. */
@ApplicationScoped
public class CommunityMailObserver {

    @Inject
    MailQueue queue;

    @Inject
    CommunityRepository communities;

    @Inject
    MembershipRepository memberships;

    @Inject
    AgentRepository agents;

    void on(@Observes CommunityProposed fact) {
        Community community = communities.get(fact.communityId());
        Map<String, Object> parameters = Map.of(
                "community", community.name(),
                "purpose", community.purpose(),
                "link", queue.linkTo(community) + "/vie");
        agents.addressesWith(EnumSet.of(HubRole.MODERATOR, HubRole.ADMIN))
                .forEach(address -> queue.add(address, "community-proposed", parameters, null));
    }

    void on(@Observes ProposalDecided fact) {
        Community community = communities.get(fact.communityId());
        Map<String, Object> parameters = Map.of(
                "community", community.name(),
                "decision", fact.kind().name(),
                "motive", fact.motive(),
                "link", queue.linkTo(community));
        memberships
                .facilitatorAddresses(community.id())
                .forEach(address -> queue.add(address, "proposal-decided", parameters, null));
    }

    void on(@Observes CommunityQuiet fact) {
        Community community = communities.get(fact.communityId());
        Map<String, Object> parameters = Map.of(
                "community", community.name(),
                "asleep", fact.asleep(),
                "link", queue.linkTo(community) + "/vie");
        memberships
                .facilitatorAddresses(community.id())
                .forEach(address -> queue.add(address, "community-quiet", parameters, null));
    }
}
