package fr.gouv.hub.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.hub.database.Row;
import fr.gouv.hub.database.TestSchema;
import fr.gouv.hub.domain.community.CommunityAccess;
import fr.gouv.hub.domain.community.CommunityReader;
import fr.gouv.hub.domain.community.CommunityStatus;
import fr.gouv.hub.domain.community.Openness;
import fr.gouv.hub.domain.community.Visibility;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What each reader sees over HTTP of a community of every policy × visibility × status. */
class CommunityReadersIT {

    private static final String WORD = "Zorilles";

    /** Île de Clipperton: no other event is there. */
    private static final int PLACE = 308;

    private static final String AGENDA = "/agenda?territoire=COM989";

    private static final int MOST_PAGES = 12;

    /** Demonstration accounts, each given one place in all communities of this test. */
    enum Reader {
        VISITOR(null, CommunityReader.VISITOR),
        AGENT("agent@demo.gouv.fr", CommunityReader.AGENT),
        CANDIDATE("statistiques@demo.gouv.fr", CommunityReader.AGENT),
        MEMBER("membre@demo.gouv.fr", CommunityReader.MEMBER),
        ORGANISER("organisatrice@demo.gouv.fr", CommunityReader.MEMBER),
        FACILITATOR("coanimateur@demo.gouv.fr", CommunityReader.MEMBER),
        LEAD("animatrice@demo.gouv.fr", CommunityReader.MEMBER),
        ADVISER("accompagnement@demo.gouv.fr", CommunityReader.AGENT),
        MODERATOR("moderation@demo.gouv.fr", CommunityReader.OVERSEER),
        ADMIN("administration@demo.gouv.fr", CommunityReader.OVERSEER);

        private final String account;
        private final CommunityReader kind;

        Reader(String account, CommunityReader kind) {
            this.account = account;
            this.kind = kind;
        }
    }

    private record Kind(CommunityStatus status, Openness openness, boolean hosted) {

        Kind(CommunityStatus status, Openness openness) {
            this(status, openness, true);
        }
    }

    private static final Map<String, Kind> KINDS = new LinkedHashMap<>();

    private static final Map<String, Kind> ELSEWHERE = new LinkedHashMap<>();

    /** A thread in each community. */
    private static final Map<String, Long> THREADS = new LinkedHashMap<>();

    private static final Map<String, Long> COVERS = new LinkedHashMap<>();

    @BeforeAll
    static void one_community_of_each_kind() throws SQLException {
        try (Connection connection = TestSchema.portal().dataSource().getConnection()) {
            for (CommunityStatus status : CommunityStatus.values()) {
                for (Openness openness : Openness.possible()) {
                    Row row = Row.community()
                            .set("status", status.name())
                            .set("join_policy", openness.policy().name())
                            .set("visibility", openness.visibility().name());
                    row.set("name", WORD + " " + row.get("slug"));
                    long id = row.insert(connection);
                    for (Reader reader : Reader.values()) {
                        if (reader.kind == CommunityReader.MEMBER) {
                            Row.membership(id, agent(reader), reader.name().replace("ORGANISER", "EVENT_ORGANISER"))
                                    .insert(connection);
                        }
                    }
                    Row.request(id, agent(Reader.CANDIDATE)).insert(connection);
                    long thread = Row.discussion(id)
                            .set("title", "Secret des " + WORD)
                            .set("post_count", 1)
                            .insert(connection);
                    long post = Row.post(thread, 1, agent(Reader.LEAD)).insert(connection);
                    Row.of("discussion_attachment")
                            .set("post_id", post)
                            .set("name", "notes-" + row.get("slug") + ".txt")
                            .set("kind", "TEXT")
                            .set("size", 5)
                            .set("hash", "0".repeat(64))
                            .set("content", "Notes")
                            .set("added_at", Row.now())
                            .insert(connection);
                    content(connection, id, row.get("slug"));
                    THREADS.put(row.get("slug"), thread);
                    KINDS.put(row.get("slug"), new Kind(status, openness));
                }
            }
            elsewhere(connection);
        }
    }

