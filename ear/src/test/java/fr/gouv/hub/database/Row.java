package fr.gouv.hub.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** A row for a test: every column that must have a value has one already; a test says only what it is about. */
public final class Row {

    private final String table;
    private final Map<String, Object> cells = new LinkedHashMap<>();

    private Row(String table) {
        this.table = table;
    }

    public static Row of(String table) {
        return new Row(table);
    }

    /** A word that no other row has. */
    public static String unique(String prefix) {
        return prefix + "-" + UUID.randomUUID().toString().substring(0, 13);
    }

    /** UTC, as precise as the columns. */
    public static LocalDateTime now() {
        return LocalDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
    }

    /** A published, open, hosted community of nobody. */
    public static Row community() {
        String slug = unique("essai");
        return of("community")
                .set("slug", slug)
                .set("name", "Essai " + slug)
                .set("purpose", "Une communauté pour un essai")
                .set("description", "Rien.")
                .set("hosting", "HOSTED")
                .set("join_policy", "OPEN")
                .set("visibility", "LISTED_PUBLIC_CONTENT")
                .set("status", "PUBLISHED")
                .set("last_activity_at", now())
                .set("created_at", now());
    }

    /** An agent without administration, territory or role. */
    public static Row agent() {
        return of("agent").set("email", unique("essai") + "@essai.gouv.fr").set("registered_at", now());
    }

    public static Row membership(long community, long agent, String role) {
        return of("membership")
                .set("community_id", community)
                .set("agent_id", agent)
                .set("role", role)
                .set("joined_at", now());
    }

    /** A request that waits. */
    public static Row request(long community, long agent) {
        return of("membership_request")
                .set("community_id", community)
                .set("agent_id", agent)
                .set("motive", "Parce que.")
                .set("status", "PENDING")
                .set("requested_at", now());
    }

    /** An invitation that waits. */
    public static Row invitation(long community, String email) {
        return of("invitation")
                .set("community_id", community)
                .set("email", email)
                .set("role", "MEMBER")
                .set("status", "PENDING")
                .set("invited_at", now())
                .set("expires_at", now().plusDays(21));
    }

    /** A published afterwork in a week, with its community as the only host: insert {@link #host} beside it. */
    public static Row event(long community) {
        String slug = unique("rencontre");
        return at(
                of("event")
                        .set("slug", slug)
                        .set("community_id", community)
                        .set("title", "Rencontre " + slug)
                        .set("description", "Rien.")
                        .set("format", "AFTERWORK")
                        .set("mode", "ON_SITE")
                        .set("place", "Ici")
                        .set("zone", "Europe/Paris")
                        .set("status", "PUBLISHED")
                        .set("source", "HUB")
                        .set("changed_at", now())
                        .set("created_at", now()),
                now().plusDays(7).truncatedTo(ChronoUnit.MINUTES));
    }

    /** A file of the report of an event. */
    public static Row attachment(long event) {
        return of("event_attachment")
                .set("event_id", event)
                .set("name", "Notes.txt")
                .set("kind", "TEXT")
                .set("size", 5)
                .set("hash", "0".repeat(64))
                .set("content", "Notes")
                .set("added_at", now());
    }

    /** Moves an event: two hours from that moment (UTC) on. */
    public static Row at(Row event, LocalDateTime start) {
        return clocks(event.set("starts_at", start).set("ends_at", start.plusHours(2)), "Europe/Paris");
    }

    /** An event by the clocks of a zone, at the instants that it has. */
    public static Row clocks(Row event, String zone) {
        return event.set("zone", zone)
                .set("starts_local", local(event.time("starts_at"), zone))
                .set("ends_local", local(event.time("ends_at"), zone));
    }

    /**
     * The clocks of France by which a moment within the next hours is on this very day: late in the evening those of Paris are
     * not. Nowhere in France do both these clocks pass midnight within a few hours.
     *
     * @param moment UTC
     */
    public static String zoneOfToday(LocalDateTime moment) {
        return zoneOfDay(now(), moment);
    }

    static String zoneOfDay(LocalDateTime now, LocalDateTime moment) {
        boolean today = local(now, "Europe/Paris")
                .toLocalDate()
                .equals(local(moment, "Europe/Paris").toLocalDate());
        return today ? "Europe/Paris" : "Pacific/Tahiti";
    }

    /** Moves an event to a moment within the next hours, on this very day by the clocks on the spot. */
    public static Row today(Row event, LocalDateTime start) {
        return clocks(at(event, start), zoneOfToday(start));
    }

    private LocalDateTime time(String column) {
        return (LocalDateTime) cells.get(column);
    }

