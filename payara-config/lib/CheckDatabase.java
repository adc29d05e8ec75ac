import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/**
 * Signs in to the database as the portal will and says in one French sentence what is wrong. Arguments: JDBC URL, account,
 * database; the password is the first line of the standard input. Exit code 0 when everything suits.
 */
public final class CheckDatabase {
    private static final int ACCESS_DENIED = 1045;
    private static final int ACCESS_DENIED_TO_DATABASE = 1044;
    private static final int UNKNOWN_DATABASE = 1049;
    private static final int HOST_REFUSED = 1130;

    private CheckDatabase() {}

    public static void main(String[] args) throws IOException {
        String url = args[0];
        String user = args[1];
        String place = url.substring("jdbc:mariadb:".length()).replaceFirst("\\?.*", "").replaceFirst("^//", "");
        Properties account = new Properties();
        account.setProperty("user", user);
        account.setProperty("password", readPassword());
        try (Connection connection = DriverManager.getConnection(url, account)) {
            check(connection, place);
        } catch (SQLException e) {
            refuse(sentence(e, place, user, args[2]));
        }
    }

    private static String readPassword() throws IOException {
        String line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        return line == null ? "" : line;
    }

    private static void check(Connection connection, String place) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select version(), @@character_set_database, @@collation_database, @@session.time_zone")) {
            row.next();
            String version = row.getString(1);
            if (!version.contains("MariaDB") || olderThan(version, 11, 4)) {
                refuse("la base " + place + " est en version " + version + " : il faut MariaDB 11.4 ou plus récent.");
            }
            if (!"utf8mb4".equals(row.getString(2)) || !"utf8mb4_uca1400_ai_ci".equals(row.getString(3))) {
                refuse("la base " + place + " est en " + row.getString(2) + "/" + row.getString(3)
                        + " : il faut utf8mb4/utf8mb4_uca1400_ai_ci (alter database … character set utf8mb4"
                        + " collate utf8mb4_uca1400_ai_ci).");
            }
            System.out.println("Base de données joignable : " + place + ", " + version + ".");
        }
    }

    private static boolean olderThan(String version, int major, int minor) {
        String[] parts = version.split("[.-]");
        int actualMajor = Integer.parseInt(parts[0]);
        return actualMajor < major || actualMajor == major && Integer.parseInt(parts[1]) < minor;
    }

    private static String sentence(SQLException e, String place, String user, String database) {
        switch (e.getErrorCode()) {
            case ACCESS_DENIED:
                return "le compte « " + user + " » ou son mot de passe est refusé par la base " + place
                        + " (HUB_DB_USER, HUB_DB_PASSWORD_FILE).";
            case ACCESS_DENIED_TO_DATABASE:
                return "le compte « " + user + " » n'a aucun droit sur la base « " + database
                        + " », ou elle n'existe pas (HUB_DB_NAME).";
            case UNKNOWN_DATABASE:
                return "la base « " + database + " » n'existe pas sur le serveur " + place + " (HUB_DB_NAME).";
            case HOST_REFUSED:
                return "le serveur " + place + " n'accepte pas de connexion depuis cette machine (créez le compte pour cet hôte).";
            default:
                return network(e, place);
        }
    }

    private static String network(SQLException e, String place) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof java.net.UnknownHostException) {
                return "le nom de machine de la base " + place + " est inconnu (HUB_DB_HOST).";
            }
            if (cause instanceof java.net.SocketTimeoutException) {
                return "la base " + place + " ne répond pas (HUB_DB_HOST, pare-feu).";
            }
            if (cause instanceof java.net.ConnectException) {
                return "aucune base ne répond à " + place + " (HUB_DB_HOST, HUB_DB_PORT, serveur arrêté).";
            }
        }
        return "la base " + place + " n'est pas utilisable : " + String.valueOf(e.getMessage()).replace('\n', ' ');
    }

    private static void refuse(String sentence) {
        System.err.println("Erreur : " + sentence);
        System.exit(1);
    }
}
