package fr.gouv.hub.bench;

import fr.gouv.hub.server.EmbeddedMariaDb;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.IntFunction;

/** Direct access to the portal's database, for what the benchmark puts in and takes away between runs. */
final class Database {
    private final EmbeddedMariaDb server;

    Database(EmbeddedMariaDb server) {
        this.server = server;
    }

    /** Something done with a connection. */
    interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    /** Does something with a connection of the portal's account. */
    <T> T use(Work<T> work) {
        try (Connection connection = server.connect()) {
            return work.with(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    int update(String sql) {
        return use(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.executeUpdate(sql);
            }
        });
    }

    long number(String sql) {
        return Long.parseLong(text(sql));
    }

    /** @return the first column of the first row */
    String text(String sql) {
        return use(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(sql)) {
                rows.next();
                return rows.getString(1);
            }
        });
    }

    /**
     * Inserts so many rows in one transaction.
     *
     * @param row cells of each, by number
     */
    void insert(String sql, int count, IntFunction<List<Object>> row) {
        use(connection -> {
            connection.setAutoCommit(false);
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < count; i++) {
                    List<Object> cells = row.apply(i);
                    for (int cell = 0; cell < cells.size(); cell++) {
                        statement.setObject(cell + 1, cells.get(cell));
                    }
                    statement.addBatch();
                }
                statement.executeBatch();
            }
            connection.commit();
            return count;
        });
    }

    /**
     * Gives the server so much memory for data.
     *
     * @param bufferPool e.g. {@code 1G}
     */
    void tune(String bufferPool) {
        try (Connection connection = server.connectAsRoot();
                Statement statement = connection.createStatement()) {
            statement.execute("set global innodb_buffer_pool_size = " + bytes(bufferPool));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long bytes(String size) {
        String digits = size.replaceAll("[^0-9]", "");
        int shift =
                switch (size.substring(digits.length())) {
                    case "K" -> 10;
                    case "M" -> 20;
                    case "G" -> 30;
                    default -> 0;
                };
        return Long.parseLong(digits) << shift;
    }
}
