package fr.gouv.hub.service.event;

import fr.gouv.hub.domain.event.Attendance;
import fr.gouv.hub.domain.event.CommunityEvent;
import fr.gouv.hub.domain.event.EventPlace;
import fr.gouv.hub.domain.event.EventRegistration;
import fr.gouv.hub.domain.event.MyEventLine;
import fr.gouv.hub.domain.event.RegistrationStatus;
import fr.gouv.hub.domain.shared.NotFoundException;
import fr.gouv.hub.service.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The only place that queries registrations. */
@ApplicationScoped
public class EventRegistrationRepository {

    private static final int MOST_LINES = 100;
    private static final String STATUS = "fr.gouv.hub.domain.event.RegistrationStatus.";

    /** The place on the waiting list of a registration r. */
    private static final String POSITION = "(select count(o) from EventRegistration o where o.event = r.event"
            + " and o.status = " + STATUS + "WAITING and o.turn <= r.turn)";

    @PersistenceContext(unitName = "hub")
    EntityManager entities;

    /** @throws NotFoundException when there is none */
    public EventRegistration get(long id) {
        return find(id).orElseThrow(NotFoundException::new);
    }

    public Optional<EventRegistration> find(long id) {
        return Optional.ofNullable(entities.find(EventRegistration.class, id));
    }

    /** Whether an agent ever asked to come. Reads no row into the transaction: what is decided is read under the lock. */
    boolean isKnown(long event, long agent) {
        return !entities.createQuery(
                        "select r.id from EventRegistration r where r.event.id = :event and r.agent.id = :agent",
                        Long.class)
                .setParameter("event", event)
                .setParameter("agent", agent)
                .getResultList()
                .isEmpty();
    }

    /** Call it under the lock of the event: what the transaction has read before does not change any more. */
    Optional<EventRegistration> find(long event, long agent) {
        return entities.createQuery(
                        "select r from EventRegistration r where r.event.id = :event and r.agent.id = :agent",
                        EventRegistration.class)
                .setParameter("event", event)
                .setParameter("agent", agent)
                .getResultStream()
                .findFirst();
    }

    /** An agent's registrations to some events, the first event first. */
    public List<EventRegistration> of(long agent, List<Long> events) {
        return entities.createQuery(
                        "select r from EventRegistration r join fetch r.event e join fetch e.community"
                                + " where r.agent.id = :agent and e.id in :events order by e.startsAt, e.id",
                        EventRegistration.class)
                .setParameter("agent", agent)
                .setParameter("events", events)
                .getResultList();
    }

    /** Where an agent stands with some events, by their ids; without those he does not come to. */
    Map<Long, RegistrationStatus> standing(long agent, List<Long> events) {
        if (events.isEmpty()) {
            return Map.of();
        }
        return new Sql()
                        .add(
                                "select event_id, status from event_registration where agent_id = ? and status <> 'WITHDRAWN'"
                                        + " and event_id",
                                agent)
                        .in(events)
                        .rows(entities::createNativeQuery)
                        .stream()
                        .collect(Collectors.toMap(
                                row -> ((Number) row[0]).longValue(),
                                row -> RegistrationStatus.valueOf((String) row[1])));
    }

    /** Persists and flushes: the database gives the id. */
    EventRegistration add(EventRegistration registration) {
        entities.persist(registration);
        entities.flush();
        return registration;
    }

    /** The first people of the waiting list, read under the lock of the event. */
    List<EventRegistration> firstWaiting(long event, int most) {
        return entities.createQuery(
                        "select r from EventRegistration r where r.event.id = :event and r.status = :waiting order by r.turn",
                        EventRegistration.class)
                .setParameter("event", event)
                .setParameter("waiting", RegistrationStatus.WAITING)
                .setMaxResults(most)
                .getResultList();
    }

    /** Where somebody who waits stands, from 1. */
    public int positionOf(EventRegistration registration) {
        return entities.createQuery("select " + POSITION + " from EventRegistration r where r = :r", Long.class)
                .setParameter("r", registration)
                .getSingleResult()
                .intValue();
    }

