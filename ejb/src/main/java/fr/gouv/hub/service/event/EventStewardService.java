package fr.gouv.hub.service.event;

import fr.gouv.hub.domain.account.Agent;
import fr.gouv.hub.domain.account.AgentRole;
import fr.gouv.hub.domain.event.CommunityEvent;
import fr.gouv.hub.domain.event.EventSteward;
import fr.gouv.hub.domain.event.StewardNamed;
import fr.gouv.hub.domain.event.StewardRefusedException;
import fr.gouv.hub.domain.event.Stewards;
import fr.gouv.hub.domain.event.WelcomeLine;
import fr.gouv.hub.domain.shared.EmailAddress;
import fr.gouv.hub.domain.shared.ForbiddenException;
import fr.gouv.hub.domain.shared.NotFoundException;
import fr.gouv.hub.service.account.AgentRepository;
import fr.gouv.hub.service.account.CurrentAgent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** Who welcomes people at one event beside its organisers: he opens the check-in and the sheet, and nothing else. */
@Stateless
@RolesAllowed(AgentRole.AGENT)
public class EventStewardService {

    @Inject
    EventOrganisers organisers;

    @Inject
    EventStewardRepository stewards;

    @Inject
    AgentRepository agents;

    @Inject
    CurrentAgent currentAgent;

    @Inject
    Event<StewardNamed> named;

    @Inject
    Clock clock;

    /**
     * @throws NotFoundException when the caller may not know of the event
     * @throws ForbiddenException unless he organises events of its community
     */
    public Stewards of(String slug) {
        CommunityEvent event = organisers.organised(slug);
        return new Stewards(
                event.slug(),
                event.title(),
                event.community().slug(),
                event.community().name(),
                event.mayBeWelcomedAt(clock.instant()),
                stewards.of(event.id()).stream()
                        .map(one -> new Stewards.Line(one.id(), one.agent().displayName()))
                        .toList());
    }

    /** Events at which the caller was asked to welcome people. */
    public List<WelcomeLine> mine() {
        return currentAgent.id().isEmpty()
                ? List.of()
                : stewards.welcomedBy(currentAgent.id().getAsLong(), clock.instant());
    }

    /**
     * Names somebody, who is told; nothing more when he is named already.
     *
     * @return his name
     * @throws fr.gouv.hub.domain.shared.InvalidEmailException when it is no address
     * @throws StewardRefusedException when no account has that address, there are many already, or the event is over
     */
    public String name(String slug, String address) {
        CommunityEvent event = organisers.locked(slug);
        EmailAddress typed = EmailAddress.of(address);
        Agent agent = agents.find(typed).orElseThrow(() -> StewardRefusedException.unknown(typed.value()));
        List<EventSteward> there = stewards.of(event.id());
        if (there.stream().noneMatch(one -> one.agent().id().equals(agent.id()))) {
            if (there.size() >= EventSteward.MOST) {
                throw StewardRefusedException.many();
            }
            stewards.add(EventSteward.name(event, agent, clock.instant()));
            named.fire(new StewardNamed(event.id(), agent.id()));
        }
        return agent.displayName();
    }

    /**
     * @return his name
     * @throws NotFoundException when he does not welcome people at this event any more
     */
    public String dismiss(String slug, long steward) {
        CommunityEvent event = organisers.locked(slug);
        EventSteward one = stewards.of(event.id()).stream()
                .filter(there -> there.id() == steward)
                .findFirst()
                .orElseThrow(NotFoundException::new);
        stewards.remove(one);
        return one.agent().displayName();
    }
}
