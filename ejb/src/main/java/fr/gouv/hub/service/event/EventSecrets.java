package fr.gouv.hub.service.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;

/** The secret parts of addresses: 160 random bits in letters and digits. */
@ApplicationScoped
public class EventSecrets {

    private static final int BITS = 160;
    private static final int LENGTH = 32;
    private static final int BASE = 32;

    private final SecureRandom random = new SecureRandom();

    String mint() {
        String digits = new BigInteger(BITS, random).toString(BASE);
        return "0".repeat(Math.max(0, LENGTH - digits.length())) + digits;
    }

    byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