    Optional<EventPlace> placeOf(long event, long agent) {
        return entities.createQuery(
                        "select r.status, e.onlineUrl, " + POSITION
                                + ", r.attendance from EventRegistration r join r.event e"
                                + " where e.id = :event and r.agent.id = :agent",
                        Object[].class)
                .setParameter("event", event)
                .setParameter("agent", agent)
                .getResultStream()
                .findFirst()
                .map(row -> place((RegistrationStatus) row[0], (String) row[1], (Long) row[2], (Attendance) row[3]));
    }

    private static EventPlace place(RegistrationStatus status, String onlineUrl, long position, Attendance attendance) {
        return switch (status) {
            case REGISTERED -> new EventPlace(status, 0, onlineUrl, attendance);
            case WAITING -> new EventPlace(status, (int) position, null, null);
            case WITHDRAWN -> EventPlace.NONE;
        };
    }

    /** What the agent comes to, or waits for, that is not over; the next first. */
    List<MyEventLine> comingTo(long agent, Instant now) {
        return lines("e.endsAt > :now and r.status <> " + STATUS + "WITHDRAWN", "e.startsAt, e.id", agent, now);
    }

    /** What the agent was registered to; the latest first. */
    List<MyEventLine> cameTo(long agent, Instant now) {
        return lines(
                "e.endsAt <= :now and r.status = " + STATUS + "REGISTERED", "e.startsAt desc, e.id desc", agent, now);
    }

    private List<MyEventLine> lines(String condition, String order, long agent, Instant now) {
        return entities.createQuery(
                        "select e, c.slug, c.name, r.status, " + POSITION + ", r.attendance"
                                + " from EventRegistration r join r.event e join e.community c where r.agent.id = :agent and "
                                + condition + " order by " + order,
                        Object[].class)
                .setParameter("agent", agent)
                .setParameter("now", now)
                .setMaxResults(MOST_LINES)
                .getResultStream()
                .map(EventRegistrationRepository::line)
                .toList();
    }

    private static MyEventLine line(Object[] row) {
        CommunityEvent event = (CommunityEvent) row[0];
        RegistrationStatus status = (RegistrationStatus) row[3];
        boolean registered = status == RegistrationStatus.REGISTERED;
        return new MyEventLine(
                event.slug(),
                event.title(),
                event.mode(),
                event.place(),
                event.time(),
                event.status(),
                (String) row[1],
                (String) row[2],
                status,
                registered ? 0 : ((Long) row[4]).intValue(),
                registered ? event.onlineUrl() : null,
                (Attendance) row[5]);
    }

    /** The events that an agent has asked to come to and that are not over, in the order of keys. */
    List<Long> activeFor(long agent, Instant now) {
        return entities.createQuery(
                        "select e.id from EventRegistration r join r.event e where r.agent.id = :agent"
                                + " and r.status in :active and e.endsAt > :now order by e.id",
                        Long.class)
                .setParameter("agent", agent)
                .setParameter("active", EnumSet.of(RegistrationStatus.REGISTERED, RegistrationStatus.WAITING))
                .setParameter("now", now)
                .getResultList();
    }

    /** Forgets what an agent answered and planned, and how he reads his agenda; that he came stays, in figures. */
    void forget(long agent) {
        new Sql()
                .add(
                        "delete from event_answer where registration_id in (select id from event_registration where agent_id = ?)",
                        agent)
                .query(entities::createNativeQuery)
                .executeUpdate();
        new Sql()
                .add("delete from event_reminder where agent_id = ?", agent)
                .query(entities::createNativeQuery)
                .executeUpdate();
        new Sql()
                .add("delete from event_steward where agent_id = ?", agent)
                .query(entities::createNativeQuery)
                .executeUpdate();
        new Sql()
                .add("delete from event_subscription where agent_id = ?", agent)
                .query(entities::createNativeQuery)
                .executeUpdate();
        new Sql()
                .add("delete from event_series_registration where agent_id = ?", agent)
                .query(entities::createNativeQuery)
                .executeUpdate();
        new Sql()
                .add("update event set created_by = null where created_by = ?", agent)
                .query(entities::createNativeQuery)
                .executeUpdate();
        new Sql()
                .add("update event_series set created_by = null where created_by = ?", agent)
                .query(entities::createNativeQuery)
                .executeUpdate();
    }
}
