package fr.gouv.hub.service.event;

import fr.gouv.hub.domain.event.CommunityEvent;
import fr.gouv.hub.domain.event.EventSteward;
import fr.gouv.hub.domain.event.WelcomeLine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;

/** The only place that queries who welcomes people at events. */
@ApplicationScoped
public class EventStewardRepository {

    private static final int MOST_LINES = 50;

    @PersistenceContext(unitName = "hub")
    EntityManager entities;

    /** In the order in which they were named; an event has at most {@link EventSteward#MOST}. */
    List<EventSteward> of(long event) {
        return entities.createQuery(
                        "select s from EventSteward s join fetch s.agent where s.eventId = :event order by s.id",
                        EventSteward.class)
                .setParameter("event", event)
                .getResultList();
    }

    boolean welcomes(long event, long agent) {
        return !entities.createQuery(
                        "select s.id from EventSteward s where s.eventId = :event and s.agent.id = :agent", Long.class)
                .setParameter("event", event)
                .setParameter("agent", agent)
                .getResultList()
                .isEmpty();
    }

    /** Events that are not over, or were over so lately that their sheet can be corrected; the first first. */
    List<WelcomeLine> welcomedBy(long agent, Instant now) {
        return entities.createQuery(
                        "select e from EventSteward s join CommunityEvent e on e.id = s.eventId where s.agent.id = :agent"
                                + " and e.endsAt > :since and e.status = fr.gouv.hub.domain.event.EventStatus.PUBLISHED"
                                + " order by e.startsAt, e.id",
                        CommunityEvent.class)
                .setParameter("agent", agent)
                .setParameter("since", now.minus(CommunityEvent.CHECK_IN))
                .setMaxResults(MOST_LINES)
                .getResultStream()
                .map(event -> new WelcomeLine(event.slug(), event.title(), event.time()))
                .toList();
    }

    void add(EventSteward steward) {
        entities.persist(steward);
    }

    void remove(EventSteward steward) {
        entities.remove(steward);
    }
}
