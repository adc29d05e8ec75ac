package fr.gouv.hub.service.invitation;

import fr.gouv.hub.domain.account.Agent;
import fr.gouv.hub.domain.account.AgentRole;
import fr.gouv.hub.domain.community.Community;
import fr.gouv.hub.domain.community.CommunityStatusException;
import fr.gouv.hub.domain.community.JoinRefusedException;
import fr.gouv.hub.domain.invitation.ClosedInvitation;
import fr.gouv.hub.domain.invitation.Invitation;
import fr.gouv.hub.domain.invitation.InvitationAnswer;
import fr.gouv.hub.domain.invitation.InvitationClosedException;
import fr.gouv.hub.domain.invitation.InvitationDesk;
import fr.gouv.hub.domain.invitation.InvitationDraft;
import fr.gouv.hub.domain.invitation.InvitationLine;
import fr.gouv.hub.domain.invitation.InvitationList;
import fr.gouv.hub.domain.invitation.InvitationOutcome;
import fr.gouv.hub.domain.invitation.InvitationQuotaException;
import fr.gouv.hub.domain.invitation.InvitationReport;
import fr.gouv.hub.domain.invitation.InvitationRoleException;
import fr.gouv.hub.domain.invitation.InvitationSent;
import fr.gouv.hub.domain.invitation.InvitationStatus;
import fr.gouv.hub.domain.membership.CommunityRole;
import fr.gouv.hub.domain.reference.EmailDomain;
import fr.gouv.hub.domain.shared.EmailAddress;
import fr.gouv.hub.domain.shared.ForbiddenException;
import fr.gouv.hub.domain.shared.NotFoundException;
import fr.gouv.hub.domain.shared.PageOf;
import fr.gouv.hub.service.account.CurrentAgent;
import fr.gouv.hub.service.community.CommunityReaders;
import fr.gouv.hub.service.community.CommunityRepository;
import fr.gouv.hub.service.membership.MembershipRepository;
import fr.gouv.hub.service.membership.MembershipRights;
import fr.gouv.hub.service.reference.ReferenceRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the animateurs of a community do about invitations. */
@Stateless
@RolesAllowed(AgentRole.AGENT)
public class InvitationDeskService {

    /** Invitations on a page. */
    public static final int PAGE_SIZE = 50;

    /** Most invitations of one community that may wait at once. */
    static final int MOST_PENDING = 2_000;

    @Inject
    InvitationRepository invitations;

    @Inject
    CommunityRepository communities;

    @Inject
    CommunityReaders readers;

    @Inject
    MembershipRepository memberships;

    @Inject
    MembershipRights rights;

    @Inject
    ReferenceRepository references;

    @Inject
    CurrentAgent currentAgent;

    @Inject
    Event<InvitationSent> sent;

    @Inject
    Clock clock;

    /**
     * Invites everybody on a list who can be, in one transaction, and answers each address.
     *
     * @throws ForbiddenException unless the caller is an animateur or co-animateur of the community
     * @throws InvitationRoleException when a co-animateur wants others to animate
     * @throws JoinRefusedException when the community takes no members
     * @throws InvitationQuotaException when too many invitations wait already
     */
    public InvitationReport invite(String slug, InvitationDraft draft) {
        Community community = communities.lock(rights.requireFacilitator(slug).id());
        if (draft.getRole().facilitates() && !isLead(community.id())) {
            throw new InvitationRoleException();
        }
        return invite(community, draft);
    }

    /**
     * Invites somebody to animate a community that nobody animates.
     *
     * @param typed his address
     * @return what became of it; nothing was sent unless it is {@code INVITED}
     * @throws fr.gouv.hub.domain.shared.InvalidEmailException when it is no address
     * @throws ForbiddenException unless the caller oversees the hub
     * @throws CommunityStatusException when somebody animates it by now
     * @throws JoinRefusedException when the community takes no members
     */
    public InvitationOutcome inviteLead(String slug, String typed) {
        Community found = readers.get(slug).community();
        if (!currentAgent.isOverseer()) {
            throw new ForbiddenException("invitation.error.notOverseer");
        }
        Community community = communities.lock(found.id());
        if (memberships.isLed(community.id())) {
            throw new CommunityStatusException();
        }
        InvitationDraft draft = new InvitationDraft();
        draft.setAddresses(EmailAddress.of(typed == null ? "" : typed).value());
        draft.setRole(CommunityRole.LEAD);
        return invite(community, draft).answers().get(0).outcome();
    }

    /**
     * Invites once more somebody who let an invitation expire, or whose invitation was taken back.
     *
     * @return what became of it; nothing was sent unless it is {@code INVITED}
     * @throws ForbiddenException unless the caller is an animateur or co-animateur of the community
     * @throws InvitationClosedException when he came or declined
     */
    public InvitationOutcome inviteAgain(String slug, long id) {
        Invitation former = locked(slug, id);
        if (!former.isRepeatable()) {
            throw new InvitationClosedException();
        }
        InvitationDraft draft = new InvitationDraft();
        draft.setAddresses(former.email().value());
        draft.setRole(former.role());
        return invite(slug, draft).answers().get(0).outcome();
    }

