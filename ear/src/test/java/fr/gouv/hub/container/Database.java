package fr.gouv.hub.container;

import fr.gouv.hub.database.Row;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransactionRollbackException;
import java.util.ArrayList;
import java.util.List;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;

/** The portal's database as tests in the server see it; each statement commits on its own unless a transaction is active. */
final class Database {

    private Database() {}

    static String publicUrl() {
        return ConfigProvider.getConfig().getValue("hub.public-url", String.class);
    }

    @SuppressWarnings("BanJNDI") // a name of our own, in our own server
    private static Connection connection() throws SQLException {
        try {
            return ((DataSource) new InitialContext().lookup("jdbc/hub")).getConnection();
        } catch (NamingException e) {
            throw new IllegalStateException(e);
        }
    }

    static long insert(Row row) {
        try (Connection connection = connection()) {
            return row.insert(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<String> column(String sql, Object... parameters) {
        try (Connection connection = connection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            try (ResultSet rows = statement.executeQuery()) {
                List<String> result = new ArrayList<>();
                while (rows.next()) {
                    result.add(rows.getString(1));
                }
                return result;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    static long number(String sql, Object... parameters) {
        return Long.parseLong(column(sql, parameters).get(0));
    }

    /** Once more when the portal's timers, which work on the same rows, were in the way. */
    static int update(String sql, Object... parameters) {
        try {
            return updateOnce(sql, parameters);
        } catch (SQLTransactionRollbackException deadlock) {
            return updateAgain(sql, parameters);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static int updateAgain(String sql, Object... parameters) {
        try {
            return updateOnce(sql, parameters);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static int updateOnce(String sql, Object... parameters) throws SQLException {
        try (Connection connection = connection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            return statement.executeUpdate();
        }
    }

    /** The tests of pages, which come to the same portal, do not see the communities of these. */
    static void closeTestCommunities() {
        update("update community set status = 'ARCHIVED' where slug like 'essai-%'");
    }

    private static void bind(PreparedStatement statement, Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
    }
}
