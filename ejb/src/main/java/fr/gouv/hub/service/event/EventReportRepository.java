package fr.gouv.hub.service.event;

import fr.gouv.hub.domain.event.EventReport;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** The only place that queries what organisers say of their events afterwards. */
@ApplicationScoped
public class EventReportRepository {

    @PersistenceContext(unitName = "hub")
    EntityManager entities;

    Optional<EventReport> find(long event) {
        return entities.createQuery("select r from EventReport r where r.eventId = :event", EventReport.class)
                .setParameter("event", event)
                .getResultStream()
                .findFirst();
    }

    void add(EventReport report) {
        entities.persist(report);
    }

    void remove(EventReport report) {
        entities.remove(report);
    }
}
