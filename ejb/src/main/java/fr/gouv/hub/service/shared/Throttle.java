package fr.gouv.hub.service.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Limits how often something happens for one subject (an address, an IP), exactly and on every node: requests for the
 * same subject queue on one row of the database until the transaction ends. Only hashes of subjects are stored.
 */
@ApplicationScoped
public class Throttle {

    @Inject
    ThrottleRepository hits;

    @Inject
    Clock clock;

    /**
     * Takes one of the places of the sliding window.
     *
     * @param limit places in a window
     * @return whether there was one left; it is given back when the transaction rolls back
     */
    public boolean take(String kind, String subject, int limit, Duration window) {
        byte[] key = sha256(kind + ' ' + subject);
        Instant now = clock.instant();
        hits.lock(key, now);
        if (hits.countSince(key, now.minus(window)) >= limit) {
            return false;
        }
        hits.add(key, now);
        return true;
    }

    /** Waits until no other transaction works on the same subject. */
    public void queue(String kind, String subject) {
        hits.lock(sha256(kind + ' ' + subject), clock.instant());
    }

    /** Forgets hits older than the given age and subjects that nobody uses any more. */
    public void forget(Duration age) {
        hits.forgetBefore(clock.instant().minus(age));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
