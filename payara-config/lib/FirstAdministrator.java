import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * Makes the one-time link with which the first administrator signs in, and prints it. Only the digest of its secret is stored.
 * Arguments: JDBC URL, account, public address of the portal, e-mail; the database password is the first line of the standard input.
 */
public final class FirstAdministrator {
    private static final Pattern EMAIL = Pattern.compile("[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z0-9-]+(\\.[a-z0-9-]+)+");
    private static final int NO_SUCH_TABLE = 1146;

    private FirstAdministrator() {}

    public static void main(String[] args) throws IOException, GeneralSecurityException {
        String line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        Properties account = new Properties();
        account.setProperty("user", args[1]);
        account.setProperty("password", line == null ? "" : line);
        String email = normalised(args[3]);
        try (Connection connection = DriverManager.getConnection(args[0], account)) {
            connection.setAutoCommit(false);
            refuseWhenThereIsOne(connection);
            String token = createLink(connection, email);
            connection.commit();
            System.out.println("Lien à usage unique pour " + email + ", valable 24 heures :");
            System.out.println(args[2].replaceAll("/+$", "") + "/connexion/lien?jeton=" + token);
        } catch (SQLException e) {
            refuse(e.getErrorCode() == NO_SUCH_TABLE
                    ? "les tables du portail n'existent pas encore : installez-le d'abord par deploy.sh."
                    : "la base de données a refusé l'opération : " + String.valueOf(e.getMessage()).replace('\n', ' '));
        }
    }

    /** As the portal stores it: no blanks around, lower case, domain in ASCII. */
    private static String normalised(String typed) {
        String email = typed.strip().toLowerCase(Locale.ROOT);
        int at = email.lastIndexOf('@');
        try {
            if (at > 0) {
                email = email.substring(0, at + 1) + IDN.toASCII(email.substring(at + 1));
            }
        } catch (IllegalArgumentException e) {
            email = "";
        }
        if (email.length() > 254 || !EMAIL.matcher(email).matches()) {
            refuse("« " + typed + " » n'est pas une adresse électronique valable.");
        }
        return email;
    }

    private static void refuseWhenThereIsOne(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select 1 from agent_role where role = 'ADMIN' limit 1")) {
            if (row.next()) {
                refuse("le portail a déjà un administrateur.");
            }
        }
    }

    private static String createLink(Connection connection, String email) throws SQLException, GeneralSecurityException {
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        long link;
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into sign_in_link (email, purpose, requested_at, expires_at)"
                        + " values (?, 'FIRST_ADMINISTRATOR', utc_timestamp(6), utc_timestamp(6) + interval 24 hour)",
                Statement.RETURN_GENERATED_KEYS)) {
            insert.setString(1, email);
            insert.executeUpdate();
            try (ResultSet keys = insert.getGeneratedKeys()) {
                keys.next();
                link = keys.getLong(1);
            }
        }
        try (PreparedStatement insert =
                connection.prepareStatement("insert into sign_in_secret (token_hash, link_id) values (?, ?)")) {
            insert.setBytes(1, MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII)));
            insert.setLong(2, link);
            insert.executeUpdate();
        }
        return token;
    }

    private static void refuse(String sentence) {
        System.err.println("Erreur : " + sentence);
        System.exit(1);
    }
}
