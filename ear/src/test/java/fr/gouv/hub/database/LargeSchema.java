package fr.gouv.hub.database;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Tables so large that a full scan or a sort of them would hurt; MariaDB's plans on them are those of a busy portal. */
public final class LargeSchema {

    /** Tables that grow with agents and time. */
    private static final List<String> LARGE = List.of(
            "agent",
            "membership",
            "membership_request",
            "invitation",
            "sign_in_link",
            "sign_in_secret",
            "throttle",
            "throttle_hit",
            "mail_outbox",
            "membership_departure",
            "community_alert",
            "community_alert_notice",
            "news_item",
            "discussion",
            "discussion_post",
            "discussion_post_version",
            "discussion_thanks",
            "discussion_follow",
            "community_follow",
            "discussion_report",
            "event",
            "event_series",
            "event_host",
            "event_registration",
            "event_theme",
            "event_territory",
            "event_rating",
            "event_attachment",
            "event_guest");

    /** An agent, a community, an animateur's request, that have rows. */
    public static final long SOME_ID = 17;

    private static TestSchema schema;

    private LargeSchema() {}

    private static synchronized TestSchema schema() {
        if (schema == null) {
            TestSchema filling = TestSchema.empty("hub_large");
            filling.flyway().migrate();
            fill(filling);
            schema = filling;
        }
        return schema;
    }

