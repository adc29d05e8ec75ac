package fr.gouv.hub.e2e;

import fr.gouv.hub.server.EmbeddedMariaDb;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoField;
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
 * out twice over: the action begins just after the second on which they tick, and shapes of statements that were seen while
 * nothing happened do not count. The action must take less than {@value #QUIET_MILLIS} ms and nobody else may use the portal.
 */
public final class StatementCount {
    /** How long after an action begins no timer ticks, in milliseconds. */
    public static final int QUIET_MILLIS = 700;

    private static final int AFTER_TICK_MILLIS = 250;
    private static final int IDLE_MILLIS = 2_300;
    private static final int SETTLE_MILLIS = 20;
    private static final Pattern DATA =
            Pattern.compile("(?is)\\s*\\(*\\s*(select|insert|update|delete|replace|with|call|truncate)\\b.*");
    private static final Pattern VALUE = Pattern.compile("'(?:[^'\\\\]|\\\\.|'')*'|\\b\\d+(?:\\.\\d+)?\\b");

    private static StatementCount portal;

    private final EmbeddedMariaDb database;
    private final Set<String> background = new HashSet<>();

    /** @param database of an idle portal: its timers are watched for two seconds first */
    public StatementCount(EmbeddedMariaDb database) {
        this.database = database;
        logged(() -> pause(IDLE_MILLIS)).forEach(statement -> background.add(shape(statement)));
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
        List<String> statements = logged(() -> {
            awaitQuiet();
            long begin = System.nanoTime();
            action.run();
            long millis = (System.nanoTime() - begin) / 1_000_000;
            if (millis > QUIET_MILLIS) {
                throw new IllegalStateException("the action took " + millis + " ms: warm the page up first");
            }
        });
        return statements.stream()
                .filter(statement -> !background.contains(shape(statement)))
                .toList();
    }

    private List<String> logged(Runnable action) {
        try (Connection connection = database.connectAsRoot();
                Statement statement = connection.createStatement()) {
            statement.execute("set global general_log = off");
            statement.execute("truncate table mysql.general_log");
            statement.execute("set global log_output = 'TABLE'");
            statement.execute("set global general_log = on");
            try {
                action.run();
                pause(SETTLE_MILLIS);
            } finally {
                statement.execute("set global general_log = off");
            }
            return read(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> read(Statement statement) throws SQLException {
        List<String> found = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(
                "select convert(argument using utf8mb4) from mysql.general_log where user_host like '"
                        + EmbeddedMariaDb.NAME
                        + "[%' and command_type in ('Query', 'Execute', 'Bulk') order by event_time")) {
            while (rows.next()) {
                String text = rows.getString(1);
                if (DATA.matcher(text).matches()) {
                    found.add(text.strip());
                }
            }
        }
        return List.copyOf(found);
    }

    /** The statement without its values, which differ from one tick to the next. */
    private static String shape(String statement) {
        return VALUE.matcher(statement).replaceAll("?").toLowerCase(Locale.ROOT);
    }

    private static void awaitQuiet() {
        int late = Instant.now().get(ChronoField.MILLI_OF_SECOND) - AFTER_TICK_MILLIS;
        pause(late > 0 ? 1_000 - late : -late);
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
