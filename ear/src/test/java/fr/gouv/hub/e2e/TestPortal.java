package fr.gouv.hub.e2e;

import fr.gouv.hub.server.HubServer;
import fr.gouv.hub.server.HubSettings;
import fr.gouv.hub.server.Ports;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The one portal that all tests of a run share: MariaDB, mail catcher, Payara, the EAR with demonstration data, on the
 * tests' own ports and in their own directory. Started by the first test that asks, stopped when the JVM ends.
 */
public final class TestPortal {

    private static HubServer server;

    private TestPortal() {}

    /** Starts the portal if it is not running yet. */
    public static synchronized HubServer server() {
        if (server == null) {
            server = HubServer.started(HubSettings.fromSystemProperties(Ports.TEST_BASE));
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop the test portal"));
        }
        return server;
    }

    /** @return an address of the portal; the path begins with a slash */
    public static URI at(String path) {
        return URI.create(server().url() + path);
    }

    /** @return a connection of the portal's own account */
    public static Connection connection() throws SQLException {
        return server().database().connect();
    }

    /** Runs a query and returns the first column of its rows, as text. */
    public static List<String> column(String sql, Object... parameters) {
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

    /** Runs a query that gives one number. */
    public static long number(String sql, Object... parameters) {
        return Long.parseLong(column(sql, parameters).get(0));
    }

    /** Runs a statement that changes rows, and returns how many. */
    public static int update(String sql, Object... parameters) {
        try (Connection connection = connection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static void bind(PreparedStatement statement, Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
    }
}
