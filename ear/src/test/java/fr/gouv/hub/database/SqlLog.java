package fr.gouv.hub.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/** Listens to prepared statements on their way to MariaDB, and asks it how it would run them. */
public final class SqlLog {

    /**
     * One line of EXPLAIN.
     *
     * @param statement what was explained
     * @param table name or alias
     * @param type join type; ALL is a full scan
     * @param key index used, or null
     * @param extra e.g. « Using filesort »
     */
    public record Step(String statement, String table, String type, String key, String extra) {}

    private record Said(String sql, Map<Integer, Object> parameters) {}

    private final DataSource target;
    private final List<Said> said = new ArrayList<>();

    SqlLog(DataSource target) {
        this.target = target;
    }

    DataSource dataSource() {
        return proxy(
                DataSource.class,
                target,
                (method, arguments, result) ->
                        result instanceof Connection connection ? connection(connection) : result);
    }

    private Connection connection(Connection connection) {
        return proxy(
                Connection.class,
                connection,
                (method, arguments, result) -> result instanceof PreparedStatement statement
                        ? statement(statement, (String) arguments[0])
                        : result);
    }

    private PreparedStatement statement(PreparedStatement statement, String sql) {
        Map<Integer, Object> parameters = new TreeMap<>();
        return proxy(PreparedStatement.class, statement, (method, arguments, result) -> {
            if (method.getName().startsWith("set")
                    && arguments != null
                    && arguments.length >= 2
                    && arguments[0] instanceof Integer position) {
                parameters.put(position, method.getName().equals("setNull") ? null : arguments[1]);
            } else if (method.getName().startsWith("execute")) {
                synchronized (said) {
                    said.add(new Said(sql, new TreeMap<>(parameters)));
                }
            }
            return result;
        });
    }

    /** Forgets what was said so far. */
    public void clear() {
        synchronized (said) {
            said.clear();
        }
    }

    /** @return the statements since the last {@link #clear} */
    public List<String> statements() {
        synchronized (said) {
            return said.stream().map(Said::sql).toList();
        }
    }

    /**
     * How MariaDB would run each of the statements since the last {@link #clear}, with the same parameters.
     *
     * @param connection the one that said them: another would wait for what it has locked
     */
    public List<Step> explain(Connection connection) {
        List<Said> asked;
        synchronized (said) {
            asked = List.copyOf(said);
        }
        List<Step> steps = new ArrayList<>();
        try {
            for (Said statement : asked) {
                String verb = statement.sql().strip().toLowerCase(Locale.ROOT);
                if (verb.startsWith("select") || verb.startsWith("delete") || verb.startsWith("update")) {
                    steps.addAll(explain(connection, statement));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return steps;
    }

    private static List<Step> explain(Connection connection, Said said) throws SQLException {
        List<Step> steps = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement("explain " + said.sql())) {
            for (Map.Entry<Integer, Object> parameter : said.parameters().entrySet()) {
                statement.setObject(parameter.getKey(), parameter.getValue());
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    steps.add(new Step(
                            said.sql(),
                            rows.getString("table"),
                            rows.getString("type"),
                            rows.getString("key"),
                            rows.getString("Extra")));
                }
            }
        }
        return steps;
    }

    private interface After {
        Object apply(Method method, Object[] arguments, Object result);
    }

    private static <T> T proxy(Class<T> type, T target, After after) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            try {
                return after.apply(method, arguments, method.invoke(target, arguments));
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        };
        return type.cast(Proxy.newProxyInstance(SqlLog.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
