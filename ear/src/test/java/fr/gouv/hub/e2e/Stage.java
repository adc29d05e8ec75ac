package fr.gouv.hub.e2e;

import fr.gouv.hub.database.Row;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A community for one try, with everybody of {@link Actor} in his role, and what the try is about. */
final class Stage {

    /** How the names begin that proposals are given here. */
    static final String PROPOSED = "Essai proposition";

    /** An event, a community or a thread with its first post. */
    record Thing(long id, String slug) {}

    private static final List<Long> EVERY_COMMUNITY = new ArrayList<>();

    private final Connection connection;
    private final String visibility;
    private final List<Long> communities = new ArrayList<>();
    private final Thing community;

    Stage(Connection connection, String visibility) {
        this.connection = connection;
        this.visibility = visibility;
        this.community = community(row -> row);
    }

    /** Puts away what the tries have made, so that no other test meets it. */
    static void clear() {
        if (!EVERY_COMMUNITY.isEmpty()) {
            String all = EVERY_COMMUNITY.stream().map(String::valueOf).collect(Collectors.joining(","));
            String events = " where event_id in (select id from event where community_id in (" + all + "))";
            TestPortal.update("update event_host set shown = 0" + events);
            TestPortal.update("update event set status = 'DRAFT' where community_id in (" + all + ")");
            TestPortal.update("delete from community_source where community_id in (" + all + ")");
            TestPortal.update(
                    "delete from news_item where community_id in (" + all + ") or author_id in (" + Actor.ids() + ")");
            TestPortal.update(
                    "update discussion_report r join discussion_post p on p.id = r.post_id join discussion d on"
                            + " d.id = p.discussion_id set r.status = 'KEPT' where d.community_id in (" + all + ")");
            TestPortal.update("update membership_request set status = 'CANCELLED' where community_id in (" + all + ")");
            TestPortal.update("update invitation set status = 'CANCELLED' where community_id in (" + all + ")");
            TestPortal.update(
                    "update community set status = 'ARCHIVED', visibility = 'HIDDEN', join_policy = 'INVITATION'"
                            + " where id in (" + all + ") or name like '" + PROPOSED + "%'");
            TestPortal.update("delete from agent_role where agent_id in (" + Actor.ids() + ")");
            EVERY_COMMUNITY.clear();
        }
    }

    /** Another community with the same people in the same roles. */
    Thing community(UnaryOperator<Row> how) {
        Row row = how.apply(Row.community()
                .set("visibility", visibility)
                .set("join_policy", visibility.equals("HIDDEN") ? "INVITATION" : "ON_REQUEST"));
        long id = row.insert(connection);
        int members = 0;
        for (Actor actor : Actor.values()) {
            if (actor.role() != null) {
                Row.membership(id, actor.id(), actor.role()).insert(connection);
                members++;
            }
        }
        update("update community set member_count = ? where id = ?", members, id);
        keep(id);
        return new Thing(id, row.get("slug"));
    }

    /** A community that only {@link Actor#NEIGHBOUR} runs. */
    Thing elsewhere() {
        Row row = Row.community().set("member_count", 1);
        long id = row.insert(connection);
        Row.membership(id, Actor.NEIGHBOUR.id(), "LEAD").insert(connection);
        keep(id);
        return new Thing(id, row.get("slug"));
    }

    /** Lets somebody else run it too. */
    void admit(Actor actor) {
        communities.forEach(one -> Row.membership(one, actor.id(), "LEAD").insert(connection));
    }

    private void keep(long id) {
        communities.add(id);
        EVERY_COMMUNITY.add(id);
    }

    long id() {
        return community.id();
    }

    String slug() {
        return community.slug();
    }

    String name() {
        return "Essai " + slug();
    }

