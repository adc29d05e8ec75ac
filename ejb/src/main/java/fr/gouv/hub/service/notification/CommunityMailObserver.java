package fr.gouv.hub.service.notification;

import fr.gouv.hub.domain.account.HubRole;
import fr.gouv.hub.domain.community.Community;
import fr.gouv.hub.domain.community.CommunityMerged;
import fr.gouv.hub.domain.community.Hosting;
import fr.gouv.hub.domain.membership.MembershipRequest;
import fr.gouv.hub.domain.membership.RequestOvertaken;
import fr.gouv.hub.domain.shared.EmailAddress;
import fr.gouv.hub.domain.steering.ChangeKind;
import fr.gouv.hub.domain.steering.CommunityOrphaned;
import fr.gouv.hub.domain.steering.CommunityProposed;
import fr.gouv.hub.domain.steering.CommunityQuiet;
import fr.gouv.hub.domain.steering.ProposalDecided;
import fr.gouv.hub.service.account.AgentRepository;
import fr.gouv.hub.service.community.CommunityRepository;
import fr.gouv.hub.service.membership.MembershipRepository;
import fr.gouv.hub.service.membership.MembershipRequestRepository;
import fr.gouv.hub.service.steering.CommunityChangeRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;

/** Mails about the life of communities: proposed, decided on, fallen asleep, left without animateur, become part of another. */
@ApplicationScoped
public class CommunityMailObserver {

    @Inject
    MailQueue queue;

    @Inject
    CommunityRepository communities;

    @Inject
    MembershipRepository memberships;

    @Inject
    MembershipRequestRepository requests;

    @Inject
    CommunityChangeRepository changes;

    @Inject
    AgentRepository agents;

    void on(@Observes CommunityProposed fact) {
        Community community = communities.get(fact.communityId());
        Map<String, Object> parameters = Map.of(
                "community",
                community.name(),
                "purpose",
                community.purpose(),
                "origin",
                fact.originId() == null ? "" : communities.get(fact.originId()).name(),
                "link",
                queue.linkTo(community) + "/vie");
        agents.addressesWith(EnumSet.of(HubRole.MODERATOR, HubRole.ADMIN))
                .forEach(address -> queue.add(address, "community-proposed", parameters, null));
    }

    void on(@Observes ProposalDecided fact) {
        Community community = communities.get(fact.communityId());
        // what is turned down is still read by whoever animates it, which nobody does elsewhere
        boolean mayBeRead = community.hosting() == Hosting.HOSTED || fact.kind() != ChangeKind.ARCHIVED;
        Map<String, Object> parameters = Map.of(
                "community", community.name(),
                "decision", fact.kind().name(),
                "motive", fact.motive(),
                "link", mayBeRead ? queue.linkTo(community) : "");
        // nobody animates what lives elsewhere: whoever proposed it hears
        Collection<EmailAddress> told = community.hosting() == Hosting.HOSTED
                ? memberships.facilitatorAddresses(community.id())
                : changes.proposer(community.id()).stream().toList();
        told.forEach(address -> queue.add(address, "proposal-decided", parameters, null));
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

    void on(@Observes CommunityOrphaned fact) {
        Community community = communities.get(fact.communityId());
        queue.addForMembers(
                community.id(),
                "community-orphaned",
                Map.of("community", community.name(), "link", queue.linkTo(community) + "/membres"));
        Map<String, Object> forTheHub = Map.of(
                "community", community.name(),
                "members", community.memberCount(),
                "link", queue.linkTo(community) + "/vie");
        agents.addressesWith(EnumSet.of(HubRole.MODERATOR, HubRole.ADMIN))
                .forEach(address -> queue.add(address, "community-orphaned-hub", forTheHub, null));
    }

    /** Members still are where they were: each hears once, be he in one of the two or in both. */
    void on(@Observes CommunityMerged fact) {
        Community into = communities.get(fact.intoId());
        Map<String, Object> parameters = Map.of(
                "from", communities.get(fact.fromId()).name(),
                "into", into.name(),
                "hosted", into.hosting() == Hosting.HOSTED,
                "link", queue.linkTo(into));
        queue.addForMerge(fact.fromId(), fact.intoId(), "community-merged", parameters);
    }

    void on(@Observes RequestOvertaken fact) {
        MembershipRequest request = requests.get(fact.requestId());
        Community into = communities.get(fact.intoId());
        Map<String, Object> parameters = Map.of(
                "from", request.community().name(),
                "into", into.name(),
                "member", fact.member(),
                "policy", into.joinPolicy().name(),
                "link", queue.linkTo(into));
        queue.add(request.agent().email(), "request-overtaken", parameters, null);
    }
}
