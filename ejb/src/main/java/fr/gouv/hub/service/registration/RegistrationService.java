package fr.gouv.hub.service.registration;

import fr.gouv.hub.domain.account.Agent;
import fr.gouv.hub.domain.account.AgentRegistered;
import fr.gouv.hub.domain.account.HubRole;
import fr.gouv.hub.domain.community.Community;
import fr.gouv.hub.domain.reference.EmailDomain;
import fr.gouv.hub.domain.registration.Arrival;
import fr.gouv.hub.domain.registration.LinkOutcome;
import fr.gouv.hub.domain.registration.LinkPreview;
import fr.gouv.hub.domain.registration.LinkPurpose;
import fr.gouv.hub.domain.registration.LinkRefusedException;
import fr.gouv.hub.domain.registration.LinkState;
import fr.gouv.hub.domain.registration.LinkedCommunity;
import fr.gouv.hub.domain.registration.ReturnPath;
import fr.gouv.hub.domain.registration.SignInLink;
import fr.gouv.hub.domain.registration.SignInLinkRequested;
import fr.gouv.hub.domain.shared.EmailAddress;
import fr.gouv.hub.domain.shared.InvalidEmailException;
import fr.gouv.hub.domain.shared.TooManyRequestsException;
import fr.gouv.hub.service.account.AgentRepository;
import fr.gouv.hub.service.community.CommunityRepository;
import fr.gouv.hub.service.invitation.InvitationArrival;
import fr.gouv.hub.service.membership.Admission;
import fr.gouv.hub.service.reference.ReferenceRepository;
import fr.gouv.hub.service.shared.HubSettings;
import fr.gouv.hub.service.shared.Throttle;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Two clicks: ask for a link, use it. For visitors, who have no account yet or are not signed in. */
@Stateless
@PermitAll
public class RegistrationService {

    private static final Duration WINDOW = Duration.ofMinutes(15);

    @Inject
    LinkRepository links;

    @Inject
    AgentRepository agents;

    @Inject
    CommunityRepository communities;

    @Inject
    ReferenceRepository references;

    @Inject
    Admission admission;

    @Inject
    InvitationArrival invitations;

    @Inject
    Throttle throttle;

    @Inject
    HubSettings settings;

    @Inject
    SignInGroups groups;

    @Inject
    Event<SignInLinkRequested> requested;

    @Inject
    Event<AgentRegistered> registered;

    @Inject
    Clock clock;

    /**
     * First click. The answer depends on the address' domain alone, so that it tells nobody who has an account; beyond
     * the limit of an address the answer is the same and no mail leaves.
     *
     * @param typed what was typed as an e-mail address
     * @param ip where the request comes from
     * @param communitySlug the community that the visitor was joining, or null
     * @throws InvalidEmailException when it is no address
     * @throws TooManyRequestsException when too many links were asked for from this IP
     */
    public LinkOutcome requestLink(String typed, String ip, String communitySlug, ReturnPath returnPath) {
        EmailAddress address = EmailAddress.of(typed);
        if (!throttle.take("link from", ip, settings.linksPerIp(), WINDOW)) {
            throw new TooManyRequestsException(WINDOW);
        }
        boolean eligible =
                references.ruleFor(address).map(EmailDomain::eligible).orElse(false);
        boolean newcomer = agents.find(address).isEmpty();
        boolean room = throttle.take("link to", address.value(), settings.linksPerAddress(), WINDOW);
        if (room && (eligible || !newcomer)) {
            Optional<Community> joining = Optional.ofNullable(communitySlug).flatMap(communities::findListed);
            SignInLink link = links.add(
                    SignInLink.request(address, joining.map(Community::id).orElse(null), returnPath, clock.instant()));
            requested.fire(new SignInLinkRequested(
                    link.id(), address, joining.map(Community::name).orElse(null), newcomer));
        }
        return eligible ? LinkOutcome.ON_ITS_WAY : LinkOutcome.NOT_ELIGIBLE;
    }

    /**
     * What the page behind the mail link shows. Changes nothing: mail scanners follow links.
     *
     * @return empty when no link has this token
     */
    public Optional<LinkPreview> preview(String token) {
        return links.find(token, LockModeType.NONE).map(this::preview);
    }

    private LinkPreview preview(SignInLink link) {
        boolean newcomer = agents.find(link.email()).isEmpty();
        Optional<Community> community = link.purpose() == LinkPurpose.INVITATION
                ? invitations.preview(link.invitationId())
                : Optional.ofNullable(link.communityId()).flatMap(communities::findOpen);
        LinkState state = link.state(clock.instant());
        if (link.purpose() == LinkPurpose.INVITATION && state == LinkState.USABLE) {
            state = !newcomer ? LinkState.SIGN_IN_FIRST : community.isEmpty() ? LinkState.EXPIRED : LinkState.USABLE;
        }
        return new LinkPreview(
                state,
                link.email().value(),
                community.map(RegistrationService::linked).orElse(null),
                link.returnPath(),
                newcomer);
    }

    /**
     * Second click: uses the link up, makes the account when there is none, and finishes what was interrupted.
     *
     * @throws LinkRefusedException when the link cannot be used
     */
    public Arrival use(String token) {
        SignInLink link = links.find(token, LockModeType.PESSIMISTIC_WRITE).orElseThrow(LinkRefusedException::unknown);
        link.use(clock.instant());
        // several links of one address may be used at once: they queue here, the second finds the account of the first
        throttle.queue("account", link.email().value());
        Optional<Agent> known = agents.find(link.email());
        if (link.purpose() == LinkPurpose.INVITATION && known.isPresent()) {
            throw LinkRefusedException.signInFirst();
        }
        Agent agent = known.orElseGet(() -> register(link.email()));
        if (link.purpose() == LinkPurpose.FIRST_ADMINISTRATOR) {
            makeAdministrator(agent);
        }
        LinkedCommunity joined =
                joined(link, agent).map(RegistrationService::linked).orElse(null);
        return new Arrival(groups.of(agent, clock.instant()), link.returnPath(), joined, known.isEmpty());
    }

    private Optional<Community> joined(SignInLink link, Agent agent) {
        return link.purpose() == LinkPurpose.INVITATION
                ? Optional.of(invitations.accept(link.invitationId(), agent))
                : Optional.ofNullable(link.communityId()).flatMap(id -> admission.joinIfOpen(id, agent));
    }

    private static LinkedCommunity linked(Community community) {
        return new LinkedCommunity(community.slug(), community.name());
    }

    private Agent register(EmailAddress address) {
        Agent agent = Agent.register(address, clock.instant());
        references.ruleFor(address).ifPresent(rule -> agent.propose(rule.administration(), rule.territory()));
        agents.add(agent);
        registered.fire(new AgentRegistered(agent.id()));
        return agent;
    }

    private void makeAdministrator(Agent agent) {
        throttle.queue("first", "administrator");
        if (agents.anyWith(HubRole.ADMIN)) {
            throw LinkRefusedException.used();
        }
        agent.grant(HubRole.ADMIN);
    }
}
