package fr.gouv.hub.service.event;

import fr.gouv.hub.domain.event.CommunityEvent;
import fr.gouv.hub.domain.event.EventSeries;
import fr.gouv.hub.domain.event.EventStatus;
import fr.gouv.hub.domain.event.EventTime;
import fr.gouv.hub.domain.event.EventZone;
import fr.gouv.hub.domain.event.PlannedEvent;
import fr.gouv.hub.domain.event.RegistrationStatus;
import fr.gouv.hub.domain.event.SeriesRule;
import fr.gouv.hub.domain.shared.EmailAddress;
import fr.gouv.hub.domain.shared.NotFoundException;
import fr.gouv.hub.service.community.CommunityConditions;
import fr.gouv.hub.service.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The only place that queries series and their dates. */
@ApplicationScoped
public class EventSeriesRepository {

    @PersistenceContext(unitName = "hub")
    EntityManager entities;

    /** One date of a series, to find one's way. */
    record Step(long event, String slug, EventTime time, EventStatus status, String rule) {}

    /** Persists and flushes: the database gives the id. */
    EventSeries add(EventSeries series) {
        entities.persist(series);
        entities.flush();
        return series;
    }

    /** @throws NotFoundException when there is none */
    EventSeries get(long id) {
        EventSeries series = entities.find(EventSeries.class, id);
        if (series == null) {
            throw new NotFoundException();
        }
        return series;
    }

