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
 * preparation of a statement (the driver keeps prepared statements for each connection). What timers run by themselves is left
 * out twice over: the action begins just after they have ticked, and shapes of statements that were seen while nothing happened
 * do not count. The action must take less than {@value #QUIET_MILLIS} ms and nobody else may use the portal.
 */
public final class StatementCount {
    /** How long after an action begins no timer ticks, in milliseconds. */
    public static final int QUIET_MILLIS = 700;

    /** Long enough to see the timer of each second tick twice. */
    private static final int IDLE_MILLIS = 2_500;

    private static final int SETTLE_MILLIS = 40;
    private static final String LOGGED = "select event_time, convert(argument using utf8mb4) from mysql.general_log"
            + " where user_host like '" + EmbeddedMariaDb.NAME + "[%' and command_type in ('Query', 'Execute', 'Bulk')";
    private static final Pattern DATA =
            Pattern.compile("(?is)\\s*\\(*\\s*(select|insert|update|delete|replace|with|call|truncate)\\b.*");
    private static final Pattern VALUE =
            Pattern.compile("(?:\\b(?:TIMESTAMP|DATE|TIME))?'(?:[^'\\\\]|\\\\.|'')*'|\\b\\d+(?:\\.\\d+)?\\b");

    private static StatementCount portal;

    private final EmbeddedMariaDb database;
    private final Set<String> background = new HashSet<>();

    /** @param database of an idle portal: its timers are watched for two seconds first */
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

    /**
     * @return the statements during the action, with their values
     * @throws IllegalStateException when the action takes so long that a timer may have ticked meanwhile
     */
    public List<String> of(Runnable action) {
        return logged(log -> {
            awaitTick(log);
            Instant begin = log.now();
            long nanos = System.nanoTime();
            action.run();
            long millis = (System.nanoTime() - nanos) / 1_000_000;
            if (millis > QUIET_MILLIS) {
                throw new IllegalStateException("the action took " + millis + " ms: warm the page up first");
            }
            pause(SETTLE_MILLIS);
            return log.read(begin).stream()
                    .filter(statement -> !background.contains(shape(statement)))
                    .toList();
        });
    }

    /** Returns when the timers have ticked and have had time to finish; at once when there are none. */
    private void awaitTick(Log log) throws SQLException {
        long end = System.nanoTime() + IDLE_MILLIS * 1_000_000L;
        while (!background.isEmpty()
                && System.nanoTime() < end
                && log.read(Instant.EPOCH).stream().noneMatch(statement -> background.contains(shape(statement)))) {
            pause(SETTLE_MILLIS / 2);
        }
        pause(SETTLE_MILLIS);
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
