package fr.gouv.hub.service.demonstration;

import fr.gouv.hub.domain.shared.EncodedPicture;
import fr.gouv.hub.service.shared.PictureWorkshop;
import fr.gouv.hub.service.shared.Sql;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Fills the database with the demonstration data, once. Open to all because start-up code has no caller. */
@Stateless
@PermitAll
public class DemonstrationData {
    private static final Logger LOG = Logger.getLogger(DemonstrationData.class.getName());

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setNullString("").get();

    /** How many lines at the head of agents.csv are the accounts that sign in with the demonstration password. */
    private static final int ACCOUNTS = 9;

    @Resource(lookup = "jdbc/hub")
    DataSource database;

    @Inject
    PictureWorkshop workshop;

    /**
     * Loads everything in the current transaction, or does nothing when it was loaded before, or when there are agents: they are
     * real ones, and the demonstration has an administrator whose password everybody knows.
     *
     * @param now what the days of the files are counted back from
     * @param passwordHash of the demonstration accounts (Argon2id, PHC string)
     */
    public void load(Instant now, String passwordHash) {
        try (Connection connection = database.getConnection()) {
            Load load = new Load(connection, Sql.utc(now));
            if (load.claim()) {
                load.agents(passwordHash);
                load.communities();
                load.memberships();
                load.requests();
                load.invitations();
                load.departures();
                load.alerts();
                load.news(workshop);
                load.discussions();
                load.splits();
                load.follows();
                load.covers(workshop);
                new DemonstrationLives(load).tell();
                load.events();
                load.eventCovers(workshop);
            }
        } catch (SQLException | IOException defect) {
            // a system exception: a checked one would commit what is already there
            throw new EJBException(defect);
        }
    }

    /** One load. Codes become ids here: under its bulk protocol, MariaDB evaluates a subquery once for a whole batch. */
    record Load(Connection connection, LocalDateTime now) {
        static final String AGENTS = "select email, id from agent";
        static final String COMMUNITIES = "select slug, id from community";
        private static final String[] COMMUNITY_TEXTS = ("slug name purpose description charter hosting external_url"
                        + " external_place contact_email join_policy visibility status")
                .split(" ");

        private static final String[] EVENT_TEXTS = ("slug title description format mode place online_url external_url"
                        + " zone capacity status external_uid")
                .split(" ");

        private static final String[] SERIES_TEXTS =
                "title description format mode online_url zone capacity".split(" ");

        /** Two nodes may start together: the second waits here for the first, then finds the row and leaves. */
        boolean claim() throws SQLException {
            String sql = "insert ignore into demonstration_load (id, loaded_at) values (1, ?)";
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setObject(1, now);
                return statement.executeUpdate() == 1 && nobodyIsHere();
            }
        }

        private boolean nobodyIsHere() throws SQLException {
            try (Statement statement = connection.createStatement();
                    ResultSet agent = statement.executeQuery("select 1 from agent limit 1")) {
                if (!agent.next()) {
                    return true;
                }
            }
            LOG.warning("no demonstration data: this database has agents of its own");
            update("delete from demonstration_load");
            return false;
        }

        void agents(String passwordHash) throws SQLException, IOException {
            List<CSVRecord> lines = read("agents.csv");
            Function<String, Object> administration = ids("select code, id from administration");
            Function<String, Object> territory = ids("select code, id from territory");
            insert("agent", lines.stream().map(line -> new Row(line, "email", "first_name", "last_name", "branch")
                    .set("administration_id", administration.apply(line.get("administration_code")))
                    .set("territory_id", territory.apply(line.get("territory_code")))
                    .set("registered_at", ago(line, "registered_days_ago"))
                    .set("profile_confirmed_at", ago(line, "registered_days_ago"))
                    .set("password_hash", line.getRecordNumber() <= ACCOUNTS ? passwordHash : null)));
            Function<String, Object> agent = ids(AGENTS);
            insert("agent_role", each(lines, "roles", (line, role) -> new Row(line)
                    .set("agent_id", agent.apply(line.get("email")))
                    .set("role", role)));
        }