    /**
     * Locks the row: whoever changes several dates at once queues here.
     *
     * @throws NotFoundException when there is none
     */
    EventSeries lock(long id) {
        return entities.createQuery("select s from EventSeries s where s.id = :id", EventSeries.class)
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /** The dates of a series that were to start no earlier than a moment, in the order in which they are locked. */
    List<Long> keysFrom(long series, LocalDateTime first) {
        return entities.createQuery(
                        "select e.id from CommunityEvent e where e.seriesId = :series and e.seriesKey >= :first"
                                + " order by e.id",
                        Long.class)
                .setParameter("series", series)
                .setParameter("first", first)
                .getResultList();
    }

    /** The published dates of a series to come, in the order in which they are locked. */
    List<Long> published(long series, Instant now) {
        return entities.createQuery(
                        "select e.id from CommunityEvent e where e.seriesId = :series and e.status = :published"
                                + " and e.startsAt > :now order by e.id",
                        Long.class)
                .setParameter("series", series)
                .setParameter("published", EventStatus.PUBLISHED)
                .setParameter("now", now)
                .getResultList();
    }

    /** The dates of a series that take place, are not over, and that an agent comes to or waits for; as they are locked. */
    List<Long> of(long series, long agent, Instant now) {
        return entities.createQuery(
                        "select e.id from EventRegistration r join r.event e where r.agent.id = :agent"
                                + " and r.status <> fr.gouv.hub.domain.event.RegistrationStatus.WITHDRAWN"
                                + " and e.seriesId = :series and e.status = :published and e.endsAt > :now order by e.id",
                        Long.class)
                .setParameter("series", series)
                .setParameter("published", EventStatus.PUBLISHED)
                .setParameter("agent", agent)
                .setParameter("now", now)
                .getResultList();
    }

    /** All dates, drafts too, the first first. */
    List<CommunityEvent> dates(long series) {
        return entities.createQuery(
                        "select e from CommunityEvent e where e.seriesId = :series order by e.startsAt, e.id",
                        CommunityEvent.class)
                .setParameter("series", series)
                .getResultList();
    }

    /** All dates but drafts with the rule of their series, the first first. */
    List<PlannedEvent> planned(long series) {
        return entities.createQuery(
                        "select e, s.rule from CommunityEvent e, EventSeries s where s.id = e.seriesId and e.seriesId ="
                                + " :series and e.status <> :draft order by e.startsAt, e.id",
                        Object[].class)
                .setParameter("series", series)
                .setParameter("draft", EventStatus.DRAFT)
                .getResultStream()
                .map(row -> EventPlanningRepository.planned((CommunityEvent) row[0], SeriesRule.parse((String) row[1])))
                .toList();
    }

    /** All dates but drafts, the first first. */
    List<Step> steps(long series) {
        return entities.createQuery(
                        "select e.id, e.slug, e.startsAt, e.endsAt, e.zone, e.status, s.rule from CommunityEvent e,"
                                + " EventSeries s where s.id = e.seriesId and e.seriesId = :series and e.status <> :draft"
                                + " order by e.startsAt, e.id",
                        Object[].class)
                .setParameter("series", series)
                .setParameter("draft", EventStatus.DRAFT)
                .getResultStream()
                .map(row -> new Step(
                        (Long) row[0],
                        (String) row[1],
                        new EventTime(
                                (Instant) row[2],
                                (Instant) row[3],
                                EventZone.find((String) row[4]).orElse(EventZone.PARIS)),
                        (EventStatus) row[5],
                        (String) row[6]))
                .toList();
    }

    /**
     * Where an agent stands.
     *
     * @param all whether he registered to the whole series, and has not left it
     * @param dates each that he ever asked to come to
     */
    record Standings(boolean all, Map<Long, RegistrationStatus> dates) {

        static final Standings NONE = new Standings(false, Map.of());

        Standings {
            dates = Map.copyOf(dates);
        }
    }

    Standings standings(long series, long agent) {
        boolean all = false;
        Map<Long, RegistrationStatus> dates = new HashMap<>();
        for (Object[] row : new Sql()
                .add(
                        "select e.id, r.status from event_registration r join event e on e.id = r.event_id"
                                + " where r.agent_id = ? and e.series_id = ?",
                        agent,
                        series)
                .add(
                        " union all select null, null from event_series_registration where series_id = ? and agent_id = ?",
                        series,
                        agent)
                .rows(entities::createNativeQuery)) {
            if (row[0] == null) {
                all = true;
            } else {
                dates.put(((Number) row[0]).longValue(), RegistrationStatus.valueOf((String) row[1]));
            }
        }
        return new Standings(all, dates);
    }

    /** The dates of a series that a community organises or helps with to which an agent belongs. */
    Set<Long> takenPart(long series, long agent) {
        return new HashSet<>(entities.createQuery(
                        "select e.id from EventHost h join h.event e, Membership m where e.seriesId = :series"
                                + " and h.state = fr.gouv.hub.domain.event.HostState.ACCEPTED"
                                + " and m.community = h.community and m.agent.id = :agent",
                        Long.class)
                .setParameter("series", series)
                .setParameter("agent", agent)
                .getResultList());
    }

    /** An agent registers to all of a series; a second time changes nothing. */
    void join(long series, long agent, Instant now) {
        entities.createNativeQuery(
                        "insert ignore into event_series_registration (series_id, agent_id, asked_at) values (?1, ?2, ?3)")
                .setParameter(1, series)
                .setParameter(2, agent)
                .setParameter(3, Sql.utc(now))
                .executeUpdate();
    }

    /** He leaves all of it. */
    void part(long series, long agent) {
        entities.createNativeQuery("delete from event_series_registration where series_id = ?1 and agent_id = ?2")
                .setParameter(1, series)
                .setParameter(2, agent)
                .executeUpdate();
    }

    /**
     * Those who registered to all of a series, have not left each of its dates since, and may read of an event: one of its
     * dates.
     */
    public List<EmailAddress> registeredToAll(long series, long event) {
        @SuppressWarnings("unchecked")
        List<String> addresses = entities.createNativeQuery("select a.email from event_series_registration w"
                        + " join agent a on a.id = w.agent_id where w.series_id = ?1 and exists (select 1 from event e"
                        + " join event_registration r on r.event_id = e.id and r.agent_id = w.agent_id"
                        + " and r.status <> 'WITHDRAWN' where e.series_id = w.series_id) and exists (select 1 from event n"
                        + " join community c on c.id = n.community_id where n.id = ?2 and ("
                        + CommunityConditions.publicContentSql("c") + " or exists (select 1 from membership m"
                        + " where m.community_id = c.id and m.agent_id = w.agent_id))) order by w.agent_id")
                .setParameter(1, series)
                .setParameter(2, event)
                .getResultList();
        return addresses.stream().map(EmailAddress::new).toList();
    }

    /** A draft goes, and all that belongs to it. */
    void remove(CommunityEvent draft) {
        entities.createQuery("delete from EventSteward s where s.eventId = :event")
                .setParameter("event", draft.id())
                .executeUpdate();
        entities.remove(draft);
    }
}