    private static void fill(TestSchema schema) {
        schema.run("insert into agent (id, email, first_name, last_name, registered_at)"
                + " select seq, concat('agent.', seq, '@large.gouv.fr'), 'Agent', seq, utc_timestamp(6) - interval seq second"
                + " from seq_1_to_20000");
        schema.run(
                "insert into community (id, slug, name, purpose, description, hosting, join_policy, visibility, status,"
                        + " last_activity_at, created_at) select seq, concat('large-', seq), concat('Large ', seq), 'x', 'x', 'HOSTED',"
                        + " 'OPEN', 'LISTED_PUBLIC_CONTENT', 'PUBLISHED', utc_timestamp(6), utc_timestamp(6) from seq_1_to_300");
        // five communities each; the first agents of a community are its animateurs
        schema.run("insert ignore into membership (community_id, agent_id, role, joined_at)"
                + " select 1 + (a.seq * 7 + c.seq * 61) % 300, a.seq,"
                + " case when a.seq <= 300 then 'LEAD' when a.seq <= 900 then 'FACILITATOR' else 'MEMBER' end,"
                + " utc_timestamp(6) - interval a.seq minute from seq_1_to_20000 a, seq_1_to_5 c");
        schema.run("insert ignore into membership_request (community_id, agent_id, motive, status, requested_at)"
                + " select 1 + (a.seq * 11 + c.seq * 37) % 300, a.seq, 'x',"
                + " elt(1 + (a.seq + c.seq) % 4, 'PENDING', 'ACCEPTED', 'REFUSED', 'CANCELLED'),"
                + " utc_timestamp(6) - interval a.seq minute from seq_1_to_20000 a, seq_1_to_2 c");
        schema.run("insert ignore into invitation (community_id, email, role, status, invited_at, expires_at)"
                + " select 1 + (seq * 13) % 300, concat('agent.', 1 + seq % 20000, '@large.gouv.fr'), 'MEMBER',"
                + " if(seq % 5 = 0, 'PENDING', 'ACCEPTED'), utc_timestamp(6) - interval seq minute,"
                + " utc_timestamp(6) - interval seq minute + interval 21 day from seq_1_to_20000");
        schema.run("insert into sign_in_link (id, email, purpose, requested_at, expires_at, used_at)"
                + " select seq, concat('agent.', 1 + seq % 20000, '@large.gouv.fr'), 'SIGN_IN',"
                + " utc_timestamp(6) - interval seq minute, utc_timestamp(6) - interval seq minute + interval 30 minute,"
                + " if(seq % 3 = 0, null, utc_timestamp(6)) from seq_1_to_50000");
        schema.run("insert into sign_in_secret (token_hash, link_id)"
                + " select unhex(sha2(seq, 256)), seq from seq_1_to_50000");
        schema.run("insert into throttle (subject, locked_at)"
                + " select unhex(sha2(seq, 256)), utc_timestamp(6) - interval seq second from seq_1_to_20000");
        schema.run("insert into throttle_hit (subject, hit_at) select unhex(sha2(1 + seq % 20000, 256)),"
                + " utc_timestamp(6) - interval seq second from seq_1_to_50000");
        schema.run(
                "insert into mail_outbox (recipient, template, parameters, status, queued_at, next_attempt_at, sent_at)"
                        + " select concat('agent.', 1 + seq % 20000, '@large.gouv.fr'), 'request-accepted', '{}',"
                        + " if(seq % 100 = 0, 'PENDING', if(seq % 501 = 0, 'SENDING', 'SENT')),"
                        + " utc_timestamp(6) - interval seq minute, utc_timestamp(6) - interval seq minute,"
                        + " utc_timestamp(6) - interval seq minute from seq_1_to_50000");
        schema.run(
                "insert into news_item (id, uid, slug, community_id, status, pinned, title, summary, body, published_at,"
                        + " created_at, updated_at) select seq, uuid(), concat('large-', seq), nullif(seq % 300, 0),"
                        + " if(seq % 50 = 0, 'DRAFT', 'PUBLISHED'), seq % 97 = 0, 'x', 'x', 'x', utc_timestamp(6) - interval seq minute,"
                        + " utc_timestamp(6), utc_timestamp(6) - interval seq minute from seq_1_to_50000");
        // the first hundred threads are long
        schema.run(
                "insert into discussion (id, community_id, title, author_id, pinned, post_count, last_post_at, created_at)"
                        + " select seq, 1 + seq % 300, 'x', seq, seq <= 900, if(seq <= 100, 500, 1),"
                        + " utc_timestamp(6) - interval seq minute, utc_timestamp(6) - interval seq minute from seq_1_to_20000");
        schema.run("insert into discussion_post (discussion_id, number, author_id, body, posted_at, token)"
                + " select d.seq, n.seq, 1 + (d.seq + n.seq) % 20000, 'x', utc_timestamp(6), uuid()"
                + " from seq_1_to_20000 d, seq_1_to_500 n where d.seq <= 100 or n.seq = 1");
        schema.run("insert into discussion_post_version (post_id, body, replaced_at)"
                + " select id, 'x', utc_timestamp(6) from discussion_post where id <= 20000");
        schema.run("insert into discussion_follow (discussion_id, agent_id, state)"
                + " select seq, 1 + (seq + 19999) % 20000, 'FOLLOWED' from seq_1_to_20000");
        schema.run("insert into discussion_thanks (post_id, agent_id, thanked_at)"
                + " select id, 1 + id % 20000, utc_timestamp(6) from discussion_post where id <= 20000");
        schema.run("insert into discussion_report (post_id, agent_id, motive, status, reported_at)"
                + " select id, 1 + id % 20000, 'x', if(id % 200 = 0, 'PENDING', 'KEPT'), utc_timestamp(6)"
                + " from discussion_post where id <= 20000");
        // three years of events, most of them over; some of each community, theme and territory
        schema.run(
                "insert into event (id, slug, community_id, title, description, format, mode, zone, starts_local, ends_local,"
                        + " starts_at, ends_at, status, source, changed_at, created_at)"
                        + " select seq, concat('large-', seq), 1 + seq % 300, 'x', 'x', 'WORKSHOP', 'ON_SITE', 'Europe/Paris',"
                        + " utc_timestamp() + interval (cast(seq as signed) - 25000) hour, utc_timestamp() + interval (cast(seq as signed) - 24998) hour,"
                        + " utc_timestamp() + interval (cast(seq as signed) - 25000) hour, utc_timestamp() + interval (cast(seq as signed) - 24998) hour,"
                        + " if(seq % 20 = 0, 'DRAFT', 'PUBLISHED'), 'HUB', utc_timestamp(6), utc_timestamp(6) from seq_1_to_30000");
        // every second event is a date of a series of thirty
        schema.run(
                "insert into event_series (id, rule, starts_local, zone, created_at)"
                        + " select seq, 'FREQ=WEEKLY;BYDAY=TU;COUNT=30', utc_timestamp(), 'Europe/Paris', utc_timestamp(6) from seq_1_to_1000");
        schema.run("update event set series_id = 1 + id % 1000, series_key = starts_local where id % 2 = 0");
        schema.run("insert into event_host (event_id, community_id, organiser, state, shown, starts_at)"
                + " select id, community_id, 1, 'ACCEPTED', status = 'PUBLISHED', starts_at from event");
        schema.run("insert into event_registration (event_id, agent_id, status, turn, asked_at, changed_at)"
                + " select e.seq, 1 + (e.seq * 13 + a.seq) % 20000, if(a.seq < 3, 'REGISTERED', 'WAITING'), a.seq,"
                + " utc_timestamp(6), utc_timestamp(6) from seq_1_to_30000 e, seq_1_to_4 a");
        schema.run("insert into event_rating (event_id, agent_id, score, rated_at)"
                + " select seq, 1 + seq % 20000, 1 + seq % 5, utc_timestamp(6) from seq_1_to_30000");
        schema.run("insert into event_attachment (event_id, name, kind, size, hash, content, added_at)"
                + " select seq, 'x.txt', 'TEXT', 1, sha2(seq, 256), 'x', utc_timestamp(6) from seq_1_to_30000");
        schema.run("insert into event_guest (event_id, email, arrived_at)"
                + " select seq, concat('g.', seq, '@large.gouv.fr'), utc_timestamp(6) from seq_1_to_30000");
        schema.run("insert into event_theme (event_id, theme_id) select id, 1 + id % 11 from event");
        schema.run("insert into event_territory (event_id, territory_id) select id, 2 + id % 18 from event");
        schema.run("insert into community_follow (community_id, agent_id, state, changed_at)"
                + " select 1 + (a.seq * 13 + c.seq * 41) % 300, a.seq, if(a.seq % 3 = 0, 'MUTED', 'FOLLOWED'), utc_timestamp(6)"
                + " from seq_1_to_20000 a, seq_1_to_2 c");
        schema.run("insert into membership_departure (community_id, left_at)"
                + " select 1 + seq % 300, utc_timestamp(6) - interval seq minute from seq_1_to_50000");
        schema.run("insert into community_alert (id, agent_id, search, label, created_at)"
                + " select seq, 1 + seq % 20000, concat('q=', seq), 'x', utc_timestamp(6) from seq_1_to_40000");
        schema.run("insert into community_alert_notice (alert_id, community_id, told_at)"
                + " select seq, 1 + seq % 300, utc_timestamp(6) from seq_1_to_40000");
        schema.run(
                "analyze table community_follow, discussion, discussion_post, discussion_post_version, discussion_thanks, discussion_follow, discussion_report, news_item, event_registration, membership_departure, community_alert, community_alert_notice, event, event_series, event_host, event_theme, event_territory, event_rating, event_attachment, event_guest, agent, community, membership, membership_request, invitation, sign_in_link, sign_in_secret, throttle,"
                        + " throttle_hit, mail_outbox");
    }

