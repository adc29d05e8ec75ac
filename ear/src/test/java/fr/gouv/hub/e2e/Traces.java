package fr.gouv.hub.e2e;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A sum over every row of the database that has to do with the communities and the people of a test, whatever the table: what
 * nobody may change leaves it as it is. Rows of others are left out, because the portal's own jobs change them meanwhile.
 */
final class Traces {

    /** Tables without anything of a community or a person: reference data, and what the portal notes for itself. */
    private static final Set<String> OTHERS = Set.of(
            "administration",
            "demonstration_load",
            "email_domain",
            "flyway_schema_history",
            "follow_digest",
            "sign_in_secret",
            "territory",
            "theme",
            "throttle",
            "throttle_hit");

    private static final String EVENTS = "(select id from event where community_id in (@c))";
    private static final String THREADS = "(select id from discussion where community_id in (@c))";

    /** What a column must be one of for its row to be watched: @c stands for the communities, @a for the people. */
    private static final Map<String, String> SCOPES = new LinkedHashMap<>();

    static {
        SCOPES.put("community_id", "(@c)");
        SCOPES.put("origin_id", "(@c)");
        SCOPES.put("agent_id", "(@a)");
        SCOPES.put("event_id", EVENTS);
        SCOPES.put("discussion_id", THREADS);
        SCOPES.put("post_id", "(select id from discussion_post where discussion_id in " + THREADS + ")");
        SCOPES.put("registration_id", "(select id from event_registration where event_id in " + EVENTS + ")");
        SCOPES.put("request_id", "(select id from membership_request where community_id in (@c))");
        SCOPES.put("alert_id", "(select id from community_alert where agent_id in (@a))");
    }

    /** Tables whose rows are found in another way. */
    private static final Map<String, String> OWN = Map.of(
            "community", "id in (@c)",
            "agent", "id in (@a)",
            "event_series", "id in (select series_id from event where community_id in (@c))",
            "mail_outbox", "recipient in (select email from agent where id in (@a))",
            "sign_in_link", "email in (select email from agent where id in (@a))",
            "picture", "true",
            "news_item", "community_id in (@c) or author_id in (@a)");

    /** Mails are sent meanwhile, and communities of the demonstration are read: only how many there are is looked at. */
    private static final Set<String> COUNTED = Set.of("mail_outbox", "picture", "sign_in_link");

    private final Connection connection;
    private final String statement;

    Traces(Connection connection) throws SQLException {
        this.connection = connection;
        Map<String, List<String>> columns = new TreeMap<>();
        Map<String, List<String>> scopes = new TreeMap<>();
        try (Statement query = connection.createStatement();
                ResultSet rows = query.executeQuery("select c.table_name, c.column_name, c.data_type"
                        + " from information_schema.columns c join information_schema.tables t"
                        + " on t.table_schema = c.table_schema and t.table_name = c.table_name"
                        + " where c.table_schema = database() and t.table_type = 'BASE TABLE'"
                        + " order by c.table_name, c.ordinal_position")) {
            while (rows.next()) {
                String table = rows.getString(1);
                String column = rows.getString(2);
                columns.computeIfAbsent(table, key -> new ArrayList<>())
                        .add("ifnull(" + (rows.getString(3).endsWith("blob") ? "length(" + column + ")" : column)
                                + ", '~')");
                if (SCOPES.containsKey(column)) {
                    scopes.computeIfAbsent(table, key -> new ArrayList<>()).add(column + " in " + SCOPES.get(column));
                }
            }
        }
        Set<String> unwatched = new TreeSet<>(columns.keySet());
        unwatched.removeAll(scopes.keySet());
        unwatched.removeAll(OWN.keySet());
        unwatched.removeAll(OTHERS);
        if (!unwatched.isEmpty()) {
            throw new AssertionError("whose are the rows of " + unwatched + "?");
        }
        List<String> parts = new ArrayList<>();
        columns.forEach((table, all) -> {
            if (!OTHERS.contains(table)) {
                String sum =
                        COUNTED.contains(table) ? "0" : "sum(crc32(concat_ws('|', " + String.join(", ", all) + ")))";
                String where = OWN.containsKey(table) ? OWN.get(table) : String.join(" or ", scopes.get(table));
                parts.add("select '" + table + "', count(*), " + sum + " from " + table + " where " + where);
            }
        });
        // whoever proposes one makes one that the test does not know yet
        parts.add("select 'new community', max(id), 0 from community");
        statement = String.join(" union all ", parts);
    }

    /** @return how many rows each table has, and what they sum up to */
    Map<String, String> of(Stage stage) {
        return sums(stage, Actor.ids());
    }

    /** The same, without what somebody may do for himself. */
    Map<String, String> of(Stage stage, Actor but) {
        return sums(stage, Actor.idsWithout(but));
    }

    private Map<String, String> sums(Stage stage, String people) {
        Map<String, String> sums = new TreeMap<>();
        String sql = statement.replace("@c", stage.communities()).replace("@a", people);
        try (Statement query = connection.createStatement();
                ResultSet rows = query.executeQuery(sql)) {
            while (rows.next()) {
                sums.put(rows.getString(1), rows.getLong(2) + " " + rows.getString(3));
            }
            return sums;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