    /** What lives elsewhere, of each visibility: news and events that were read there. */
    private static void elsewhere(Connection connection) throws SQLException {
        for (CommunityStatus status : CommunityStatus.values()) {
            for (Visibility visibility : Visibility.values()) {
                Openness openness = Openness.possible().stream()
                        .filter(pair -> pair.visibility() == visibility)
                        .findFirst()
                        .orElseThrow();
                Row row = Row.community()
                        .set("hosting", "REFERENCED")
                        .set("external_url", "https://essai.example/")
                        .set("external_place", "Osmose")
                        .set("status", status.name())
                        .set("join_policy", openness.policy().name())
                        .set("visibility", visibility.name());
                row.set("name", WORD + " " + row.get("slug"));
                long id = row.insert(connection);
                content(connection, id, row.get("slug"));
                ELSEWHERE.put(row.get("slug"), new Kind(status, openness, false));
            }
        }
    }

    /** Nobody is a member of what lives elsewhere. */
    private static CommunityAccess accessElsewhere(Kind kind, Reader reader) {
        return access(kind, reader.kind == CommunityReader.MEMBER ? CommunityReader.AGENT : reader.kind);
    }

    @ParameterizedTest
    @EnumSource(Reader.class)
    void what_lives_elsewhere_is_read_by_those_whom_the_rule_names(Reader reader) {
        HttpVisit visit = visit(reader);
        String list = visit.get("/communautes?q=" + WORD).body()
                + visit.get("/communautes?page=2&q=" + WORD).body()
                + visit.get("/communautes?page=3&q=" + WORD).body();
        ELSEWHERE.forEach((slug, kind) -> {
            CommunityAccess access = accessElsewhere(kind, reader);
            HttpResponse<String> front = visit.get("/communautes/" + slug);
            assertThat(front.statusCode()).as("%s opens %s", reader, kind).isEqualTo(access.isKnown() ? 200 : 404);
            for (String title : new String[] {"Rencontre " + slug, "Annonce " + slug}) {
                assertThat(front.body().contains(title))
                        .as("%s reads « %s » of %s", reader, title, kind)
                        .isEqualTo(access.isContent());
            }
            for (String page :
                    new String[] {"/evenements/" + slug + "-rencontre", "/actualites/" + slug + "-annonce"}) {
                assertThat(visit.get(page).statusCode())
                        .as("%s opens %s of %s", reader, page, kind)
                        .isEqualTo(access.isContent() ? 200 : 404);
            }
            assertThat(list.contains("/communautes/" + slug + "\""))
                    .as("%s finds %s", reader, kind)
                    .isEqualTo(access(kind, CommunityReader.VISITOR).isKnown());
            if (reader.account != null) {
                boolean overseer = reader.kind == CommunityReader.OVERSEER;
                assertThat(visit.get("/communautes/" + slug + "/reglages").statusCode())
                        .as("%s opens the card of %s", reader, kind)
                        .isEqualTo(!access.isKnown() ? 404 : overseer ? 200 : 403);
            }
        });
    }

    /** The agenda of a place where only these events are: page by page with its number, and as a month. */
    @ParameterizedTest
    @EnumSource(Reader.class)
    void the_agenda_counts_for_a_reader_what_he_may_read(Reader reader) {
        HttpVisit visit = visit(reader);
        Document first = Jsoup.parse(visit.get(AGENDA).body());
        StringBuilder list = new StringBuilder();
        for (Document page = first; page != null; page = next(visit, page)) {
            list.append(page.select("main").text()).append('\n');
        }
        String month = TestPortal.column(
                        "select date_format(min(starts_local), '%Y-%m') from event e join event_territory t"
                                + " on t.event_id = e.id where t.territory_id = " + PLACE)
                .get(0);
        String grid = visit.get(AGENDA + "&vue=mois&mois=" + month).body();
        int readable = 0;
        for (Map.Entry<String, CommunityAccess> one : accessOf(reader).entrySet()) {
            boolean reads = one.getValue().isContent();
            readable += reads ? 1 : 0;
            String title = "Rencontre " + one.getKey();
            assertThat(list.indexOf(title) >= 0)
                    .as("%s finds « %s »: %s", reader, title, one.getValue())
                    .isEqualTo(reads);
            if (!reads) {
                assertThat(grid).as("%s, in the month", reader).doesNotContain(title);
            }
        }
        assertThat(first.selectFirst(".hub-results__head [role=status]").text())
                .as("%s is told how many there are", reader)
                .startsWith(readable + " ");
    }

