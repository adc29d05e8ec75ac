package fr.gouv.hub.e2e;

import fr.gouv.hub.database.Row;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Base64;

/** Links as mails carry them, put into the database: made at once, whatever the limits, and as old as one likes. */
final class SignInLinks {

    private static final SecureRandom RANDOM = new SecureRandom();

    private SignInLinks() {}

    /**
     * @param minutes for which the link is still good, negative when it has expired
     * @return its path, with its token
     */
    static String path(String address, int minutes) {
        byte[] secret = new byte[32];
        RANDOM.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        try (Connection connection = TestPortal.connection()) {
            long link = Row.link(address)
                    .set("expires_at", Row.now().plusMinutes(minutes))
                    .insert(connection);
            Row.of("sign_in_secret")
                    .set(
                            "token_hash",
                            MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII)))
                    .set("link_id", link)
                    .insert(connection);
        } catch (SQLException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        return "/connexion/lien?jeton=" + token;
    }
}
