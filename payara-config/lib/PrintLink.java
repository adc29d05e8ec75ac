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
 * Makes a one-time link with which somebody signs in whom no mail reaches, and prints it. Only the digest of its secret is stored.
 * Arguments: JDBC URL, account, public address of the portal, e-mail, purpose (FIRST_ADMINISTRATOR, or SIGN_IN for anybody who may
 * register or has an account); the database password is the first line of the standard input.
 */
public final class PrintLink {
    private static final Pattern EMAIL = Pattern.compile("[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z0-9-]+(\\.[a-z0-9-]+)+");
    private static final int NO_SUCH_TABLE = 1146;

    private PrintLink() {}

    public static void main(String[] args) throws IOException, GeneralSecurityException {
        String line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        Properties account = new Properties();
        account.setProperty("user", args[1]);
        account.setProperty("password", line == null ? "" : line);
        String email = normalised(args[3]);
        try (Connection connection = DriverManager.getConnection(args[0], account)) {
            connection.setAutoCommit(false);
            boolean first = args[4].equals("FIRST_ADMINISTRATOR");
            if (first) {
                refuseWhenThereIsOne(connection);
            } else {
                refuseStrangers(connection, email);
            }
            // whoever signs in this way chooses his password next
            String token = createLink(connection, email, args[4], first ? null : "/mon-profil");
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

    /** As the portal decides itself: who has an account, or whose domain (the longest that is known) is eligible. */
    private static void refuseStrangers(Connection connection, String email) throws SQLException {
        String domain = email.substring(email.lastIndexOf('@') + 1);
        try (PreparedStatement query = connection.prepareStatement("select exists (select 1 from agent where email = ?)"
                + " or coalesce((select eligible from email_domain where domain = ? or (with_subdomains"
                + " and ? like concat('%.', domain)) order by length(domain) desc limit 1), false)")) {
            query.setString(1, email);
            query.setString(2, domain);
            query.setString(3, domain);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                if (!row.getBoolean(1)) {
                    refuse("« " + domain + " » ne fait pas partie des domaines dont les agents peuvent s'inscrire.");
                }
            }
        }
    }

    private static String createLink(Connection connection, String email, String purpose, String returnPath)
            throws SQLException, GeneralSecurityException {
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        long link;
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into sign_in_link (email, purpose, return_path, requested_at, expires_at)"
                        + " values (?, ?, ?, utc_timestamp(6), utc_timestamp(6) + interval 24 hour)",
                Statement.RETURN_GENERATED_KEYS)) {
            insert.setString(1, email);
            insert.setString(2, purpose);
            insert.setString(3, returnPath);
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
