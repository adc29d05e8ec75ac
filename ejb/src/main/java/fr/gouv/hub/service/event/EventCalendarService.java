package fr.gouv.hub.service.event;

import fr.gouv.hub.domain.community.Community;
import fr.gouv.hub.domain.event.CalendarEntry;
import fr.gouv.hub.domain.event.CommunityEvent;
import fr.gouv.hub.domain.event.EventCriteria;
import fr.gouv.hub.domain.event.EventStatus;
import fr.gouv.hub.domain.shared.NotFoundException;
import fr.gouv.hub.service.account.CurrentAgent;
import fr.gouv.hub.service.community.CommunityRepository;
import fr.gouv.hub.service.reference.ReferenceService;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;

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
    CommunityRepository communities;

    @Inject
    CurrentAgent currentAgent;

    @Inject
    ReferenceService references;

    @Inject
    Clock clock;

    /** Public events of the whole hub. */
    public List<CalendarEntry> all(EventCriteria criteria) {
        return calendars.entries(
                AgendaQuery.calendar(criteria, null, references.book(), clock.instant(), OptionalLong.empty()));
    }

    /**
     * Public events that a community organises or helps to organise.
     *
     * @throws NotFoundException when there is no community that everybody may know of
     */
    public List<CalendarEntry> of(String communitySlug, EventCriteria criteria) {
        Community community = communities.findListed(communitySlug).orElseThrow(NotFoundException::new);
        return calendars.entries(AgendaQuery.calendar(
                criteria, community.id(), references.book(), clock.instant(), OptionalLong.empty()));
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