        void communities() throws SQLException, IOException {
            List<CSVRecord> lines = read("communities.csv");
            Function<String, Object> administration = ids("select code, id from administration");
            insert("community", lines.stream().map(line -> new Row(line, COMMUNITY_TEXTS)
                    .set("administration_id", administration.apply(line.get("administration_code")))
                    .set("last_activity_at", ago(line, "last_activity_days_ago"))
                    .set("created_at", ago(line, "created_days_ago"))));
            link(lines, "themes", "community_theme", "theme_id", ids("select code, id from theme"));
            link(lines, "territories", "community_territory", "territory_id", ids("select code, id from territory"));
            link(lines, "administrations", "community_administration", "administration_id", administration);
            link(lines, "branches", "community_branch", "branch", branch -> branch);
            questions();
        }

        /** What some communities ask of their candidates; a bar stands for a line end. */
        private void questions() throws SQLException, IOException {
            String sql = "update community set request_questions = ? where slug = ?";
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (CSVRecord line : read("questions.csv")) {
                    statement.setString(1, line.get("questions").replace('|', '\n'));
                    statement.setString(2, line.get("community_slug"));
                    statement.addBatch();
                }
                statement.executeBatch();
            }
        }

        private void link(List<CSVRecord> lines, String from, String table, String to, Function<String, Object> id)
                throws SQLException {
            Function<String, Object> community = ids(COMMUNITIES);
            insert(table, each(lines, from, (line, value) -> new Row(line)
                    .set("community_id", community.apply(line.get("slug")))
                    .set(to, id.apply(value))));
        }

        void memberships() throws SQLException, IOException {
            Function<String, Object> community = ids(COMMUNITIES);
            Function<String, Object> agent = ids(AGENTS);
            insert("membership", read("memberships.csv").stream().map(line -> new Row(line, "role")
                    .set("community_id", community.apply(line.get("community_slug")))
                    .set("agent_id", agent.apply(line.get("email")))
                    .set("listed", line.getRecordNumber() % 3 != 0)
                    .set("joined_at", ago(line, "joined_days_ago"))));
            String count = "update community set member_count ="
                    + " (select count(*) from membership where community_id = community.id)";
            update(count);
            // whoever runs the demonstration is not mailed about what it shows
            update("update community c set orphaned_at = last_activity_at where hosting = 'HOSTED'"
                    + " and status in ('PUBLISHED', 'DORMANT') and not exists"
                    + " (select 1 from membership m where m.community_id = c.id and m.role = 'LEAD')");
        }

        void requests() throws SQLException, IOException {
            List<CSVRecord> lines = read("requests.csv");
            Function<String, Object> community = ids(COMMUNITIES);
            Function<String, Object> agent = ids(AGENTS);
            Function<String, Object> name = ids("select slug, name from community");
            insert("membership_request", lines.stream().map(line -> new Row(line, "motive", "status", "refusal_motive")
                    .set("community_id", community.apply(line.get("community_slug")))
                    .set("asked_name", name.apply(line.get("community_slug")))
                    .set("agent_id", agent.apply(line.get("email")))
                    .set("requested_at", ago(line, "requested_days_ago"))
                    .set("decided_at", ago(line, "decided_days_ago"))
                    .set("decided_by", agent.apply(line.get("decided_by_email")))
                    .set("reminders", reminders(Long.parseLong(line.get("requested_days_ago"))))));
            Function<String, Object> refused = ids("select concat(slug, ' ', email), r.id from membership_request r"
                    + " join community c on c.id = community_id join agent a on a.id = agent_id"
                    + " where r.status = 'REFUSED'");
            insert("membership_request_alternative", each(lines, "alternatives", (line, slug) -> new Row(line)
                    .set("request_id", refused.apply(line.get("community_slug") + " " + line.get("email")))
                    .set("community_id", community.apply(slug))));
        }

        void invitations() throws SQLException, IOException {
            Function<String, Object> community = ids(COMMUNITIES);
            Function<String, Object> agent = ids(AGENTS);
            insert("invitation", read("invitations.csv").stream().map(line -> new Row(line, "email", "role", "status")
                    .set("community_id", community.apply(line.get("community_slug")))
                    .set("closed_at", ago(line, "closed_days_ago"))
                    .set("invited_by", agent.apply(line.get("invited_by_email")))
                    .set("invited_at", ago(line, "invited_days_ago"))
                    .set("expires_at", ago(line, "invited_days_ago").plusDays(21))));
        }

        /** How often the animateurs heard of a request so old: nobody is mailed about the past. */
        private static int reminders(long days) {
            return days >= 7 ? 2 : days >= 3 ? 1 : 0;
        }

        void departures() throws SQLException, IOException {
            Function<String, Object> community = ids(COMMUNITIES);
            insert("membership_departure", read("departures.csv").stream().map(line -> new Row(line)
                    .set("community_id", community.apply(line.get("community_slug")))
                    .set("left_at", ago(line, "left_days_ago"))));
        }

        void alerts() throws SQLException, IOException {
            Function<String, Object> agent = ids(AGENTS);
            insert("community_alert", read("alerts.csv").stream().map(line -> new Row(line, "search", "label")
                    .set("agent_id", agent.apply(line.get("email")))
                    .set("created_at", ago(line, "created_days_ago"))));
        }

        void news(PictureWorkshop workshop) throws SQLException, IOException {
            List<CSVRecord> lines = read("news.csv");
            List<String> names = lines.stream()
                    .map(line -> line.get("picture"))
                    .filter(Objects::nonNull)
                    .toList();
            Iterator<Object> pictureIds = pictures(names, workshop).iterator();
            Function<String, Object> community = ids(COMMUNITIES);
            Function<String, Object> agent = ids(AGENTS);
            Function<String, Object> theme = ids("select code, id from theme");
            Function<String, Object> territory = ids("select code, id from territory");
            insert("news_item", lines.stream().map(line -> new Row(
                            line, "slug", "status", "pinned", "title", "summary", "body", "picture_text")
                    .set("uid", UUID.randomUUID().toString())
                    .set("community_id", community.apply(line.get("community_slug")))
                    .set("theme_id", theme.apply(line.get("theme_code")))
                    .set("territory_id", territory.apply(line.get("territory_code")))
                    .set("picture_id", line.get("picture") == null ? null : pictureIds.next())
                    .set("published_at", ago(line, "published_days_ago"))
                    .set("created_at", now.minusDays(1))
                    .set("updated_at", now.minusDays(1))
                    .set("author_id", agent.apply(line.get("author_email")))));
            // what appeared earlier was written earlier
            update(
                    "update news_item set created_at = published_at, updated_at = published_at where published_at < updated_at");
        }

        void discussions() throws SQLException, IOException {
            List<CSVRecord> threads = read("discussions.csv");
            List<CSVRecord> posts = read("posts.csv");
            Function<String, Object> community = ids(COMMUNITIES);
            Function<String, Object> agent = ids(AGENTS);
            insert("discussion", threads.stream().map(line -> new Row(line, "title", "pinned")
                    .set("community_id", community.apply(line.get("community_slug")))
                    .set("author_id", agent.apply(line.get("author_email")))
                    .set("closed_at", hoursAgo(line, "closed_hours_ago"))
                    .set("last_post_at", now)
                    .set("created_at", now)));
            Function<String, Object> byTitle = ids("select title, id from discussion");
            Map<String, Object> thread = new HashMap<>();
            threads.forEach(line -> thread.put(line.get("key"), byTitle.apply(line.get("title"))));
            insert("discussion_post", posts.stream().map(line -> new Row(line, "number", "body")
                    .set("discussion_id", thread.get(line.get("discussion")))
                    .set("author_id", agent.apply(line.get("author_email")))
                    .set("posted_at", hoursAgo(line, "posted_hours_ago"))
                    .set("token", UUID.randomUUID().toString())));
            update("update discussion d set"
                    + " post_count = (select count(*) from discussion_post p where p.discussion_id = d.id),"
                    + " last_post_at = (select max(posted_at) from discussion_post p where p.discussion_id = d.id),"
                    + " created_at = (select min(posted_at) from discussion_post p where p.discussion_id = d.id)");
            update("insert into discussion_follow (discussion_id, agent_id, state)"
                    + " select distinct discussion_id, author_id, 'FOLLOWED' from discussion_post");
            postActs();
            attachments(thread);
        }

        private void attachments(Map<String, Object> thread) throws SQLException, IOException {
            Function<String, Object> post = ids("select concat(discussion_id, ' ', number), id from discussion_post");
            files(
                    "discussion_attachment",
                    "attachments.csv",
                    (line, row) -> row.set(
                            "post_id", post.apply(thread.get(line.get("discussion")) + " " + line.get("number"))));
        }

        /** @param owner tells a file whose it is */
        private void files(String table, String csv, BiFunction<CSVRecord, Row, Row> owner)
                throws SQLException, IOException {
            List<Row> files = new ArrayList<>();
            for (CSVRecord line : read(csv)) {
                try (InputStream file =
                        DemonstrationData.class.getResourceAsStream("/demonstration/" + line.get("file"))) {
                    byte[] content = file.readAllBytes();
                    files.add(owner.apply(line, new Row(line, "name", "kind"))
                            .set("size", content.length)
                            .set("hash", UUID.randomUUID().toString())
                            .set("content", content)
                            .set("added_at", now));
                }
            }
            insert(table, files.stream());
            update("update " + table + " set hash = sha2(content, 256)");
        }

        /** What happened to some posts: changes, thanks, reports. */
        private void postActs() throws SQLException, IOException {
            List<CSVRecord> lines = read("postacts.csv");
            Function<String, Object> agent = ids(AGENTS);
            Function<String, Object> post = ids("select concat(d.title, ' ', p.number), p.id from discussion_post p"
                    + " join discussion d on d.id = p.discussion_id");
            Function<CSVRecord, Object> id = line -> post.apply(line.get("discussion") + " " + line.get("number"));
            insert("discussion_post_version", acts(lines, "VERSION").map(line -> new Row(line)
                    .set("post_id", id.apply(line))
                    .set("body", line.get("text"))
                    .set("replaced_at", hoursAgo(line, "hours_ago"))));
            insert("discussion_thanks", acts(lines, "THANKS").map(line -> new Row(line)
                    .set("post_id", id.apply(line))
                    .set("agent_id", agent.apply(line.get("email")))
                    .set("thanked_at", hoursAgo(line, "hours_ago"))));
            insert("discussion_report", acts(lines, "REPORT").map(line -> new Row(line)
                    .set("post_id", id.apply(line))
                    .set("agent_id", agent.apply(line.get("email")))
                    .set("motive", line.get("text"))
                    .set("status", "PENDING")
                    .set("reported_at", hoursAgo(line, "hours_ago"))));
            update("update discussion_post p set"
                    + " thanks_count = (select count(*) from discussion_thanks t where t.post_id = p.id),"
                    + " edited_at = (select max(v.replaced_at) from discussion_post_version v where v.post_id = p.id)");
            String sql = "update discussion_post set state = 'WITHDRAWN' where id = ?";
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (CSVRecord line : acts(lines, "WITHDRAWAL").toList()) {
                    statement.setObject(1, id.apply(line));
                    statement.executeUpdate();
                }
            }
        }

        private static Stream<CSVRecord> acts(List<CSVRecord> lines, String kind) {
            return lines.stream().filter(line -> line.get("act").equals(kind));
        }

        private LocalDateTime hoursAgo(CSVRecord line, String column) {
            return line.get(column) == null ? null : now.minusHours(Long.parseLong(line.get(column)));
        }

        /** What communities that come out of others will take with them. */
        void splits() throws SQLException, IOException {
            List<CSVRecord> lines = read("splits.csv");
            Function<String, Object> community = ids(COMMUNITIES);
            Function<String, Object> agent = ids(AGENTS);
            Function<String, Object> thread = ids("select title, id from discussion");
            insert("community_split", lines.stream().map(line -> new Row(line)
                    .set("community_id", community.apply(line.get("community_slug")))
                    .set("origin_id", community.apply(line.get("origin_slug")))
                    .set("proposed_by", agent.apply(line.get("email")))));
            insert("community_split_member", each(lines, "members", (line, email) -> new Row(line)
                    .set("community_id", community.apply(line.get("community_slug")))
                    .set("agent_id", agent.apply(email))));
            insert("community_split_thread", each(lines, "threads", (line, title) -> new Row(line)
                    .set("community_id", community.apply(line.get("community_slug")))
                    .set("discussion_id", thread.apply(title))));
        }

        void follows() throws SQLException, IOException {
            Function<String, Object> community = ids(COMMUNITIES);
            Function<String, Object> agent = ids(AGENTS);
            insert("community_follow", read("follows.csv").stream().map(line -> new Row(line, "state")
                    .set("community_id", community.apply(line.get("community_slug")))
                    .set("agent_id", agent.apply(line.get("email")))
                    .set("changed_at", ago(line, "days_ago"))));
        }

        void covers(PictureWorkshop workshop) throws SQLException, IOException {
            List<CSVRecord> lines = read("covers.csv");
            Iterator<Object> ids = pictures(
                            lines.stream().map(line -> line.get("picture")).toList(), workshop)
                    .iterator();
            try (PreparedStatement statement =
                    connection.prepareStatement("update community set cover_id = ?, cover_text = ? where slug = ?")) {
                for (CSVRecord line : lines) {
                    statement.setObject(1, ids.next());
                    statement.setString(2, line.get("text"));
                    statement.setString(3, line.get("community_slug"));
                    statement.executeUpdate();
                }
            }
        }

        void eventCovers(PictureWorkshop workshop) throws SQLException, IOException {
            List<CSVRecord> lines = read("eventcovers.csv");
            Iterator<Object> ids = pictures(
                            lines.stream().map(line -> line.get("picture")).toList(), workshop)
                    .iterator();
            Function<String, Object> event = ids("select slug, id from event");
            insert("event_cover", lines.stream().map(line -> new Row(line, "text")
                    .set("event_id", event.apply(line.get("event_slug")))
                    .set("picture_id", ids.next())));
        }

        /** @return the keys of new pictures, in the order of their names: files, or drawings */
        private List<Object> pictures(List<String> names, PictureWorkshop workshop) throws SQLException, IOException {
            List<EncodedPicture> pictures = new ArrayList<>();
            for (String name : names) {
                pictures.add(workshop.encode(bytes(name)));
            }
            int before = column("select id from picture").size();
            insert("picture", pictures.stream().map(picture -> new Row(new LinkedHashMap<>())
                    .set("hash", picture.hash())
                    .set("media_type", picture.mediaType())
                    .set("width", picture.width())
                    .set("height", picture.height())
                    .set("large", picture.large())
                    .set("small", picture.small())
                    .set("created_at", now)));
            List<Object> all = column("select id from picture order by id");
            return all.subList(before, all.size());
        }

        private static byte[] bytes(String picture) throws IOException {
            if (picture.startsWith(DemonstrationDrawing.SIGN)) {
                return DemonstrationDrawing.read(picture).jpeg();
            }
            try (InputStream file = DemonstrationData.class.getResourceAsStream("/demonstration/pictures/" + picture)) {
                return file.readAllBytes();
            }
        }

        private List<Object> column(String sql) throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement(sql);
                    ResultSet rows = statement.executeQuery()) {
                List<Object> values = new ArrayList<>();
                while (rows.next()) {
                    values.add(rows.getObject(1));
                }
                return values;
            }
        }

        void events() throws SQLException, IOException {
            List<CSVRecord> lines = read("events.csv");
            List<SeriesDay> series = series();
            Function<String, Object> community = ids(COMMUNITIES);
            insert("event", lines.stream().map(line -> eventTimes(new Row(line, EVENT_TEXTS), line)
                    .set("community_id", community.apply(line.get("community_slug")))
                    .set("source", line.get("external_uid") == null ? "HUB" : "IMPORTED")
                    .set("changed_at", now.minusDays(3))
                    .set("created_at", now.minusDays(Math.max(3, 3 - Long.parseLong(line.get("day")))))));
            Function<String, Object> event = ids("select slug, id from event");
            Function<String, Object> theme = ids("select code, id from theme");
            Function<String, Object> territory = ids("select code, id from territory");
            insert("event_theme", each(lines, "themes", (line, code) -> new Row(line)
                    .set("event_id", event.apply(line.get("slug")))
                    .set("theme_id", theme.apply(code))));
            insert("event_territory", each(lines, "territories", (line, code) -> new Row(line)
                    .set("event_id", event.apply(line.get("slug")))
                    .set("territory_id", territory.apply(code))));
            insert("event_theme", series.stream().flatMap(day -> day.row("themes", "theme_id", event, theme)));
            insert(
                    "event_territory",
                    series.stream().flatMap(day -> day.row("territories", "territory_id", event, territory)));
            update("insert into event_host (event_id, community_id, organiser, state, shown, starts_at)"
                    + " select id, community_id, 1, 'ACCEPTED', 0, starts_at from event");
            insert("event_host", each(lines, "helpers", (line, helper) -> new Row(line)
                    .set("event_id", event.apply(line.get("slug")))
                    .set("community_id", community.apply(helper))
                    .set("organiser", 0)
                    .set("state", "ACCEPTED")
                    .set("shown", 0)
                    .set("starts_at", now)));
            insert("event_host", series.stream().flatMap(day -> day.row("helpers", "community_id", event, community)
                    .map(row -> row.set("organiser", 0)
                            .set("state", "ACCEPTED")
                            .set("shown", 0)
                            .set("starts_at", now))));
            update(
                    "insert into event_series_host (series_id, community_id, state) select distinct e.series_id, h.community_id,"
                            + " h.state from event_host h join event e on e.id = h.event_id where not h.organiser and e.series_id is not null");
            update("update event_host h join event e on e.id = h.event_id"
                    + " set h.shown = e.status = 'PUBLISHED', h.starts_at = e.starts_at");
            registrations(
                    Stream.concat(
                                    lines.stream().map(line -> new Wish(line.get("slug"), line)),
                                    series.stream().map(day -> new Wish(day.slug(), day.line())))
                            .toList(),
                    event);
            insert("event_report", read("reports.csv").stream().map(line -> new Row(line, "body")
                    .set("event_id", event.apply(line.get("event_slug")))
                    .set("revision", 1)
                    .set("written_at", now)));
            insert("event_report_link", read("reportlinks.csv").stream().map(line -> new Row(
                            line, "position", "title", "url")
                    .set("event_id", event.apply(line.get("event_slug")))));
            files(
                    "event_attachment",
                    "reportfiles.csv",
                    (line, row) -> row.set("event_id", event.apply(line.get("event_slug"))));
            update(
                    "insert into event_series_registration (series_id, agent_id, asked_at) select e.series_id, r.agent_id,"
                            + " min(r.asked_at) from event_registration r join event e on e.id = r.event_id where e.series_id is not null"
                            + " and r.status <> 'WITHDRAWN' group by e.series_id, r.agent_id having count(*) > 2");
        }

        /** Series and their dates; the rest of these events is that of all others. */
        private List<SeriesDay> series() throws SQLException, IOException {
            List<CSVRecord> lines = read("series.csv");
            insert("event_series", lines.stream().map(line -> new Row(line, "rule", "zone")
                    .set("starts_local", starts(line).get(0))
                    .set("created_at", now.minusDays(210))));
            List<Object> keys = column("select id from event_series order by id");
            List<SeriesDay> days = IntStream.range(0, lines.size())
                    .boxed()
                    .flatMap(i -> {
                        List<LocalDateTime> starts = starts(lines.get(i));
                        return IntStream.range(0, starts.size())
                                .mapToObj(n -> new SeriesDay(lines.get(i), keys.get(i), n + 1, starts.get(n)));
                    })
                    .toList();
            Function<String, Object> community = ids(COMMUNITIES);
            insert("event", days.stream().map(day -> times(
                            new Row(day.line(), SERIES_TEXTS),
                            day.start(),
                            Long.parseLong(day.line().get("minutes")),
                            ZoneId.of(day.line().get("zone")))
                    .set("slug", day.slug())
                    .set("community_id", community.apply(day.line().get("community_slug")))
                    .set(
                            "place",
                            day.is("apart")
                                    ? day.line().get("apart_place")
                                    : day.line().get("place"))
                    .set("status", day.is("cancelled") ? "CANCELLED" : "PUBLISHED")
                    .set("series_id", day.series())
                    .set("series_key", day.start())
                    .set("series_own", day.is("apart") ? "PLACE" : "")
                    .set("source", "HUB")
                    .set("changed_at", now.minusDays(3))
                    .set("created_at", now.minusDays(210))));
            return days;
        }

        private List<LocalDateTime> starts(CSVRecord line) {
            return DemonstrationSeries.starts(
                    line.get("rule"),
                    now.toLocalDate().plusDays(Long.parseLong(line.get("from_day"))),
                    LocalTime.parse(line.get("start")));
        }

        /**
         * As many people as the file says ask to come to each event, members of its communities before others; the last of
         * them wait when it is full. The first account of agents.csv comes to nothing: it shows what a newcomer sees.
         */
        private void registrations(List<Wish> wishes, Function<String, Object> event) throws SQLException {
            String candidates = "select a.id, e.slug from event e join event_host h on h.event_id = e.id"
                    + " join membership m on m.community_id = h.community_id join agent a on a.id = m.agent_id"
                    + " where a.id <> (select min(id) from agent) and h.state = 'ACCEPTED'"
                    + " group by e.slug, a.id order by crc32(concat(e.slug, a.email))";
            Map<String, List<Long>> members = new HashMap<>();
            try (PreparedStatement statement = connection.prepareStatement(candidates);
                    ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    members.computeIfAbsent(rows.getString(2), slug -> new ArrayList<>())
                            .add(rows.getLong(1));
                }
            }
            insert("event_registration", wishes.stream().flatMap(wish -> {
                CSVRecord line = wish.line();
                int seats = line.get("capacity") == null ? Integer.MAX_VALUE : Integer.parseInt(line.get("capacity"));
                List<Long> people = members.getOrDefault(wish.slug(), List.of());
                return IntStream.range(0, Math.min(people.size(), Integer.parseInt(line.get("wishes"))))
                        .mapToObj(i -> new Row(line)
                                .set("event_id", event.apply(wish.slug()))
                                .set("agent_id", people.get(i))
                                .set("status", i < seats ? "REGISTERED" : "WAITING")
                                .set("turn", i + 1)
                                .set("asked_at", now.minusDays(3).plusMinutes(i))
                                .set("changed_at", now.minusDays(3).plusMinutes(i)));
            }));
            // of what is over it is known who came
            update(
                    "update event_registration r join event e on e.id = r.event_id set r.attendance_at = e.ends_at,"
                            + " r.attendance = case when crc32(r.id) % 10 < 7 then 'PRESENT' when crc32(r.id) % 10 < 9 then 'EXCUSED'"
                            + " else 'ABSENT' end where r.status = 'REGISTERED' and e.status = 'PUBLISHED' and e.ends_at < ?",
                    now);
            update(
                    "insert into event_rating (event_id, agent_id, score, comment, rated_at) select r.event_id, r.agent_id,"
                            + " 3 + crc32(concat('note', r.id)) % 3, case crc32(r.id) % 6 when 0 then 'Concret, et du temps pour"
                            + " échanger.' when 1 then 'Très bien, mais trop court.' end, e.ends_at from event_registration r join"
                            + " event e on e.id = r.event_id where r.attendance = 'PRESENT' and e.ends_at > ? and e.ends_at < ?",
                    now.minusDays(60), now);
            update(
                    "insert into event_question (event_id, position, label, kind, required, choices) select e.id, 0,"
                            + " 'De quoi avez-vous besoin pour participer (accessibilité, repas…) ?', 'TEXT', 0, '' from event e"
                            + " where e.status = 'PUBLISHED' and e.external_url is null and e.starts_at > ? and not exists"
                            + " (select 1 from event_registration r where r.event_id = e.id)",
                    now);
            update("update event e set"
                    + " registered_count = (select count(*) from event_registration r where r.event_id = e.id"
                    + " and r.status = 'REGISTERED'),"
                    + " waiting_count = (select count(*) from event_registration r where r.event_id = e.id"
                    + " and r.status = 'WAITING'),"
                    + " last_turn = (select count(*) from event_registration r where r.event_id = e.id)");
        }

        /** So many days from now, on a working day, by the clocks on the spot. */
        private Row eventTimes(Row row, CSVRecord line) {
            LocalDate day = now.toLocalDate().plusDays(Long.parseLong(line.get("day")));
            while (day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) {
                day = day.plusDays(1);
            }
            return times(
                    row,
                    day.atTime(LocalTime.parse(line.get("start"))),
                    Long.parseLong(line.get("minutes")),
                    ZoneId.of(line.get("zone")));
        }

        private static Row times(Row row, LocalDateTime start, long minutes, ZoneId zone) {
            LocalDateTime end = start.plusMinutes(minutes);
            return row.set("starts_local", start)
                    .set("ends_local", end)
                    .set("starts_at", utc(start.atZone(zone)))
                    .set("ends_at", utc(end.atZone(zone)));
        }

        private static LocalDateTime utc(ZonedDateTime moment) {
            return Sql.utc(moment.toInstant());
        }

        void update(String sql, Object... parameters) throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < parameters.length; i++) {
                    statement.setObject(i + 1, parameters[i]);
                }
                statement.executeUpdate();
            }
        }

        /** From the code in the first column to the id in the second; no code has no id, an unknown one is a defect. */
        Function<String, Object> ids(String sql) throws SQLException {
            Map<String, Object> ids = new HashMap<>();
            try (PreparedStatement statement = connection.prepareStatement(sql);
                    ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    ids.put(rows.getString(1), rows.getObject(2));
                }
            }
            return code -> code == null ? null : Objects.requireNonNull(ids.get(code), code);
        }

        LocalDateTime ago(CSVRecord line, String column) {
            return line.get(column) == null ? null : now.minusDays(Long.parseLong(line.get(column)));
        }

        /** One row for each of the values that a cell holds. */
        private static Stream<Row> each(List<CSVRecord> lines, String column, BiFunction<CSVRecord, String, Row> row) {
            return lines.stream()
                    .filter(line -> line.get(column) != null)
                    .flatMap(line -> Stream.of(line.get(column).split("\\|")).map(value -> row.apply(line, value)));
        }

        void insert(String table, Stream<Row> stream) throws SQLException {
            List<Row> rows = stream.toList();
            Map<String, Object> first = rows.get(0).cells;
            String sql = "insert into " + table + " (" + String.join(", ", first.keySet()) + ") values (?"
                    + ", ?".repeat(first.size() - 1) + ")";
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (Row row : rows) {
                    int position = 1;
                    for (Object value : row.cells.values()) {
                        statement.setObject(position++, value);
                    }
                    statement.addBatch();
                }
                statement.executeBatch();
            }
        }

        static List<CSVRecord> read(String file) throws IOException {
            InputStream bytes = DemonstrationData.class.getResourceAsStream("/demonstration/" + file);
            try (CSVParser parser = CSVParser.parse(bytes, StandardCharsets.UTF_8, FORMAT)) {
                return parser.getRecords();
            }
        }
    }

    /** How many people want to come to an event: what its line says. */
    private record Wish(String slug, CSVRecord line) {}

    /** The date of a series that has this number, from 1. */
    private record SeriesDay(CSVRecord line, Object series, int number, LocalDateTime start) {
        String slug() {
            return line.get("slug") + "-" + number;
        }

        boolean is(String column) {
            return Integer.toString(number).equals(line.get(column));
        }

        /** @return a row for each of the codes in a column */
        Stream<Row> row(String column, String key, Function<String, Object> event, Function<String, Object> id) {
            return line.get(column) == null
                    ? Stream.empty()
                    : Stream.of(line.get(column).split("\\|")).map(code -> new Row(line)
                            .set("event_id", event.apply(slug()))
                            .set(key, id.apply(code)));
        }
    }

    /** The cells of a row to insert, by column. */
    record Row(Map<String, Object> cells) {
        Row(CSVRecord line, String... copied) {
            this(new LinkedHashMap<>());
            List.of(copied).forEach(column -> set(column, line.get(column)));
        }

        Row set(String column, Object value) {
            cells.put(column, value);
            return this;
        }
    }
}
