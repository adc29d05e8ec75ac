package fr.gouv.hub.service.event;

import fr.gouv.hub.domain.community.Community;
import fr.gouv.hub.domain.event.CommunityEvent;
import fr.gouv.hub.domain.event.EventHost;
import fr.gouv.hub.domain.event.SeriesHost;
import fr.gouv.hub.domain.membership.CommunityRole;
import fr.gouv.hub.domain.shared.ForbiddenException;
import fr.gouv.hub.domain.shared.NotFoundException;
import fr.gouv.hub.service.account.CurrentAgent;
import fr.gouv.hub.service.community.CommunityRepository;
import fr.gouv.hub.service.membership.MembershipRights;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/** The one door to what only the organisers of an event may do. */
@ApplicationScoped
public class EventOrganisers {

    @Inject
    EventRepository events;

    @Inject
    EventReaders readers;

    @Inject
    EventStewardRepository stewards;

    @Inject
    MembershipRights rights;

    @Inject
    CommunityRepository communities;

    @Inject
    CurrentAgent currentAgent;

    @Inject
    Clock clock;

    /**
     * @throws NotFoundException when the caller may not know of the event
     * @throws ForbiddenException unless he organises events of its community
     */
    CommunityEvent organised(String slug) {
        CommunityEvent event = events.find(slug).orElseThrow(NotFoundException::new);
        return organises(event) ? event : refuse(event);
    }

    /** The same, under the lock of its row. */
    CommunityEvent locked(String slug) {
        return events.lock(organised(slug).id());
    }

    /**
     * An event at which the caller welcomes people: as an organiser, or named for it alone; the latter until the sheet is
     * closed, and not when it is called off.
     *
     * @throws NotFoundException when he may not know of the event
     * @throws ForbiddenException otherwise
     */
    Welcome welcomed(String slug) {
        CommunityEvent event = events.find(slug).orElseThrow(NotFoundException::new);
        OptionalLong caller = currentAgent.id();
        boolean organises = organises(event);
        boolean welcomes = organises
                || (caller.isPresent()
                        && event.mayBeWelcomedAt(clock.instant())
                        && stewards.welcomes(event.id(), caller.getAsLong()));
        return new Welcome(welcomes ? event : refuse(event), organises);
    }

    /** The same, under the lock of its row. */
    CommunityEvent welcomedLocked(String slug) {
        return events.lock(welcomed(slug).event().id());
    }

    /**
     * Locks the rows of all communities that take part in events, in the order of their keys, before the events are written:
     * that shares locks on them, whose keys stand in the indexes of agendas.
     *
     * @param written under the locks of their own rows
     */
    void lockHosts(List<CommunityEvent> written) {
        lockHosts(written, Set.of());
    }

    /** @param helpers of the series, who are to help with dates that are added */
    void lockHosts(List<CommunityEvent> written, Set<SeriesHost> helpers) {
        Stream.concat(
                        written.stream()
                                .flatMap(event -> event.hosts().stream())
                                .map(EventHost::community),
                        helpers.stream().map(SeriesHost::community))
                .map(Community::id)
                .distinct()
                .sorted()
                .forEach(communities::lockAsIs);
    }

    private boolean organises(CommunityEvent event) {
        return rights.roleIn(event.community().id())
                .filter(role -> role != CommunityRole.MEMBER)
                .isPresent();
    }

    private CommunityEvent refuse(CommunityEvent event) {
        readers.requireMayRead(event, currentAgent.id());
        throw new ForbiddenException("membership.error.notOrganiser");
    }

    /** @param organises whether the caller does more there than welcoming people */
    record Welcome(CommunityEvent event, boolean organises) {}
}
