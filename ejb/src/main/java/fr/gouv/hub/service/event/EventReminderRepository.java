package fr.gouv.hub.service.event;

import fr.gouv.hub.domain.event.CommunityEvent;
import fr.gouv.hub.domain.event.EventRegistration;
import fr.gouv.hub.domain.event.EventReminder;
import fr.gouv.hub.domain.event.EventSource;
import fr.gouv.hub.domain.event.EventStatus;
import fr.gouv.hub.domain.event.RegistrationStatus;
import fr.gouv.hub.domain.event.ReminderKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;

/** The only place that queries reminders. */
@ApplicationScoped
public class EventReminderRepository {

    @PersistenceContext(unitName = "hub")
    EntityManager entities;

    /** Published events of the hub with seats taken that begin soon, the next first. */
    List<CommunityEvent> near(Instant now) {
        return entities.createQuery(
                        "select e from CommunityEvent e where e.status = :published and e.startsAt > :now"
                                + " and e.startsAt <= :horizon and e.source = :hub and e.registeredCount > 0"
                                + " order by e.startsAt, e.id",
                        CommunityEvent.class)
                .setParameter("published", EventStatus.PUBLISHED)
                .setParameter("hub", EventSource.HUB)
                .setParameter("now", now)
                .setParameter("horizon", now.plus(ReminderKind.HORIZON))
                .getResultList();
    }

    /**
     * Those who come, had their seat before the reminder was due, and have neither had it nor excused themselves; in the order of their turns.
     *
     * @param dueAt from when on the reminder was due
     */
    List<EventRegistration> unreminded(long event, ReminderKind kind, Instant dueAt, int most) {
        return entities.createQuery(
                        "select r from EventRegistration r join fetch r.agent where r.event.id = :event"
                                + " and r.status = :registered and r.changedAt < :due and r.attendance is null and not exists (select m from EventReminder m"
                                + " where m.key.event = :event and m.key.agent = r.agent.id and m.key.kind = :kind)"
                                + " order by r.turn",
                        EventRegistration.class)
                .setParameter("event", event)
                .setParameter("registered", RegistrationStatus.REGISTERED)
                .setParameter("due", dueAt)
                .setParameter("kind", kind)
                .setMaxResults(most)
                .getResultList();
    }

    void add(EventReminder reminder) {
        entities.persist(reminder);
    }

    /** The event moved to another day: people are reminded of that one, too. */
    void forget(long event) {
        entities.createQuery("delete from EventReminder m where m.key.event = :event")
                .setParameter("event", event)
                .executeUpdate();
    }
}