    /** @return the keys of its communities, as a list of SQL */
    String communities() {
        return communities.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    /** Says something else of the community. */
    Stage with(String column, Object value) {
        update("update community set " + column + " = ? where id = ?", value, id());
        return this;
    }

    /** Whoever comes, leads or asks: somebody of his own. */
    long person() {
        return Actor.person(connection, "Camille");
    }

    long request(long agent) {
        return Row.request(id(), agent).insert(connection);
    }

    long invitation(String email) {
        return Row.invitation(id(), email).insert(connection);
    }

    long membership(Actor actor) {
        return number("select id from membership where community_id = ? and agent_id = ?", id(), actor.id());
    }

    void follow(Actor actor, String state) {
        Row.of("community_follow")
                .set("community_id", id())
                .set("agent_id", actor.id())
                .set("state", state)
                .set("changed_at", Row.now())
                .insert(connection);
    }

    Thing event() {
        return event(row -> row);
    }

    Thing draft() {
        return event(row -> row.set("status", "DRAFT"));
    }

    /** Ended an hour ago: its report can be written. */
    Thing past() {
        return event(row -> Row.at(row, Row.now().minusHours(3).truncatedTo(ChronoUnit.MINUTES)));
    }

    /** Begins in an hour. */
    Thing today() {
        return event(row -> Row.today(row, Row.now().plusHours(1).truncatedTo(ChronoUnit.MINUTES)));
    }

    Thing event(UnaryOperator<Row> how) {
        return event(id(), how);
    }

    Thing event(long organiser, UnaryOperator<Row> how) {
        Row row = how.apply(Row.event(organiser));
        long id = row.insert(connection);
        Row.host(id, row).insert(connection);
        return new Thing(id, row.get("slug"));
    }

    /** Asks the community to help with an event of another. */
    Thing helped() {
        Row row = Row.event(elsewhere().id());
        long id = row.insert(connection);
        Row.host(id, row).insert(connection);
        Row.host(id, row)
                .set("community_id", id())
                .set("organiser", 0)
                .set("state", "INVITED")
                .set("shown", 0)
                .insert(connection);
        return new Thing(id, row.get("slug"));
    }

    /** Three Tuesdays to come, drafts or published. */
    Thing series(String status) {
        long series = Row.series().insert(connection);
        LocalDateTime first = Row.now().plusDays(7).truncatedTo(ChronoUnit.MINUTES);
        Thing date = null;
        for (int week = 2; week >= 0; week--) {
            int weeks = week;
            date = event(row -> Row.dated(Row.at(row, first.plusWeeks(weeks)).set("status", status), series));
        }
        return date;
    }

    long series(Thing date) {
        return number("select series_id from event where id = ?", date.id());
    }

    /** Gives somebody a seat. */
    long seat(Thing event, Actor actor, String attendance) {
        long id = Row.of("event_registration")
                .set("event_id", event.id())
                .set("agent_id", actor.id())
                .set("status", "REGISTERED")
                .set("turn", actor.column() + 1)
                .set("attendance", attendance)
                .set("asked_at", Row.now())
                .set("changed_at", Row.now())
                .insert(connection);
        update("update event set registered_count = registered_count + 1, last_turn = 20 where id = ?", event.id());
        // reminded already: nothing that the portal does by itself changes what is looked at
        for (String kind : List.of("DAY_BEFORE", "SAME_DAY")) {
            Row.of("event_reminder")
                    .set("event_id", event.id())
                    .set("agent_id", actor.id())
                    .set("kind", kind)
                    .set("queued_at", Row.now())
                    .insert(connection);
        }
        return id;
    }

    long steward(Thing event, long agent) {
        return Row.of("event_steward")
                .set("event_id", event.id())
                .set("agent_id", agent)
                .set("named_at", Row.now())
                .insert(connection);
    }

    long file(Thing event) {
        return Row.attachment(event.id()).insert(connection);
    }

    long picture() {
        return Row.of("picture")
                .set("hash", "0".repeat(64))
                .set("media_type", "image/png")
                .set("width", 2)
                .set("height", 2)
                .set("large", "x")
                .set("small", "x")
                .set("created_at", Row.now())
                .insert(connection);
    }

    void cover(Thing event) {
        Row.of("event_cover")
                .set("event_id", event.id())
                .set("picture_id", picture())
                .set("text", "Une salle")
                .insert(connection);
    }

    /** @return a thread with one post of {@link Actor#MEMBER}; the address is that of nothing */
    long thread() {
        long thread = Row.discussion(id())
                .set("author_id", Actor.MEMBER.id())
                .set("post_count", 1)
                .insert(connection);
        Row.post(thread, 1, Actor.MEMBER.id()).insert(connection);
        return thread;
    }

    long post() {
        return postOf(thread());
    }

    long postOf(long thread) {
        return number("select id from discussion_post where discussion_id = ? and number = 1", thread);
    }

    long attachment(long post) {
        return Row.of("discussion_attachment")
                .set("post_id", post)
                .set("name", "Notes.txt")
                .set("kind", "TEXT")
                .set("size", 5)
                .set("hash", "0".repeat(64))
                .set("content", "Notes")
                .set("added_at", Row.now())
                .insert(connection);
    }

    long report(long post) {
        return Row.report(post, Actor.ORGANISER.id()).insert(connection);
    }

    long news(UnaryOperator<Row> how) {
        return how.apply(Row.news(id())).insert(connection);
    }

    long source() {
        return Row.source(id(), "https://essai.example/flux")
                .set("next_attempt_at", Row.now().plusDays(1))
                .insert(connection);
    }

    long alert(Actor actor) {
        return Row.of("community_alert")
                .set("agent_id", actor.id())
                .set("search", "q=" + Row.unique("essai"))
                .set("label", "Essai")
                .set("created_at", Row.now())
                .insert(connection);
    }

    long insert(Row row) {
        return row.insert(connection);
    }

    long number(String sql, Object... parameters) {
        try (PreparedStatement statement = bound(sql, parameters);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    void update(String sql, Object... parameters) {
        try (PreparedStatement statement = bound(sql, parameters)) {
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private PreparedStatement bound(String sql, Object... parameters) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }
}
