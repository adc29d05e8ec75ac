package fr.gouv.hub.service.event;

import fr.gouv.hub.domain.account.Agent;
import fr.gouv.hub.domain.account.AgentRole;
import fr.gouv.hub.domain.event.CommunityEvent;
import fr.gouv.hub.domain.event.EventInvitation;
import fr.gouv.hub.domain.event.EventInvitationDraft;
import fr.gouv.hub.domain.event.EventInvitationRefusedException;
import fr.gouv.hub.domain.event.EventInvitations;
import fr.gouv.hub.domain.event.EventInvitations.Line;
import fr.gouv.hub.domain.event.EventInvited;
import fr.gouv.hub.domain.reference.EmailDomain;
import fr.gouv.hub.domain.shared.EmailAddress;
import fr.gouv.hub.domain.shared.ForbiddenException;
import fr.gouv.hub.domain.shared.NotFoundException;
import fr.gouv.hub.service.account.CurrentAgent;
import fr.gouv.hub.service.reference.ReferenceRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Whom the organisers of an event ask to come. An invitation is a mail: it holds no seat and gives no right. */
@Stateless
@RolesAllowed(AgentRole.AGENT)
public class EventInvitationService {

    @Inject
    EventOrganisers organisers;

    @Inject
    EventInvitationRepository invitations;

    @Inject
    ReferenceRepository references;

    @Inject
    CurrentAgent currentAgent;

    @Inject
    Event<EventInvited> invited;

    @Inject
    Clock clock;

    /**
     * @throws NotFoundException when the caller may not know of the event
     * @throws ForbiddenException unless he organises events of its community
     */
    public EventInvitations of(String slug) {
        CommunityEvent event = organisers.organised(slug);
        return new EventInvitations(
                event.slug(),
                event.title(),
                event.community().slug(),
                event.community().name(),
                event.mayBeInvitedTo(clock.instant()),
                invitations.of(event.id()));
    }

    /**
     * Invites everybody on a list, all or nobody. Whoever was invited already, or comes, gets no mail.
     *
     * @return how many mails leave
     * @throws fr.gouv.hub.domain.shared.InvalidEmailException when one is no address
     * @throws EventInvitationRefusedException when one cannot be invited, they are too many, or nobody can register
     */
    public int invite(String slug, EventInvitationDraft draft) {
        CommunityEvent event = organisers.locked(slug);
        List<EmailAddress> asked =
                draft.typed().stream().map(EmailAddress::of).distinct().toList();
        if (asked.size() > EventInvitation.MOST_AT_ONCE) {
            throw EventInvitationRefusedException.manyAtOnce(asked.size());
        }
        List<String> addresses = asked.stream().map(EmailAddress::value).toList();
        requireWelcome(event, asked, addresses);
        List<Line> before = invitations.of(event.id());
        Set<String> known = before.stream().map(Line::email).collect(Collectors.toSet());
        Set<String> come = addresses.isEmpty() ? Set.of() : invitations.coming(event.id(), addresses);
        List<EmailAddress> fresh = asked.stream()
                .filter(address -> !known.contains(address.value()) && !come.contains(address.value()))
                .toList();
        if (before.size() + fresh.size() > EventInvitation.MOST) {
            throw EventInvitationRefusedException.many(EventInvitation.MOST - before.size());
        }
        Agent inviter = currentAgent.get();
        Instant now = clock.instant();
        List<EventInvitation> made = new ArrayList<>();
        for (EmailAddress address : fresh) {
            made.add(invitations.add(EventInvitation.invite(event, address, inviter, now)));
        }
        made.forEach(one -> invited.fire(new EventInvited(one.id())));
        return made.size();
    }

    /** They may read of the event once they have registered on the hub. */
    private void requireWelcome(CommunityEvent event, List<EmailAddress> asked, List<String> addresses) {
        if (addresses.isEmpty()) {
            return;
        }
        if (!EventReaders.isOpen(event)) {
            Set<String> members = invitations.members(event.id(), addresses);
            addresses.stream()
                    .filter(address -> !members.contains(address))
                    .findFirst()
                    .ifPresent(address -> {
                        throw EventInvitationRefusedException.notReader(address);
                    });
            return;
        }
        Set<String> accounts = invitations.accounts(addresses);
        for (EmailAddress address : asked) {
            if (!accounts.contains(address.value())
                    && !references.ruleFor(address).map(EmailDomain::eligible).orElse(false)) {
                throw EventInvitationRefusedException.notEligible(address.value());
            }
        }
    }
}
