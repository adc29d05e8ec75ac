package fr.gouv.hub.e2e;

import fr.gouv.hub.server.EmbeddedMariaDb;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The SQL statements that the portal runs while something happens, exactly and in order, from MariaDB's general log:
 *
 * <pre>assertThat(StatementCount.during(() -> http.get("/communautes"))).hasSizeLessThanOrEqualTo(6);</pre>
 *
 * <p>Counts what reads or changes rows, on every connection of the portal's account: not transaction control, not the
 * preparation of a statement (the driver keeps prepared statements for each connection), and none of the shapes that timers
 * were seen to ask while nothing happened. Nobody else may use the portal meanwhile. A timer that has found work adds to a
 * count, and nothing ever takes away from one: whoever has a limit to hold asks {@link #ofPage}, which tries again.
 */
public final class StatementCount {
    /** What a page may cost, whatever the number of its rows. */
    public static final int MOST_OF_A_PAGE = 6;

    private static final int TRIES = 3;

    /** Longer than the slowest of the timers that tick all the time: ten seconds. */
    private static final int IDLE_MILLIS = 10_500;

    private static final String LOGGED = "select event_time, convert(argument using utf8mb4) from mysql.general_log"
            + " where user_host like '" + EmbeddedMariaDb.NAME + "[%' and command_type in ('Query', 'Execute', 'Bulk')";
    private static final Pattern DATA =
            Pattern.compile("(?is)\\s*\\(*\\s*(select|insert|update|delete|replace|with|call|truncate)\\b.*");
    private static final Pattern VALUE =
            Pattern.compile("(?:\\b(?:TIMESTAMP|DATE|TIME))?'(?:[^'\\\\]|\\\\.|'')*'|\\b\\d+(?:\\.\\d+)?\\b");

    private static StatementCount portal;

    private final EmbeddedMariaDb database;
    private final Set<String> background = new HashSet<>();

    /** @param database of an idle portal: its timers are watched for ten seconds first */
    public StatementCount(EmbeddedMariaDb database) {
        this.database = database;
        logged(log -> {
            pause(IDLE_MILLIS);
            log.read(Instant.EPOCH).forEach(statement -> background.add(shape(statement)));
            return List.of();
        });
    }

    /** @return the statements that the test portal runs during the action */
    public static List<String> during(Runnable action) {
        return portal().of(action);
    }

    /** @return the statements of a page, the first count of three that holds {@link #MOST_OF_A_PAGE}, or else the last */
    public static List<String> ofPage(Runnable get) {
        List<String> statements = during(get);
        for (int again = 1; again < TRIES && statements.size() > MOST_OF_A_PAGE; again++) {
            statements = during(get);
        }
        return statements;
    }

    /** @return what the test portal's timers were seen to run, without values */
    static Set<String> timers() {
        return portal().background;
    }

    private static synchronized StatementCount portal() {
        if (portal == null) {
            portal = new StatementCount(TestPortal.server().database());
        }
        return portal;
    }

    /** @return the statements during the action, with their values */
    public List<String> of(Runnable action) {
        return logged(log -> {
            Instant begin = log.now();
            action.run();
            return log.read(begin).stream()
                    .filter(statement -> !background.contains(shape(statement)))
                    .toList();
        });
    }

    private interface Watch {
        List<String> with(Log log) throws SQLException;
    }

    private List<String> logged(Watch watch) {
        try (Connection connection = database.connectAsRoot();
                Statement statement = connection.createStatement()) {
            statement.execute("set global general_log = off");
            statement.execute("truncate table mysql.general_log");
            statement.execute("set global log_output = 'TABLE'");
            statement.execute("set global general_log = on");
            try {
                return watch.with(new Log(statement));
            } finally {
                statement.execute("set global general_log = off");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The general log since it was emptied. */
    private record Log(Statement statement) {

        /** @return the time of the database */
        Instant now() throws SQLException {
            try (ResultSet row = statement.executeQuery("select now(6)")) {
                row.next();
                return instant(row);
            }
        }

        /** @return statements that read or change rows, from a moment on */
        List<String> read(Instant from) throws SQLException {
            List<String> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery(LOGGED)) {
                while (rows.next()) {
                    String text = rows.getString(2);
                    if (!instant(rows).isBefore(from) && DATA.matcher(text).matches()) {
                        found.add(text.strip());
                    }
                }
            }
            return List.copyOf(found);
        }

        private static Instant instant(ResultSet row) throws SQLException {
            return row.getObject(1, LocalDateTime.class).toInstant(ZoneOffset.UTC);
        }
    }

    /** The statement without its values, which differ from one tick to the next. */
    private static String shape(String statement) {
        return VALUE.matcher(statement).replaceAll("?").toLowerCase(Locale.ROOT);
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
