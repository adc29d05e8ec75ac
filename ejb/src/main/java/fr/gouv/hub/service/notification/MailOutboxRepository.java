package fr.gouv.hub.service.notification;

import fr.gouv.hub.domain.notification.MailStatus;
import fr.gouv.hub.domain.notification.OutgoingMail;
import fr.gouv.hub.service.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The only place that queries the outbox. */
@ApplicationScoped
public class MailOutboxRepository {

    @PersistenceContext(unitName = "hub")
    EntityManager entities;

    void add(OutgoingMail mail) {
        entities.persist(mail);
    }

    OutgoingMail get(long id) {
        return entities.find(OutgoingMail.class, id);
    }

    /** Writes what has changed, so that the next question to the database sees it. */
    void flush() {
        entities.flush();
    }

    /** Locks the next mail that is due, past those that another sender holds; what a sender left behind comes first. */
    Optional<OutgoingMail> lockNextDue(Instant now) {
        return lockNextDue(MailStatus.SENDING, now).or(() -> lockNextDue(MailStatus.PENDING, now));
    }

    /** One status at a time: for both together, MariaDB would sort, and lock, everything that is due. */
    private Optional<OutgoingMail> lockNextDue(MailStatus status, Instant now) {
        @SuppressWarnings("unchecked")
        List<Number> ids = entities.createNativeQuery(
                        "select id from mail_outbox where status = ?1 and next_attempt_at <= ?2"
                                + " order by next_attempt_at, id limit 1 for update skip locked")
                .setParameter(1, status.name())
                .setParameter(2, Sql.utc(now))
                .getResultList();
        return ids.stream().findFirst().map(id -> get(id.longValue()));
    }

    /** Forgets mail that was sent, or dropped, before the limit. */
    void forgetSentBefore(Instant limit) {
        entities.createQuery("delete from OutgoingMail m where (m.status = :sent and m.sentAt < :limit)"
                        + " or (m.status = :dropped and m.nextAttemptAt < :limit)")
                .setParameter("sent", MailStatus.SENT)
                .setParameter("dropped", MailStatus.DROPPED)
                .setParameter("limit", limit)
                .executeUpdate();
    }
}