    private static LocalDateTime local(LocalDateTime utc, String zone) {
        return utc.atZone(ZoneOffset.UTC).withZoneSameInstant(ZoneId.of(zone)).toLocalDateTime();
    }

    /** A series of Tuesdays: its dates say that they belong to it. */
    public static Row series() {
        return of("event_series")
                .set("rule", "FREQ=WEEKLY;BYDAY=TU;COUNT=6")
                .set("starts_local", now().truncatedTo(ChronoUnit.MINUTES))
                .set("zone", "Europe/Paris")
                .set("created_at", now());
    }

    /** Makes an event a date of a series. */
    public static Row dated(Row event, long series) {
        return event.set("series_id", series).set("series_key", event.cells.get("starts_local"));
    }

    /** The organiser of a published event, as its agenda is read by. */
    public static Row host(long event, Row of) {
        return of("event_host")
                .set("event_id", event)
                .set("community_id", of.cells.get("community_id"))
                .set("organiser", 1)
                .set("state", "ACCEPTED")
                .set("shown", "PUBLISHED".equals(of.get("status")) ? 1 : 0)
                .set("starts_at", of.cells.get("starts_at"));
    }

    public static Row eventInvitation(long event, String email) {
        return of("event_invitation").set("event_id", event).set("email", email).set("invited_at", now());
    }

    /** A link asked for now. */
    public static Row link(String email) {
        return of("sign_in_link")
                .set("email", email)
                .set("purpose", "SIGN_IN")
                .set("requested_at", now())
                .set("expires_at", now().plusMinutes(30));
    }

    /** A mail that is due. */
    public static Row mail(String recipient) {
        return of("mail_outbox")
                .set("recipient", recipient)
                .set("template", "request-accepted")
                .set("parameters", "{\"community\":\"Essai\",\"link\":\"https://hub.invalid/\"}")
                .set("status", "PENDING")
                .set("queued_at", now())
                .set("next_attempt_at", now().minusSeconds(1));
    }

    /** A published item of a community; 0 stands for the hub. */
    public static Row news(long community) {
        return of("news_item")
                .set("uid", UUID.randomUUID().toString())
                .set("slug", unique("essai"))
                .set("community_id", community == 0 ? null : community)
                .set("status", "PUBLISHED")
                .set("title", "Un essai")
                .set("summary", "Une actualité pour un essai.")
                .set("body", "Rien.")
                .set("published_at", now().minusMinutes(1))
                .set("created_at", now().minusMinutes(1))
                .set("updated_at", now().minusMinutes(1));
    }

    /** A thread without posts: insert {@link #post} beside it. */
    public static Row discussion(long community) {
        return of("discussion")
                .set("community_id", community)
                .set("title", "Un essai")
                .set("last_post_at", now().minusMinutes(1))
                .set("created_at", now().minusMinutes(1));
    }

    public static Row post(long discussion, int number, long author) {
        return of("discussion_post")
                .set("discussion_id", discussion)
                .set("number", number)
                .set("author_id", author)
                .set("body", "Rien.")
                .set("posted_at", now().minusMinutes(1))
                .set("token", UUID.randomUUID().toString());
    }

    /** A report that waits. */
    public static Row report(long post, long agent) {
        return of("discussion_report")
                .set("post_id", post)
                .set("agent_id", agent)
                .set("motive", "Hors sujet.")
                .set("status", "PENDING")
                .set("reported_at", now());
    }

    /** A source that is due. */
    public static Row source(long community, String url) {
        return of("community_source")
                .set("community_id", community)
                .set("kind", "FEED")
                .set("url", url)
                .set("url_hash", (UUID.randomUUID().toString() + UUID.randomUUID()).replace("-", ""))
                .set("added_at", now())
                .set("next_attempt_at", now().minusSeconds(1));
    }

    public Row set(String column, Object value) {
        cells.put(column, value);
        return this;
    }

    /** @return a value as it is going to be inserted */
    public String get(String column) {
        return Objects.toString(cells.get(column));
    }

    /** @return the id that the database gave, or 0 when the table gives none */
    public long insert(Connection connection) {
        String sql = "insert into " + table + " (" + String.join(", ", cells.keySet()) + ") values (?"
                + ", ?".repeat(cells.size() - 1) + ")";
        try (PreparedStatement statement = connection.prepareStatement(sql, Statement.RETURN_GENERATED_KEYS)) {
            int position = 1;
            for (Object value : cells.values()) {
                statement.setObject(position++, value);
            }
            statement.executeUpdate();
            try (ResultSet keys = statement.getGeneratedKeys()) {
                return keys.next() ? keys.getLong(1) : 0;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