    private InvitationReport invite(Community community, InvitationDraft draft) {
        community.requireTakingMembers();
        Instant now = clock.instant();
        invitations.expireIn(community.id(), now);
        InvitationList list = InvitationList.read(draft.getAddresses());
        Recipients recipients = new Recipients(community.id(), list);
        if (invitations.countPending(community.id()) + list.entries().size() > MOST_PENDING) {
            throw new InvitationQuotaException();
        }
        Agent inviter = currentAgent.get();
        List<InvitationAnswer> answers = new ArrayList<>();
        for (InvitationList.Entry entry : list.entries()) {
            InvitationOutcome outcome = recipients.outcomeOf(entry);
            if (outcome == InvitationOutcome.INVITED) {
                send(invitations.add(
                        Invitation.invite(community, entry.address().orElseThrow(), draft.getRole(), inviter, now)));
            }
            answers.add(new InvitationAnswer(entry.line(), entry.text(), outcome));
        }
        return new InvitationReport(answers, list.firstUnread(), list.lastLine());
    }

    private void send(Invitation invitation) {
        sent.fire(new InvitationSent(invitation.id(), invitation.email(), invitation.expiresAt()));
    }

    /**
     * Invitations that wait, the latest first.
     *
     * @throws ForbiddenException unless the caller is an animateur or co-animateur of the community
     */
    public PageOf<InvitationLine> pending(String slug, int page) {
        return pending(rights.requireFacilitator(slug).id(), page);
    }

    /**
     * Invitations of one outcome, the latest first.
     *
     * @throws ForbiddenException unless the caller is an animateur or co-animateur of the community
     */
    public PageOf<ClosedInvitation> closed(String slug, InvitationStatus outcome, int page) {
        long community = rights.requireFacilitator(slug).id();
        return PageOf.nearest(
                page,
                PAGE_SIZE,
                invitations.count(community, outcome),
                offset -> invitations.closedOf(community, outcome, offset, PAGE_SIZE));
    }

    private PageOf<InvitationLine> pending(long community, int page) {
        return PageOf.nearest(
                page,
                PAGE_SIZE,
                invitations.countPending(community),
                offset -> invitations.pendingOf(community, offset, PAGE_SIZE));
    }

    /**
     * What the page of invitations shows.
     *
     * @throws ForbiddenException unless the caller is an animateur or co-animateur of the community
     */
    public InvitationDesk desk(String slug, int page) {
        long community = rights.requireFacilitator(slug).id();
        return new InvitationDesk(isLead(community), pending(community, page));
    }

    private boolean isLead(long community) {
        return rights.roleIn(community)
                .filter(role -> role == CommunityRole.LEAD)
                .isPresent();
    }

    /** Takes an invitation back. */
    public void cancel(String slug, long id) {
        locked(slug, id).cancel(clock.instant());
    }

    /** Sends an invitation once more. */
    public void resend(String slug, long id) {
        Invitation invitation = locked(slug, id);
        invitation.resend(clock.instant());
        send(invitation);
    }

    private Invitation locked(String slug, long id) {
        Community community = communities.lock(rights.requireFacilitator(slug).id());
        Invitation invitation = invitations.fresh(id);
        if (!invitation.community().id().equals(community.id())) {
            throw new NotFoundException();
        }
        return invitation;
    }

    /** Who of a list can be invited: a handful of statements, whatever its length. */
    private final class Recipients {

        private final Set<String> members;
        private final Set<String> invited;
        private final Set<String> registered;
        private final Set<String> seen = new HashSet<>();
        private final Map<String, Boolean> eligibleDomains = new HashMap<>();

        Recipients(long community, InvitationList list) {
            List<String> addresses = list.entries().stream()
                    .flatMap(entry -> entry.address().stream())
                    .map(EmailAddress::value)
                    .distinct()
                    .toList();
            members = invitations.membersAmong(community, addresses);
            invited = invitations.invitedAmong(community, addresses);
            registered = invitations.registeredAmong(addresses);
        }

        InvitationOutcome outcomeOf(InvitationList.Entry entry) {
            if (entry.address().isEmpty()) {
                return InvitationOutcome.MALFORMED;
            }
            EmailAddress address = entry.address().get();
            if (!seen.add(address.value())) {
                return InvitationOutcome.REPEATED;
            } else if (members.contains(address.value())) {
                return InvitationOutcome.ALREADY_MEMBER;
            } else if (invited.contains(address.value())) {
                return InvitationOutcome.ALREADY_INVITED;
            } else if (!registered.contains(address.value()) && !isEligible(address)) {
                return InvitationOutcome.NOT_ELIGIBLE;
            }
            return InvitationOutcome.INVITED;
        }

        private boolean isEligible(EmailAddress address) {
            return eligibleDomains.computeIfAbsent(address.domain(), domain -> references
                    .ruleFor(address)
                    .map(EmailDomain::eligible)
                    .orElse(false));
        }
    }
}
