package fr.gouv.hub.service.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.hub.database.Row;
import fr.gouv.hub.database.TestSchema;
import fr.gouv.hub.domain.discussion.Mentions;
import fr.gouv.hub.e2e.TestPortal;
import fr.gouv.hub.service.shared.PictureWorkshop;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The demonstration data on a schema of their own, as two starts leave them, and on the running portal. */
@SuppressWarnings("UnnecessaryAssignment") // no container here: the test injects
class DemonstrationDataIT {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private static TestSchema schema;

    @BeforeAll
    static void startTwice() {
        schema = TestSchema.empty("hub_demonstration");
        schema.flyway().migrate();
        DemonstrationData data = new DemonstrationData();
        data.database = schema.dataSource();
        data.workshop = new PictureWorkshop();
        data.load(NOW, "$argon2id$first");
        data.load(NOW.plusSeconds(60), "$argon2id$second");
    }

    private static List<CSVRecord> file(String name) throws IOException {
        try (InputStream bytes = DemonstrationData.class.getResourceAsStream("/demonstration/" + name);
                CSVParser parser = CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .get()
                        .parse(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            return parser.getRecords();
        }
    }

    private static List<String> column(String sql) {
        try (Connection connection = schema.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> result = new ArrayList<>();
            while (rows.next()) {
                result.add(rows.getString(1));
            }
            return result;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static long count(String from) {
        return Long.parseLong(column("select count(*) from " + from).get(0));
    }

    @Test
    void two_starts_load_everything_once() throws IOException {
        assertThat(count("demonstration_load")).isEqualTo(1);
        assertThat(count("agent")).isEqualTo(file("agents.csv").size()).isGreaterThanOrEqualTo(300);
        assertThat(count("community")).isEqualTo(file("communities.csv").size()).isGreaterThanOrEqualTo(40);
        assertThat(count("membership"))
                .isEqualTo(file("memberships.csv").size())
                .isPositive();
        assertThat(count("news_item")).isEqualTo(file("news.csv").size()).isGreaterThanOrEqualTo(20);
        assertThat(count("discussion"))
                .isEqualTo(file("discussions.csv").size())
                .isPositive();
        assertThat(count("discussion_post")).isEqualTo(file("posts.csv").size()).isPositive();
        assertThat(count("membership_request"))
                .isEqualTo(file("requests.csv").size())
                .isPositive();
        assertThat(column("select distinct password_hash from agent where password_hash is not null"))
                .as("the second start changes nothing")
                .containsExactly("$argon2id$first");
        assertThat(count("agent where password_hash is not null")).isEqualTo(9);
    }

    @Test
    void agents_of_a_ministry_are_never_joined_by_fictitious_ones() throws SQLException {
        TestSchema live = TestSchema.empty("hub_demonstration_live");
        live.flyway().migrate();
        try (Connection connection = live.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            Row.agent().insert(connection);
            DemonstrationData data = new DemonstrationData();
            data.database = live.dataSource();
            data.workshop = new PictureWorkshop();
            data.load(NOW, "$argon2id$first");
            for (String table : List.of("agent", "agent_role", "community", "demonstration_load")) {
                try (ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
                    rows.next();
                    assertThat(rows.getInt(1)).as(table).isEqualTo(table.equals("agent") ? 1 : 0);
                }
            }
        }
    }

    @Test
    void every_code_of_the_files_stands_for_a_row() throws IOException {
        assertThat(count("community_theme")).isEqualTo(values("communities.csv", "themes"));
        assertThat(count("community_territory")).isEqualTo(values("communities.csv", "territories"));
        assertThat(count("community_administration")).isEqualTo(values("communities.csv", "administrations"));
        assertThat(count("community_branch")).isEqualTo(values("communities.csv", "branches"));
        assertThat(count("agent_role")).isEqualTo(values("agents.csv", "roles"));
        assertThat(count("membership_request_alternative")).isEqualTo(values("requests.csv", "alternatives"));
        assertThat(count("membership_departure")).isEqualTo(values("departures.csv", "community_slug"));
        assertThat(count("community_split_member")).isEqualTo(values("splits.csv", "members"));
        assertThat(count("community_split_thread")).isEqualTo(values("splits.csv", "threads"));
        assertThat(count("community_follow")).isEqualTo(values("follows.csv", "state"));
        assertThat(count("community_alert")).isEqualTo(values("alerts.csv", "search"));
        assertThat(count("agent where administration_id is not null"))
                .isEqualTo(values("agents.csv", "administration_code"));
        assertThat(count("agent where territory_id is not null")).isEqualTo(values("agents.csv", "territory_code"));
        assertThat(count("news_item where picture_id is not null")).isEqualTo(values("news.csv", "picture"));
        assertThat(count("news_item where community_id is not null")).isEqualTo(values("news.csv", "community_slug"));
        assertThat(count("membership_request where decided_by is not null"))
                .isEqualTo(values("requests.csv", "decided_by_email"));
    }

    private static long values(String file, String column) throws IOException {
        return file(file).stream()
                .map(line -> line.get(column))
                .flatMap(cell -> Stream.of(cell.split("\\|", -1)))
                .filter(value -> !value.isEmpty())
                .count();
    }

    /** Rules that the aggregates hold for agents, and that a made-up history must hold as well. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "community c where member_count <> (select count(*) from membership m where m.community_id = c.id)",
                // but for the one that shows what a community without animateur looks like
                "community c where hosting = 'HOSTED' and slug <> 'juristes-innovants'"
                        + " and status in ('PUBLISHED', 'DORMANT') and not exists (select 1"
                        + " from membership m where m.community_id = c.id and m.role = 'LEAD')",
                "community_follow f where state = 'MUTED' and not exists (select 1 from membership m"
                        + " where m.community_id = f.community_id and m.agent_id = f.agent_id)",
                "community_split s join community c on c.id = s.community_id where c.status <> 'PROPOSED'"
                        + " and c.status <> 'IN_REVIEW'",
                "community_split_member x join community_split s on s.community_id = x.community_id where not exists"
                        + " (select 1 from membership m where m.community_id = s.origin_id and m.agent_id = x.agent_id)",
                "community_split_thread x join community_split s on s.community_id = x.community_id"
                        + " join discussion d on d.id = x.discussion_id where d.community_id <> s.origin_id",
                "community c where hosting = 'REFERENCED' and member_count > 0",
                "community c where not exists (select 1 from community_theme x where x.community_id = c.id)",
                "community where last_activity_at < created_at",
                "membership m join community c on c.id = m.community_id where m.joined_at < c.created_at",
                "membership m join agent a on a.id = m.agent_id where m.joined_at < a.registered_at",
                "membership_request r where status = 'PENDING' and exists (select 1 from membership m"
                        + " where m.community_id = r.community_id and m.agent_id = r.agent_id)",
                "membership_request r where status = 'PENDING' and (decided_at is not null or decided_by is not null)",
                "membership_request r where status in ('ACCEPTED', 'REFUSED') and (decided_at is null or decided_by is null)",
                "membership_request r where status = 'REFUSED' and (refusal_motive is null or 2 <>"
                        + " (select count(*) from membership_request_alternative x where x.request_id = r.id))",
                "membership_request r where status = 'ACCEPTED' and not exists (select 1 from membership m"
                        + " where m.community_id = r.community_id and m.agent_id = r.agent_id)",
                "membership_request r join community c on c.id = r.community_id where r.status = 'PENDING'"
                        + " and (c.join_policy <> 'ON_REQUEST' or c.hosting <> 'HOSTED')",
                "membership_request r where status in ('ACCEPTED', 'REFUSED') and not exists (select 1 from membership m"
                        + " where m.community_id = r.community_id and m.agent_id = r.decided_by"
                        + " and m.role in ('LEAD', 'FACILITATOR'))",
                "membership_request_alternative x join membership_request r on r.id = x.request_id"
                        + " where x.community_id = r.community_id",
                "membership_request_alternative x join community c on c.id = x.community_id"
                        + " where c.visibility = 'HIDDEN' or c.status not in ('PUBLISHED', 'DORMANT')",
                "discussion d where post_count <> (select count(*) from discussion_post p where p.discussion_id = d.id)"
                        + " or post_count <> (select max(number) from discussion_post p where p.discussion_id = d.id)"
                        + " or last_post_at <> (select max(posted_at) from discussion_post p where p.discussion_id = d.id)",
                "discussion_post p join discussion d on d.id = p.discussion_id where not exists (select 1 from membership m"
                        + " where m.community_id = d.community_id and m.agent_id = p.author_id and m.joined_at < p.posted_at)",
                "discussion_post p join discussion_post q on q.discussion_id = p.discussion_id and q.number = p.number + 1"
                        + " where q.posted_at <= p.posted_at",
                "event e where not exists (select 1 from event_host h where h.event_id = e.id and h.organiser"
                        + " and h.community_id = e.community_id)",
                "event_host h join event e on e.id = h.event_id where h.starts_at <> e.starts_at"
                        + " or h.shown <> (e.status = 'PUBLISHED' and h.state = 'ACCEPTED')",
                "event e where status = 'PUBLISHED' and mode <> 'ONLINE' and place is null",
                "event e where status = 'PUBLISHED' and mode <> 'ON_SITE' and online_url is null and external_url is null",
                "event e where not exists (select 1 from event_theme x where x.event_id = e.id)",
                "event e join community c on c.id = e.community_id where e.starts_at < c.created_at",
                "event e join community c on c.id = e.community_id"
                        + " where (e.source = 'IMPORTED') <> (c.hosting = 'REFERENCED')",
                "event e where registered_count <> (select count(*) from event_registration r where r.event_id = e.id"
                        + " and r.status = 'REGISTERED') or waiting_count <> (select count(*) from event_registration r"
                        + " where r.event_id = e.id and r.status = 'WAITING')",
                "event e where waiting_count > 0 and (capacity is null or registered_count < capacity)",
                "event_registration r join event e on e.id = r.event_id where e.status = 'DRAFT' or e.external_url is not null",
                "event e where weekday(starts_local) > 4 or starts_at > ends_at or ends_at > starts_at + interval 14 day",
                "agent where email not like '%.fr' or email <> lower(email)",
            })
    void nothing_in_it_contradicts_the_rules(String contradiction) {
        assertThat(column("select * from " + contradiction)).isEmpty();
    }

    @Test
    void a_visitor_finds_forty_communities_of_every_sort_in_seven_regions() {
        String listed = " c.status in ('PUBLISHED', 'DORMANT') and c.visibility <> 'HIDDEN'";
        assertThat(count("community c where" + listed)).isGreaterThanOrEqualTo(40);
        assertThat(column("select distinct if(t.kind = 'DEPARTEMENT', t.parent_id, t.id) from community c"
                        + " join community_territory x on x.community_id = c.id join territory t on t.id = x.territory_id"
                        + " where t.kind in ('REGION', 'DEPARTEMENT') and" + listed))
                .hasSizeGreaterThanOrEqualTo(7);
        assertThat(column("select distinct join_policy from community c where" + listed))
                .contains("OPEN", "ON_REQUEST", "INVITATION");
        assertThat(column("select distinct hosting from community c where" + listed))
                .contains("HOSTED", "REFERENCED");
        assertThat(column("select distinct status from community c where" + listed))
                .containsExactlyInAnyOrder("PUBLISHED", "DORMANT");
    }

    @Test
    void communities_have_a_life_behind_them() throws IOException {
        assertThat(column("select concat(f.slug, ' ', i.slug) from community c join community i on i.id = c.merged_into"
                        + " join community_former_slug f on f.community_id = i.id where c.slug like 'fusion-%'"))
                .containsExactly("idf-petits-dejeuners idf-afterworks");
        assertThat(count("community_change")).isEqualTo(file("changes.csv").size());
        assertThat(column("select distinct kind from community_change"))
                .contains("MERGED", "ABSORBED", "SPLIT", "BORN", "ROLE", "ORPHANED");
        assertThat(count("community_change h join community c on c.id = h.community_id"
                        + " where h.changed_at < c.created_at or (h.kind = 'ROLE') <> (h.detail like '%>%')"))
                .isZero();
        assertThat(count("community_change where kind in ('SPLIT', 'BORN', 'MERGED', 'ABSORBED') and detail not in"
                        + " (select name from community)"))
                .isZero();
        assertThat(count("community where cover_id is not null"))
                .isEqualTo(file("covers.csv").size())
                .isGreaterThanOrEqualTo(10);
        assertThat(count("community where length(cover_text) < 10 or cover_text not like '% %'"))
                .isZero();
        assertThat(count("picture where media_type is null or width < 900 or length(large) < 2000"))
                .isZero();
        assertThat(count("news_item where status = 'PUBLISHED' and published_at > '2026-03-02'"))
                .as("scheduled, of the hub and of a community")
                .isGreaterThanOrEqualTo(2);
        assertThat(column("select distinct datediff('2026-03-01', requested_at) from membership_request"
                        + " where status = 'PENDING'"))
                .contains("3", "7", "15");
        assertThat(count("invitation where status = 'PENDING'")).isGreaterThanOrEqualTo(5);
        assertThat(count("discussion where closed_at is not null")).isGreaterThanOrEqualTo(2);
        assertThat(count("discussion where pinned")).isGreaterThanOrEqualTo(3);
    }

    /** Who is called in a thread is somebody of its community: the links of the demonstration lead somewhere. */
    @Test
    void whoever_is_called_in_a_post_is_a_member() {
        try (Connection connection = schema.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select p.body, a.first_name, a.last_name from discussion_post p"
                                + " join discussion d on d.id = p.discussion_id join membership m on m.community_id = d.community_id"
                                + " join agent a on a.id = m.agent_id where p.body like '%@%.%'")) {
            Map<String, Set<String>> handles = new HashMap<>();
            while (rows.next()) {
                handles.computeIfAbsent(rows.getString(1), body -> new HashSet<>())
                        .add(Mentions.handle(rows.getString(2), rows.getString(3)));
            }
            assertThat(handles).hasSizeGreaterThan(5);
            handles.forEach((body, members) -> assertThat(members).as(body).containsAll(Mentions.in(body)));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void two_hundred_events_over_eighteen_months_take_place_in_every_region() {
        assertThat(count("event where status = 'PUBLISHED'")).isGreaterThanOrEqualTo(200);
        assertThat(column("select datediff(max(starts_at), min(starts_at)) from event where status = 'PUBLISHED'"))
                .singleElement()
                .satisfies(days -> assertThat(Integer.parseInt(days)).isGreaterThanOrEqualTo(547));
        assertThat(count("event where starts_at < '2025-09-01'")).isPositive();
        assertThat(count("event where starts_at > '2026-11-01'")).isPositive();
        assertThat(column("select r.name from territory r where r.kind = 'REGION' and not exists (select 1"
                        + " from event_territory x join event e on e.id = x.event_id and e.status = 'PUBLISHED'"
                        + " join territory t on t.id = x.territory_id where t.id = r.id or t.parent_id = r.id)"))
                .isEmpty();
        assertThat(column("select distinct status from event")).containsOnly("DRAFT", "PUBLISHED", "CANCELLED");
        assertThat(column("select distinct zone from event")).hasSizeGreaterThan(7);
        assertThat(count("event where waiting_count > 0 and starts_at > '2026-03-01'"))
                .isGreaterThan(5);
        assertThat(count("event where capacity > registered_count and starts_at > '2026-03-01'"))
                .isGreaterThan(20);
    }

    @Test
    void several_series_go_on_and_for_some_of_their_dates_people_wait() {
        assertThat(column("select s.id from event_series s where (select count(*) from event e where e.series_id = s.id"
                        + " and e.status = 'PUBLISHED' and e.starts_at > '2026-03-01') > 1"))
                .hasSizeGreaterThanOrEqualTo(5);
        assertThat(
                        column(
                                "select distinct e.series_id from event e where e.series_id is not null and e.status = 'PUBLISHED'"
                                        + " and e.starts_at > '2026-03-01' and e.registered_count >= e.capacity and e.waiting_count > 0"))
                .hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void the_running_portal_has_the_same_data_after_all_that_happened_to_it() throws IOException {
        assertThat(TestPortal.number("select count(*) from demonstration_load")).isEqualTo(1);
        assertThat(TestPortal.column("select email from agent"))
                .doesNotHaveDuplicates()
                .containsAll(file("agents.csv").stream()
                        .map(line -> line.get("email"))
                        .toList());
        assertThat(TestPortal.column("select slug from community"))
                .containsAll(file("communities.csv").stream()
                        .map(line -> line.get("slug"))
                        .toList());
        assertThat(TestPortal.column("select slug from community c where member_count <>"
                        + " (select count(*) from membership m where m.community_id = c.id)"))
                .as("communities whose count is not that of their members")
                .isEmpty();
    }
}
