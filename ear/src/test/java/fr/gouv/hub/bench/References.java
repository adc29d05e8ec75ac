package fr.gouv.hub.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The reference data that the migrations bring and that made-up rows point to. */
record References(List<Body> administrations, List<Named> territories, List<Named> themes) {

    record Named(int id, String name) {}

    record Body(int id, String branch) {}

    static References read(Connection connection) throws SQLException {
        List<Body> administrations = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select id, branch from administration order by id")) {
            while (rows.next()) {
                administrations.add(new Body(rows.getInt(1), rows.getString(2)));
            }
        }
        return new References(
                List.copyOf(administrations),
                named(connection, "select id, name from territory where kind <> 'NATIONAL' order by id"),
                named(connection, "select id, name from theme order by id"));
    }

    private static List<Named> named(Connection connection, String sql) throws SQLException {
        List<Named> result = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                result.add(new Named(rows.getInt(1), rows.getString(2)));
            }
        }
        return List.copyOf(result);
    }

    static List<String> texts(Connection connection, String sql) throws SQLException {
        List<String> result = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                result.add(rows.getString(1));
            }
        }
        return List.copyOf(result);
    }
}
