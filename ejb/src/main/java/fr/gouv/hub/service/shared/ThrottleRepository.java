package fr.gouv.hub.service.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;

/** The only place that queries what {@link Throttle} counts. Subjects are hashes. */
@ApplicationScoped
public class ThrottleRepository {

    @PersistenceContext(unitName = "hub")
    EntityManager entities;

    /** Locks the subject's row until the transaction ends, making it when there is none: one statement, no race. */
    void lock(byte[] subject, Instant now) {
        entities.createNativeQuery(
                        "insert into throttle (subject, locked_at) values (?1, ?2) on duplicate key update locked_at = ?2")
                .setParameter(1, subject)
                .setParameter(2, Sql.utc(now))
                .executeUpdate();
    }

    long countSince(byte[] subject, Instant since) {
        Number used = (Number)
                entities.createNativeQuery("select count(*) from throttle_hit where subject = ?1 and hit_at > ?2")
                        .setParameter(1, subject)
                        .setParameter(2, Sql.utc(since))
                        .getSingleResult();
        return used.longValue();
    }

    void add(byte[] subject, Instant now) {
        entities.createNativeQuery("insert into throttle_hit (subject, hit_at) values (?1, ?2)")
                .setParameter(1, subject)
                .setParameter(2, Sql.utc(now))
                .executeUpdate();
    }

    void forgetBefore(Instant limit) {
        entities.createNativeQuery("delete from throttle_hit where hit_at < ?1")
                .setParameter(1, Sql.utc(limit))
                .executeUpdate();
        entities.createNativeQuery("delete from throttle where locked_at < ?1")
                .setParameter(1, Sql.utc(limit))
                .executeUpdate();
    }
}
