package fr.gouv.hub.service.event;

import fr.gouv.hub.domain.community.Community;
import fr.gouv.hub.domain.event.CalendarEntry;
import fr.gouv.hub.domain.event.CommunityEvent;
import fr.gouv.hub.domain.event.EventCriteria;
import fr.gouv.hub.domain.event.EventStatus;
import fr.gouv.hub.domain.shared.NotFoundException;
import fr.gouv.hub.service.account.CurrentAgent;
import fr.gouv.hub.service.community.CommunityReaders;
import fr.gouv.hub.service.reference.ReferenceService;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * What calendar programmes read. They sign in nowhere: public calendars hold what everybody may read, whoever asks, and an
 * agent's own is read by whoever knows its secret.
 */
@Stateless
@PermitAll
public class EventCalendarService {

    @Inject
    EventRepository events;

    @Inject
    EventCalendarRepository calendars;

    @Inject
    EventReaders readers;

    @Inject
    EventSecrets secrets;

    @Inject
    CommunityReaders communities;

    @Inject
    CurrentAgent currentAgent;

    @Inject
    ReferenceService references;

    @Inject
    Clock clock;

    /** Public events of the whole hub. */
    public List<CalendarEntry> all(EventCriteria criteria) {
        return publicEntries(criteria, null);
    }

    /**
     * Public events that a community organises or helps to organise.
     *
     * @throws NotFoundException when there is no community that everybody may know of
     * @throws fr.gouv.hub.domain.shared.MovedException when it has another address by now
     */
    public List<CalendarEntry> of(String communitySlug, EventCriteria criteria) {
        Community community = communities.getListed(communitySlug);
        return publicEntries(criteria, community.id());
    }

    private List<CalendarEntry> publicEntries(EventCriteria criteria, Long community) {
        Instant now = clock.instant();
        return Stream.of(true, false)
                .flatMap(over -> calendars
                        .entries(AgendaQuery.calendar(
                                criteria, community, references.book(), now, OptionalLong.empty(), over))
                        .stream())
                .toList();
    }

    /**
     * One event, for the caller.
     *
     * @throws NotFoundException when he may not know of it, or it is a draft
     */
    public CalendarEntry one(String slug) {
        CommunityEvent event = events.find(slug).orElseThrow(NotFoundException::new);
        readers.requireMayRead(event, currentAgent.id());
        if (event.status() == EventStatus.DRAFT) {
            throw new NotFoundException();
        }
        return calendars.entries(AgendaQuery.entry(event.id())).get(0);
    }

    /**
     * The own agenda of whoever was given that secret.
     *
     * @throws NotFoundException when nobody was, or no longer
     */
    public List<CalendarEntry> own(String secret) {
        long agent = calendars.owner(secrets.hash(secret)).orElseThrow(NotFoundException::new);
        return calendars.entries(AgendaQuery.own(agent, clock.instant()));
    }
}
