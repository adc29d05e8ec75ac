package fr.gouv.hub.service.event;

import fr.gouv.hub.domain.event.AgendaGrid.OnDay;
import fr.gouv.hub.domain.event.CommunityEvent;
import fr.gouv.hub.domain.event.EventFormat;
import fr.gouv.hub.domain.event.EventMode;
import fr.gouv.hub.domain.event.EventSource;
import fr.gouv.hub.domain.event.EventStatus;
import fr.gouv.hub.domain.event.EventSummary;
import fr.gouv.hub.domain.event.EventTime;
import fr.gouv.hub.domain.event.EventZone;
import fr.gouv.hub.domain.event.RegistrationStatus;
import fr.gouv.hub.domain.shared.NotFoundException;
import fr.gouv.hub.service.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The only place that queries events. */
@ApplicationScoped
public class EventRepository {

    @PersistenceContext(unitName = "hub")
    EntityManager entities;

    public Optional<CommunityEvent> find(String slug) {
        if (!StandardCharsets.US_ASCII.newEncoder().canEncode(slug)) {
            // the column is ASCII: MariaDB fails on comparing it with anything else
            return Optional.empty();
        }
        return entities.createQuery(
                        "select e from CommunityEvent e join fetch e.community where e.slug = :slug",
                        CommunityEvent.class)
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst();
    }

    /** @throws NotFoundException when there is none */
    public CommunityEvent get(long id) {
        return Optional.ofNullable(entities.find(CommunityEvent.class, id)).orElseThrow(NotFoundException::new);
    }

    /**
     * Locks the row: whatever changes an event queues here.
     *
     * @throws NotFoundException when there is none
     */
    CommunityEvent lock(long id) {
        return entities.createQuery("select e from CommunityEvent e where e.id = :id", CommunityEvent.class)
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /** Persists and flushes: the database gives the id. */
    CommunityEvent add(CommunityEvent event) {
        entities.persist(event);
        entities.flush();
        return event;
    }

    List<EventSummary> search(AgendaQuery query) {
        return query.sql().rows(entities::createNativeQuery).stream()
                .map(EventRepository::summary)
                .toList();
    }

    /** What {@link AgendaQuery#onDays} finds. */
    List<OnDay> onDays(AgendaQuery query) {
        return query.sql().rows(entities::createNativeQuery).stream()
                .map(row -> new OnDay(summary(row), ((Number) row[row.length - 1]).intValue()))
                .toList();
    }

    int count(AgendaQuery query) {
        return ((Number) query.sql().query(entities::createNativeQuery).getSingleResult()).intValue();
    }

    /** What {@link AgendaQuery#territories} finds: the second row of a territory, which has those under it, is the greater. */
    Map<Integer, Long> territories(AgendaQuery query) {
        Map<Integer, Long> counts = new HashMap<>();
        query.sql()
                .rows(entities::createNativeQuery)
                .forEach(row -> counts.merge(((Number) row[0]).intValue(), ((Number) row[1]).longValue(), Math::max));
        return counts;
    }

    /** Whether an agent belongs to a community that takes part in organising the event. */
    boolean takesPart(long event, long agent) {
        return !entities.createQuery(
                        "select m.id from EventHost h, Membership m where h.event.id = :event"
                                + " and h.state = fr.gouv.hub.domain.event.HostState.ACCEPTED"
                                + " and m.community = h.community and m.agent.id = :agent",
                        Long.class)
                .setParameter("event", event)
                .setParameter("agent", agent)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Rows of (kind of tag, its id, slug and name when it is a community that helps, text when it is the cover): one statement. */
    List<Object[]> tags(long event) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entities.createNativeQuery(
                        "select 'THEME', theme_id, '', '' from event_theme where event_id = ?1"
                                + " union all select 'TERRITORY', territory_id, '', '' from event_territory where event_id = ?1"
                                + " union all select 'FILE', id, concat(kind, ' ', size), name from event_attachment"
                                + " where event_id = ?1"
                                + " union all select 'COVER', picture_id, '', text from event_cover where event_id = ?1"
                                + " union all select 'HELPER', c.id, c.slug, c.name from event_host h"
                                + " join community c on c.id = h.community_id where h.event_id = ?1 and h.organiser = 0"
                                + " and h.state = 'ACCEPTED' and c.visibility <> 'HIDDEN'"
                                + " and c.status in ('PUBLISHED', 'DORMANT')")
                .setParameter(1, event)
                .getResultList();
        return rows;
    }

    /** The imported events of a community that are not over, or that bear one of these names. */
    List<CommunityEvent> imported(long community, List<String> externalUids, Instant now) {
        return entities.createQuery(
                        "select e from CommunityEvent e where e.community.id = :community and e.source = :imported"
                                + " and (e.endsAt > :now or e.externalUid in :uids)",
                        CommunityEvent.class)
                .setParameter("community", community)
                .setParameter("imported", EventSource.IMPORTED)
                .setParameter("now", now)
                .setParameter("uids", externalUids.isEmpty() ? List.of("") : externalUids)
                .getResultList();
    }

    private static EventSummary summary(Object[] row) {
        return new EventSummary(
                ((Number) row[0]).longValue(),
                (String) row[1],
                (String) row[2],
                EventFormat.valueOf((String) row[3]),
                EventMode.valueOf((String) row[4]),
                (String) row[5],
                new EventTime(
                        Sql.instant(row[6]),
                        Sql.instant(row[7]),
                        EventZone.find((String) row[8]).orElse(EventZone.PARIS)),
                EventStatus.valueOf((String) row[9]),
                row[10] != null,
                row[11] == null ? null : ((Number) row[11]).intValue(),
                ((Number) row[12]).intValue(),
                (String) row[13],
                (String) row[14],
                row[15] == null ? null : RegistrationStatus.valueOf((String) row[15]));
    }
}
