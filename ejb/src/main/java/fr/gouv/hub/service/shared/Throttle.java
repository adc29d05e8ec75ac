package fr.gouv.hub.service.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * Limits how often something happens for one subject (an address, an IP), exactly and on every node: requests for the
 * same subject queue on one row of the database until the transaction ends. Only hashes of subjects are stored.
 */
@ApplicationScoped
public class Throttle {

    @PersistenceContext(unitName = "hub")
    EntityManager entities;

    @Inject
    Clock clock;

    /**
     * Takes one of the places of the sliding window.
     *
     * @param limit places in a window
     * @return whether there was one left; it is given back when the transaction rolls back
     */
    public boolean take(String kind, String subject, int limit, Duration window) {
        byte[] key = queue(kind, subject);
        Instant now = clock.instant();
        Number used = (Number)
                entities.createNativeQuery("select count(*) from throttle_hit where subject = ?1 and hit_at > ?2")
                        .setParameter(1, key)
                        .setParameter(2, utc(now.minus(window)))
                        .getSingleResult();
        if (used.longValue() >= limit) {
            return false;
        }
        entities.createNativeQuery("insert into throttle_hit (subject, hit_at) values (?1, ?2)")
                .setParameter(1, key)
                .setParameter(2, utc(now))
                .executeUpdate();
        return true;
    }

    /** Waits until no other transaction works on the same subject. */
    public byte[] queue(String kind, String subject) {
        byte[] key = sha256(kind + ' ' + subject);
        entities.createNativeQuery(
                        "insert into throttle (subject, locked_at) values (?1, ?2) on duplicate key update locked_at = ?2")
                .setParameter(1, key)
                .setParameter(2, utc(clock.instant()))
                .executeUpdate();
        return key;
    }

    /** Forgets hits older than the given age and subjects that nobody uses any more. */
    public void forget(Duration age) {
        LocalDateTime limit = utc(clock.instant().minus(age));
        entities.createNativeQuery("delete from throttle_hit where hit_at < ?1")
                .setParameter(1, limit)
                .executeUpdate();
        entities.createNativeQuery("delete from throttle where locked_at < ?1")
                .setParameter(1, limit)
                .executeUpdate();
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
