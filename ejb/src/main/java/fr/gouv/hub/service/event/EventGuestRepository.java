package fr.gouv.hub.service.event;

import fr.gouv.hub.domain.event.EventGuest;
import fr.gouv.hub.domain.event.GuestLine;
import fr.gouv.hub.domain.shared.EmailAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The only place that queries who came to events without an account. Rows change under the lock of the event's row. */
@ApplicationScoped
public class EventGuestRepository {

    private static final Instant ALWAYS = Instant.parse("9999-01-01T00:00:00Z");

    @PersistenceContext(unitName = "hub")
    EntityManager entities;

    /** Persists and flushes: the database gives the id. */
    EventGuest add(EventGuest guest) {
        entities.persist(guest);
        entities.flush();
        return guest;
    }

    void remove(EventGuest guest) {
        entities.remove(guest);
        entities.flush();
    }

    Optional<EventGuest> find(long event, EmailAddress address) {
        return entities.createQuery(
                        "select g from EventGuest g where g.eventId = :event and g.email = :email", EventGuest.class)
                .setParameter("event", event)
                .setParameter("email", address.value())
                .getResultStream()
                .findFirst();
    }

    Optional<EventGuest> find(long event, long id) {
        return entities.createQuery(
                        "select g from EventGuest g where g.eventId = :event and g.id = :id", EventGuest.class)
                .setParameter("event", event)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    long count(long event) {
        return entities.createQuery("select count(g) from EventGuest g where g.eventId = :event", Long.class)
                .setParameter("event", event)
                .getSingleResult();
    }

    /** Those whose address has a word before the @, the latest first. */
    List<GuestLine> latest(long event, String word, int most) {
        if (!StandardCharsets.US_ASCII.newEncoder().canEncode(word)) {
            // the column is ASCII: MariaDB fails on comparing it with anything else
            return List.of();
        }
        return entities.createQuery(
                        "select g from EventGuest g where g.eventId = :event"
                                + " and locate(:word, substring(g.email, 1, locate('@', g.email) - 1)) > 0 order by g.id desc",
                        EventGuest.class)
                .setParameter("event", event)
                .setParameter("word", word)
                .setMaxResults(most)
                .getResultStream()
                .map(EventGuestRepository::line)
                .toList();
    }

    /** All of them, in the order of their addresses; at most {@link EventGuest#MOST}. */
    List<GuestLine> all(long event) {
        return entities.createQuery(
                        "select g from EventGuest g where g.eventId = :event order by g.email", EventGuest.class)
                .setParameter("event", event)
                .setMaxResults(EventGuest.MOST)
                .getResultStream()
                .map(EventGuestRepository::line)
                .toList();
    }

    private static GuestLine line(EventGuest guest) {
        return new GuestLine(guest.id(), guest.email().localPart(), guest.arrivedAt());
    }

    /** The events that somebody came to, in the order in which they are locked; also by a node whose clock is ahead. */
    List<Long> eventsOf(EmailAddress address) {
        return eventsOf(address, ALWAYS);
    }

    /** The events that somebody came to until a moment, in the order in which they are locked. */
    List<Long> eventsOf(EmailAddress address, Instant until) {
        return entities.createQuery(
                        "select g.eventId from EventGuest g where g.email = :email and g.arrivedAt <= :until"
                                + " order by g.eventId",
                        Long.class)
                .setParameter("email", address.value())
                .setParameter("until", until)
                .getResultList();
    }

    /** Events that were over at a moment and still know who came, in the order in which they are locked. */
    List<Long> eventsOverBefore(Instant limit) {
        return entities.createQuery(
                        "select distinct e.id from EventGuest g join CommunityEvent e on e.id = g.eventId"
                                + " where e.endsAt < :limit order by e.id",
                        Long.class)
                .setParameter("limit", limit)
                .getResultList();
    }

    /** @return how many were forgotten */
    int forget(long event) {
        return entities.createQuery("delete from EventGuest g where g.eventId = :event")
                .setParameter("event", event)
                .executeUpdate();
    }
}