    /**
     * Runs queries on large tables and asserts that each of them reaches every large table by an index.
     *
     * @param sortable whether MariaDB may sort what it found (one agent's or one community's rows, never the table)
     */
    public static void requireIndexed(boolean sortable, Consumer<EntityManager> queries) {
        EntityManager entities = schema().entities();
        entities.getTransaction().begin();
        try {
            schema.log().clear();
            queries.accept(entities);
            entities.flush();
            List<SqlLog.Step> steps = schema.log().explain(entities.unwrap(java.sql.Connection.class));
            assertThat(steps).as("statements explained").isNotEmpty();
            assertThat(steps)
                    .filteredOn(step -> isLarge(step))
                    .allSatisfy(step -> assertThat(step.type()).as("%s", step).isNotIn(Set.of("ALL", "index")));
            if (!sortable) {
                assertThat(steps)
                        .allSatisfy(step ->
                                assertThat(step.extra()).as("%s", step).doesNotContain("filesort", "temporary"));
            }
        } finally {
            entities.getTransaction().rollback();
            entities.close();
        }
    }

    /** EXPLAIN gives aliases: t0, t1… of JPQL. The table of an alias stands before it in the statement. */
    private static boolean isLarge(SqlLog.Step step) {
        String sql = step.statement().toLowerCase(java.util.Locale.ROOT);
        return step.table() != null
                && LARGE.stream()
                        .anyMatch(table -> table.equals(step.table().toLowerCase(java.util.Locale.ROOT))
                                || sql.matches("(?s).*\\b" + table + " "
                                        + step.table().toLowerCase(java.util.Locale.ROOT) + "\\b.*"));
    }
}
