package fr.gouv.hub.service.event;

import fr.gouv.hub.domain.event.CalendarEntry;
import fr.gouv.hub.domain.event.EventStatus;
import fr.gouv.hub.domain.event.EventSubscription;
import fr.gouv.hub.domain.event.EventTime;
import fr.gouv.hub.domain.event.EventZone;
import fr.gouv.hub.domain.event.RegistrationStatus;
import fr.gouv.hub.service.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** What calendars read, and who may read his own. */
@ApplicationScoped
public class EventCalendarRepository {

    private static final int COLUMNS = 12;

    @PersistenceContext(unitName = "hub")
    EntityManager entities;

    List<CalendarEntry> entries(AgendaQuery agenda) {
        return agenda.sql().rows(entities::createNativeQuery).stream()
                .map(EventCalendarRepository::entry)
                .toList();
    }

    private static CalendarEntry entry(Object[] row) {
        RegistrationStatus standing = row.length > COLUMNS ? RegistrationStatus.valueOf((String) row[COLUMNS]) : null;
        return new CalendarEntry(
                ((Number) row[0]).longValue(),
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                standing == RegistrationStatus.REGISTERED ? (String) row[COLUMNS + 1] : null,
                new EventTime(
                        Sql.instant(row[5]),
                        Sql.instant(row[6]),
                        EventZone.find((String) row[7]).orElse(EventZone.PARIS)),
                EventStatus.valueOf((String) row[8]),
                standing == RegistrationStatus.WAITING,
                ((Number) row[9]).intValue(),
                Sql.instant(row[10]),
                (String) row[11]);
    }

    Optional<EventSubscription> subscription(long agent) {
        return Optional.ofNullable(entities.find(EventSubscription.class, agent));
    }

    /** Whose secret has that hash. */
    Optional<Long> owner(byte[] tokenHash) {
        return entities.createQuery("select s.agentId from EventSubscription s where s.tokenHash = :hash", Long.class)
                .setParameter("hash", tokenHash)
                .getResultStream()
                .findFirst();
    }

    void add(EventSubscription subscription) {
        entities.persist(subscription);
    }

    void remove(EventSubscription subscription) {
        entities.remove(subscription);
    }
}
