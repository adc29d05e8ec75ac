package fr.gouv.hub.domain.registration;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/** The hash of one mailed token of a link. A link has one for each time that its mail was sent. */
@Entity
@Table(name = "sign_in_secret")
public class SignInSecret {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final int BYTES = 32;

    @Id
    @Column(name = "token_hash")
    private byte[] tokenHash;

    @Column(name = "link_id")
    private long linkId;

    protected SignInSecret() {}

    /** @param token as it goes into the mail; only its hash stays here */
    public SignInSecret(String token, long linkId) {
        this.tokenHash = hash(token);
        this.linkId = linkId;
    }

    /** 256 random bits in base64url, 43 characters. */
    public static String newToken() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Whether this can be a token at all; saves a query on garbage. */
    public static boolean looksLikeToken(String candidate) {
        return candidate != null && TOKEN.matcher(candidate).matches();
    }

    /** SHA-256: the token has full entropy, so it needs neither salt nor stretching (OWASP ASVS 5.0, 11.4.3). */
    public static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public long linkId() {
        return linkId;
    }
}