    /** What the reader may see of each community, hosted or not. */
    private static Map<String, CommunityAccess> accessOf(Reader reader) {
        Map<String, CommunityAccess> all = new HashMap<>();
        KINDS.forEach((slug, kind) -> all.put(slug, access(kind, reader.kind)));
        ELSEWHERE.forEach((slug, kind) -> all.put(slug, accessElsewhere(kind, reader)));
        return all;
    }

    private static Document next(HttpVisit visit, Document page) {
        String link = page.select("main a[rel=next]").attr("href");
        return link.isEmpty() ? null : Jsoup.parse(visit.get(link).body());
    }

    @ParameterizedTest
    @EnumSource(Reader.class)
    void the_first_page_and_the_search_for_a_merger_tell_nobody_of_what_he_may_not_know(Reader reader) {
        HttpVisit visit = visit(reader);
        String home = visit.get("/").body();
        KINDS.forEach((slug, kind) -> {
            CommunityAccess access = access(kind, reader.kind);
            if (!access.isContent()) {
                assertThat(home)
                        .as("%s on the first page, of %s", reader, kind)
                        .doesNotContain("Rencontre " + slug, "Annonce " + slug);
            }
            if (!access.isKnown()) {
                assertThat(home).as("%s on the first page, of %s", reader, kind).doesNotContain(slug);
            }
        });
        String listed = KINDS.entrySet().stream()
                .filter(one -> access(one.getValue(), CommunityReader.VISITOR).isKnown())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        HttpResponse<String> merge = visit.get("/communautes/" + listed + "/reunir?vers=" + WORD);
        assertThat(merge.statusCode())
                .isEqualTo(reader.account == null ? 302 : reader.kind == CommunityReader.OVERSEER ? 200 : 403);
        if (merge.statusCode() != 200) {
            KINDS.keySet().stream().filter(slug -> !slug.equals(listed)).forEach(slug -> assertThat(merge.body())
                    .doesNotContain(slug));
        }
    }

    /** An event, a news item and a cover; what they are called tells the community. */
    private static void content(Connection connection, long community, String slug) {
        Row event = Row.event(community)
                .set("slug", slug + "-rencontre")
                .set("title", "Rencontre " + slug)
                .set("format", "TRAINING")
                .set("mode", "HYBRID");
        long id = event.insert(connection);
        Row.host(id, event).insert(connection);
        Row.of("event_territory").set("event_id", id).set("territory_id", PLACE).insert(connection);
        Row.news(community)
                .set("slug", slug + "-annonce")
                .set("title", "Annonce " + slug)
                .set("published_at", Row.now())
                .insert(connection);
        long picture = Row.of("picture")
                .set("hash", "0".repeat(64))
                .set("media_type", "image/png")
                .set("width", 1)
                .set("height", 1)
                .set("large", new byte[] {1})
                .set("small", new byte[] {2})
                .set("created_at", Row.now())
                .insert(connection);
        COVERS.put(slug, picture);
        TestPortal.update(
                "update community set cover_id = ?, cover_text = 'Un essai' where id = ?", picture, community);
    }

    private static long agent(Reader reader) {
        return TestPortal.number("select id from agent where email = ?", reader.account);
    }

    @AfterAll
    static void remove() {
        String ours = " (select id from community where name like '" + WORD + "%')";
        TestPortal.update("delete from discussion_attachment where name like 'notes-essai-%'");
        TestPortal.update(
                "delete from discussion_post where discussion_id in (select id from discussion where community_id in"
                        + ours + ")");
        TestPortal.update("delete from discussion where community_id in" + ours);
        TestPortal.update("delete from event_host where community_id in" + ours);
        TestPortal.update("delete from event_territory where territory_id = " + PLACE);
        TestPortal.update("delete from event where community_id in" + ours);
        TestPortal.update("delete from news_item where community_id in" + ours);
        TestPortal.update("delete from membership_request where community_id in" + ours);
        TestPortal.update("delete from membership where community_id in" + ours);
        TestPortal.update("delete from community where name like '" + WORD + "%'");
        COVERS.values().forEach(picture -> TestPortal.update("delete from picture where id = ?", picture));
    }

