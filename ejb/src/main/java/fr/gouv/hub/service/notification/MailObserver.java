package fr.gouv.hub.service.notification;

import fr.gouv.hub.domain.alert.AlertMatched;
import fr.gouv.hub.domain.alert.CommunityAlert;
import fr.gouv.hub.domain.community.Community;
import fr.gouv.hub.domain.invitation.Invitation;
import fr.gouv.hub.domain.membership.MemberRemoved;
import fr.gouv.hub.domain.membership.Membership;
import fr.gouv.hub.domain.membership.MembershipRequest;
import fr.gouv.hub.domain.membership.MembershipRequested;
import fr.gouv.hub.domain.membership.RequestDecided;
import fr.gouv.hub.domain.membership.RequestExpired;
import fr.gouv.hub.domain.membership.RequestStatus;
import fr.gouv.hub.domain.membership.RequestsWaiting;
import fr.gouv.hub.domain.membership.RoleChanged;
import fr.gouv.hub.domain.registration.InvitationMailDue;
import fr.gouv.hub.domain.registration.SignInLinkRequested;
import fr.gouv.hub.service.account.AgentRepository;
import fr.gouv.hub.service.alert.AlertRepository;
import fr.gouv.hub.service.community.CommunityRepository;
import fr.gouv.hub.service.invitation.InvitationRepository;
import fr.gouv.hub.service.membership.MemberRepository;
import fr.gouv.hub.service.membership.MembershipRepository;
import fr.gouv.hub.service.membership.MembershipRequestRepository;
import fr.gouv.hub.service.shared.HubSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes the mail row in the transaction of what happened: if it cannot be queued, nothing is saved. */
@ApplicationScoped
public class MailObserver {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRANCE);

    @Inject
    MailQueue queue;

    @Inject
    MembershipRequestRepository requests;

    @Inject
    MembershipRepository memberships;

    @Inject
    AlertRepository alerts;

    @Inject
    CommunityRepository communities;

    @Inject
    InvitationRepository invitations;

    @Inject
    MemberRepository members;

    @Inject
    AgentRepository agents;

    @Inject
    HubSettings settings;

    void on(@Observes SignInLinkRequested fact) {
        Map<String, Object> parameters = fact.communityName() == null
                ? Map.of("newcomer", fact.newcomer())
                : Map.of("newcomer", fact.newcomer(), "community", fact.communityName());
        queue.add(fact.address(), "sign-in-link", parameters, fact.linkId());
    }

    void on(@Observes MembershipRequested fact) {
        MembershipRequest request = requests.get(fact.requestId());
        Community community = request.community();
        Map<String, Object> parameters = Map.of(
                "community", community.name(),
                "candidate", request.agent().displayName(),
                "motive", request.motive(),
                "link", settings.publicUrl() + "/communautes/" + community.slug() + "/demandes");
        memberships
                .facilitatorAddresses(community.id())
                .forEach(address -> queue.add(address, "membership-requested", parameters, null));
    }

    void on(@Observes RequestDecided fact) {
        MembershipRequest request = requests.get(fact.requestId());
        if (request.status() == RequestStatus.REFUSED) {
            queue.add(request.agent().email(), "request-refused", refusal(request), null);
        } else {
            Map<String, Object> parameters =
                    Map.of("community", request.community().name(), "link", queue.linkTo(request.community()));
            queue.add(request.agent().email(), "request-accepted", parameters, null);
        }
    }

    void on(@Observes RequestsWaiting fact) {
        Community community = communities.get(fact.communityId());
        Map<String, Object> parameters = Map.of(
                "community", community.name(),
                "count", fact.count(),
                "days", fact.days(),
                "link", queue.linkTo(community) + "/demandes");
        memberships
                .facilitatorAddresses(community.id())
                .forEach(address -> queue.add(address, "requests-waiting", parameters, null));
    }

    void on(@Observes RequestExpired fact) {
        MembershipRequest request = requests.get(fact.requestId());
        queue.add(
                request.agent().email(),
                fact.closed() ? "request-closed" : "request-expired",
                Map.of(
                        "community",
                        request.community().name(),
                        "link",
                        fact.closed() ? settings.publicUrl() + "/communautes" : queue.linkTo(request.community())),
                null);
    }

    void on(@Observes RoleChanged fact) {
        Membership membership = members.find(fact.membershipId());
        if (membership.agent().id() != fact.byAgentId()) {
            Map<String, Object> parameters = Map.of(
                    "community", membership.community().name(),
                    "role", membership.role().name(),
                    "link", queue.linkTo(membership.community()));
            queue.add(membership.agent().email(), "role-changed", parameters, null);
        }
    }

    void on(@Observes MemberRemoved fact) {
        Community community = communities.get(fact.communityId());
        queue.add(
                agents.get(fact.agentId()).email(),
                "member-removed",
                Map.of("community", community.name(), "link", settings.publicUrl() + "/communautes"),
                null);
    }

    void on(@Observes InvitationMailDue fact) {
        Invitation invitation = invitations.get(fact.invitationId());
        Map<String, Object> parameters = Map.of(
                "community", invitation.community().name(),
                "purpose", invitation.community().purpose(),
                "inviter",
                        invitation.inviter() == null ? "" : invitation.inviter().displayName(),
                "role", invitation.role().name(),
                "until", DAY.format(invitation.expiresAt().atZone(PARIS)),
                "newcomer", fact.linkId() != null,
                "link", settings.publicUrl() + "/mes-communautes");
        queue.add(invitation.email(), "invitation", parameters, fact.linkId());
    }

    void on(@Observes AlertMatched fact) {
        CommunityAlert alert = alerts.get(fact.alertId());
        Community community = communities.get(fact.communityId());
        Map<String, Object> parameters = Map.of(
                "community", community.name(),
                "purpose", community.purpose(),
                "search", alert.label(),
                "link", queue.linkTo(community),
                "directory", settings.publicUrl() + "/communautes?" + alert.search(),
                "alerts", settings.publicUrl() + "/mes-alertes");
        queue.add(alert.agent().email(), "alert-matched", parameters, null);
    }

    private Map<String, Object> refusal(MembershipRequest request) {
        List<Map<String, String>> alternatives = request.alternatives().stream()
                .sorted(Comparator.comparing(Community::name))
                .map(other -> Map.of("name", other.name(), "purpose", other.purpose(), "link", queue.linkTo(other)))
                .toList();
        return Map.of(
                "community", request.community().name(),
                "motive", request.refusalMotive(),
                "alternatives", alternatives,
                "link", queue.linkTo(request.community()));
    }
}
