package fr.gouv.hub.service.notification;

import fr.gouv.hub.domain.account.Agent;
import fr.gouv.hub.domain.notification.MailStatus;
import fr.gouv.hub.domain.notification.OutgoingMail;
import fr.gouv.hub.domain.shared.EmailAddress;
import fr.gouv.hub.service.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** The only place that queries the outbox. */
@ApplicationScoped
public class MailOutboxRepository {

    @PersistenceContext(unitName = "hub")
    EntityManager entities;

    /** A mail to an erased account is none. */
    void add(OutgoingMail mail) {
        if (!Agent.isNobody(mail.recipient())) {
            entities.persist(mail);
        }
    }

    /** One mail to each member of a community and to each animateur of another, however many they are: one statement. */
    void addForMerge(long from, long into, String template, String parameters, Instant now) {
        entities.createNativeQuery(
                        "insert into mail_outbox (recipient, template, parameters, status, queued_at, next_attempt_at)"
                                + " select distinct a.email, ?3, ?4, 'PENDING', ?5, ?5 from membership m join agent a on a.id = m.agent_id"
                                + " where m.community_id = ?1 or (m.community_id = ?2 and m.role in ('LEAD', 'FACILITATOR'))")
                .setParameter(1, from)
                .setParameter(2, into)
                .setParameter(3, template)
                .setParameter(4, parameters)
                .setParameter(5, Sql.utc(now))
                .executeUpdate();
    }

    /** One mail to each member of a community who has not muted it, however many they are: one statement. */
    void addForMembers(long community, String template, String parameters, Instant now) {
        entities.createNativeQuery(
                        "insert into mail_outbox (recipient, template, parameters, status, queued_at, next_attempt_at)"
                                + " select a.email, ?2, ?3, 'PENDING', ?4, ?4 from membership m join agent a on a.id = m.agent_id"
                                + " where m.community_id = ?1 and not exists (select 1 from community_follow f"
                                + " where f.community_id = m.community_id and f.agent_id = m.agent_id and f.state = 'MUTED')")
                .setParameter(1, community)
                .setParameter(2, template)
                .setParameter(3, parameters)
                .setParameter(4, Sql.utc(now))
                .executeUpdate();
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

    /** What mails said that were sent, or dropped, between two moments is forgotten: nothing reads it again, and it may name others. */
    void forgetWhatWasSaid(Instant from, Instant until) {
        new Sql()
                .add(
                        "update mail_outbox set parameters = '{}' where status in ('SENT', 'DROPPED')"
                                + " and next_attempt_at >= ? and next_attempt_at < ? and parameters <> '{}'",
                        Sql.utc(from),
                        Sql.utc(until))
                .query(entities::createNativeQuery)
                .executeUpdate();
    }

    /** Forgets mail that was sent, dropped, or given up before the limit. */
    void forgetSentBefore(Instant limit) {
        entities.createQuery("delete from OutgoingMail m where (m.status = :sent and m.sentAt < :limit)"
                        + " or (m.status in :over and m.nextAttemptAt < :limit)")
                .setParameter("sent", MailStatus.SENT)
                .setParameter("over", EnumSet.of(MailStatus.DROPPED, MailStatus.FAILED))
                .setParameter("limit", limit)
                .executeUpdate();
    }

    /**
     * Mails of a kind that wait for somebody and are about an event are not sent any more; one that a sender holds may be.
     *
     * @param event as their parameter of that name says
     */
    void drop(EmailAddress recipient, String template, long event) {
        new Sql()
                .add(
                        "update mail_outbox set status = 'DROPPED', parameters = '{}' where recipient = ? and template = ?"
                                + " and status = 'PENDING' and json_value(parameters, '$.event') = ?",
                        recipient.value(),
                        template,
                        event)
                .query(entities::createNativeQuery)
                .executeUpdate();
    }

    /**
     * Mails that wait are dropped, and none says any more to whom it was, nor what about: neither does one that a sender holds,
     * who has read it already and may fail.
     */
    void forget(EmailAddress address, EmailAddress replacement, Instant until) {
        new Sql()
                .add(
                        "update mail_outbox set status = 'DROPPED' where recipient = ? and queued_at <= ? and status not in ('SENT', 'SENDING')",
                        address.value(),
                        Sql.utc(until))
                .query(entities::createNativeQuery)
                .executeUpdate();
        new Sql()
                .add(
                        "update mail_outbox set recipient = ?, parameters = '{}' where recipient = ? and queued_at <= ?",
                        replacement.value(),
                        address.value(),
                        Sql.utc(until))
                .query(entities::createNativeQuery)
                .executeUpdate();
    }
}