    /** Neither the thread, nor the list, nor the page of the community, nor its title gets to whoever may not read it. */
    @ParameterizedTest
    @EnumSource(Reader.class)
    void discussions_are_read_by_those_who_see_the_content(Reader reader) {
        HttpVisit visit = visit(reader);
        KINDS.forEach((slug, kind) -> {
            CommunityAccess access =
                    CommunityAccess.of(kind.status(), kind.openness().visibility(), reader.kind);
            int status = access.isContent() ? 200 : !access.isKnown() ? 404 : reader.account == null ? 302 : 403;
            for (String page :
                    new String[] {"/discussions/" + THREADS.get(slug), "/communautes/" + slug + "/discussions"}) {
                HttpResponse<String> answer = visit.get(page);
                assertThat(answer.statusCode())
                        .as("%s opens %s of %s", reader, page, kind)
                        .isEqualTo(status);
                assertThat(answer.body().contains("Secret des")).isEqualTo(access.isContent());
            }
            assertThat(visit.get("/communautes/" + slug).body().contains("Secret des"))
                    .as("%s reads the title of %s", reader, kind)
                    .isEqualTo(access.isContent());
        });
    }

    @ParameterizedTest
    @EnumSource(Reader.class)
    void pages_and_lists_show_a_reader_what_the_rule_allows(Reader reader) {
        HttpVisit visit = visit(reader);
        String list = visit.get("/communautes?q=" + WORD).body()
                + visit.get("/communautes?page=2&q=" + WORD).body();
        KINDS.forEach((slug, kind) -> {
            CommunityAccess access =
                    CommunityAccess.of(kind.status(), kind.openness().visibility(), reader.kind);
            for (String page : new String[] {"", "/rejoindre"}) {
                assertThat(visit.get("/communautes/" + slug + page).statusCode())
                        .as("%s opens %s%s", reader, kind, page)
                        .isEqualTo(access.isKnown() ? 200 : 404);
            }
            assertThat(list.contains("/communautes/" + slug + "\""))
                    .as("%s finds %s", reader, kind)
                    .isEqualTo(CommunityAccess.of(kind.status(), kind.openness().visibility(), CommunityReader.VISITOR)
                            .isKnown());
        });
    }

    private static HttpVisit visit(Reader reader) {
        return reader.account == null ? new HttpVisit() : new HttpVisit().as(reader.account);
    }

    private static CommunityAccess access(Kind kind, CommunityReader reader) {
        return CommunityAccess.of(kind.status(), kind.openness().visibility(), reader);
    }

    /** All pages of a list, by its links to the next one; enough of them to meet what is ours. */
    private static String pages(HttpVisit visit, String path) {
        StringBuilder all = new StringBuilder();
        String next = path;
        for (int page = 0; next != null && page < MOST_PAGES; page++) {
            HttpResponse<String> answer = visit.get(next);
            assertThat(answer.statusCode()).as(next).isEqualTo(200);
            all.append(answer.body());
            Element link = Jsoup.parse(answer.body(), next).selectFirst("a[rel=next]");
            next = link == null ? null : link.attr("href");
        }
        return all.toString();
    }

    /** For signed-in agents alone: a visitor is led to sign in, whether there is such a community or not. */
    @ParameterizedTest
    @EnumSource(Reader.class)
    void members_and_following_are_open_to_those_whom_the_rule_names(Reader reader) {
        HttpVisit visit = visit(reader);
        KINDS.forEach((slug, kind) -> {
            CommunityAccess access = access(kind, reader.kind);
            boolean visitor = reader.account == null;
            assertThat(visit.get("/communautes/" + slug + "/membres").statusCode())
                    .as("%s opens the members of %s", reader, kind)
                    .isEqualTo(visitor ? 302 : access.isContent() ? 200 : access.isKnown() ? 403 : 404);
            assertThat(visit.get("/communautes/" + slug + "/suivre").statusCode())
                    .as("%s opens what there is to follow of %s", reader, kind)
                    .isEqualTo(visitor ? 302 : access.isKnown() ? 200 : 404);
            HttpResponse<String> near = visit.get("/communautes/proposer?q=" + slug);
            assertThat(near.body().contains("/communautes/" + slug + "\""))
                    .as("%s is told that %s is near", reader, kind)
                    .isEqualTo(!visitor && access(kind, CommunityReader.VISITOR).isKnown());
        });
    }

    @ParameterizedTest
    @EnumSource(Reader.class)
    void events_and_news_are_read_by_those_who_see_the_content(Reader reader) {
        HttpVisit visit = visit(reader);
        String agenda = pages(visit, "/agenda?format=formation&mode=hybride");
        String own =
                reader.account == null ? "" : pages(visit, "/agenda?format=formation&mode=hybride&communautes=miennes");
        String news = pages(visit, "/actualites");
        KINDS.forEach((slug, kind) -> {
            CommunityAccess access = access(kind, reader.kind);
            String event = "/evenements/" + slug + "-rencontre";
            String item = "/actualites/" + slug + "-annonce";
            for (String page : new String[] {event, event + "/calendrier", item}) {
                assertThat(visit.get(page).statusCode())
                        .as("%s opens %s of %s", reader, page, kind)
                        .isEqualTo(access.isContent() ? 200 : 404);
            }
            assertThat(agenda.contains(event + '"'))
                    .as("%s finds the event of %s", reader, kind)
                    .isEqualTo(access.isContent());
            assertThat(own.contains(event + '"'))
                    .as("%s finds the event of %s among those of own communities", reader, kind)
                    .isEqualTo(reader.kind == CommunityReader.MEMBER);
            assertThat(news.contains(item + '"'))
                    .as("%s finds the news of %s", reader, kind)
                    .isEqualTo(access.isContent());
            String front = visit.get("/communautes/" + slug).body();
            for (String title : new String[] {"Rencontre " + slug, "Annonce " + slug}) {
                assertThat(front.contains(title))
                        .as("%s reads « %s » of %s", reader, title, kind)
                        .isEqualTo(access.isContent());
            }
            assertThat(front.contains("notes-" + slug + ".txt"))
                    .as("%s reads the name of a file of %s", reader, kind)
                    .isEqualTo(access.isContent());
            HttpResponse<String> board = visit.get("/actualites?communaute=" + slug);
            assertThat(board.statusCode())
                    .as("%s opens the news of %s", reader, kind)
                    .isEqualTo(access.isKnown() ? 200 : 404);
            assertThat(board.body().contains("Annonce " + slug)).isEqualTo(access.isContent());
            if (access.isKnown()) {
                assertThat(Jsoup.parse(board.body())
                                .selectFirst("main [role=status]")
                                .text()
                                .startsWith("1 "))
                        .as("%s is told how many news %s has", reader, kind)
                        .isEqualTo(access.isContent());
            }
            assertThat(visit.file("/communautes/" + slug + "/couverture/" + COVERS.get(slug))
                            .statusCode())
                    .as("%s sees the cover of %s", reader, kind)
                    .isEqualTo(access.isKnown() ? 200 : 404);
        });
    }

    /** Whoever asks: a feed is copied. */
    @ParameterizedTest
    @EnumSource(
            value = Reader.class,
            names = {"VISITOR", "MEMBER", "ADMIN"})
    void feeds_hold_what_everybody_may_read(Reader reader) {
        HttpVisit visit = visit(reader);
        String calendar = visit.get("/agenda/calendrier?format=formation&mode=hybride")
                .body()
                .replace("\r\n ", "");
        KINDS.forEach((slug, kind) -> {
            CommunityAccess everybodys = access(kind, CommunityReader.VISITOR);
            HttpResponse<String> atom = visit.get("/actualites/flux?communaute=" + slug);
            assertThat(atom.statusCode())
                    .as("%s reads the feed of %s", reader, kind)
                    .isEqualTo(everybodys.isContent() ? 200 : 404);
            assertThat(atom.body().contains("Annonce " + slug)).isEqualTo(everybodys.isContent());
            HttpResponse<String> events = visit.get("/agenda/calendrier?communaute=" + slug);
            assertThat(events.statusCode())
                    .as("%s reads the calendar of %s", reader, kind)
                    .isEqualTo(everybodys.isKnown() ? 200 : 404);
            for (String body : new String[] {events.body().replace("\r\n ", ""), calendar}) {
                assertThat(body.contains("Rencontre " + slug))
                        .as("%s finds the event of %s in a calendar", reader, kind)
                        .isEqualTo(everybodys.isContent());
            }
        });
    }
}
