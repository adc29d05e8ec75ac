package fr.gouv.hub.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.hub.database.Row;
import fr.gouv.hub.service.news.NewsService;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every feed of news, with none, one and many entries, and titles that mean harm, is Atom by RFC 4287. */
class NewsFeedsIT {

    private static final List<String> HOSTILE = hostile();

    private static final List<Long> COMMUNITIES = new ArrayList<>();
    private static final String PLACE = "D2A";
    private static final String SUBJECT = "geomatique";

    private static String none;
    private static String one;
    private static String many;

    private static List<String> hostile() {
        try (InputStream file = NewsFeedsIT.class.getResourceAsStream("/xss.txt")) {
            List<String> titles = new ArrayList<>(new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.length() <= 120)
                    .limit(20)
                    .toList());
            titles.addAll(List.of(
                    "]]> &amp; &lt;b&gt; <!-- --> <?xml?> <!DOCTYPE x>",
                    "signes \u0001\u0008\u000b\u000c\u001f\ufffe\uffff que XML ne sait pas \u00e9crire",
                    "\ud83d\ude00 \u202e \u200b \u0301 \u2028",
                    "&#0; &#x1F; &nbsp; &eacute; &inconnue;",
                    "xmlns=\"http://www.w3.org/1999/xhtml\" type=\"xhtml\""));
            return List.copyOf(titles);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeAll
    static void write() throws SQLException {
        try (Connection connection = TestPortal.connection()) {
            none = community(connection, "Sans <nouvelles> & \"guillemets\"");
            one = community(connection, "Une ]]> seule");
            many = community(connection, "Beaucoup \u0001 <script>alert(1)</script>");
            item(Row.news(COMMUNITIES.get(1)), "Une seule").insert(connection);
            for (String title : HOSTILE) {
                item(Row.news(COMMUNITIES.get(2)), title).insert(connection);
                item(Row.news(0), title)
                        .set("theme_id", TestPortal.number("select id from theme where code = ?", SUBJECT))
                        .set("territory_id", TestPortal.number("select id from territory where code = ?", PLACE))
                        .insert(connection);
            }
            Row.news(COMMUNITIES.get(2))
                    .set("body", null)
                    .set("title", HOSTILE.get(0))
                    .set("origin_key", UUID.randomUUID().toString())
                    .set("origin_url", "https://ailleurs.invalid/a?b=c&d=%3Ce%3E#f")
                    .insert(connection);
        }
    }

    private static String community(Connection connection, String name) throws SQLException {
        Row row = Row.community();
        COMMUNITIES.add(row.set("name", name + ' ' + row.get("slug")).insert(connection));
        return row.get("slug");
    }

    private static Row item(Row row, String title) {
        return row.set("title", title)
                .set("summary", title)
                .set(
                        "body",
                        title + "\n\n[ici](/communautes) [l\u00e0](#bas) [page](autre) [ailleurs](//ailleurs.invalid/x)"
                                + " [web](https://hub.invalid/?a=b&c=d) [courriel](mailto:a@hub.invalid)\n\n- "
                                + title);
    }

    @AfterAll
    static void clear() {
        TestPortal.update(
                "delete from news_item where community_id is null and slug like 'essai-%' and theme_id ="
                        + " (select id from theme where code = ?)",
                SUBJECT);
        COMMUNITIES.forEach(community -> {
            TestPortal.update("delete from news_item where community_id = ?", community);
            TestPortal.update("delete from community where id = ?", community);
        });
    }

    private static Document read(String query) {
        HttpResponse<String> answer = new HttpVisit().get("/actualites/flux" + query);
        assertThat(answer.statusCode()).as(query).isEqualTo(200);
        assertThat(AtomChecker.errors(answer.body())).as(query).isEmpty();
        return Jsoup.parse(answer.body(), "", Parser.xmlParser());
    }

    @Test
    void every_feed_is_atom_whatever_is_written_in_it() {
        assertThat(read("?communaute=" + none).select("entry")).isEmpty();
        assertThat(read("?communaute=" + one).select("entry")).hasSize(1);
        for (String query : List.of(
                "",
                "?communaute=" + many,
                "?theme=" + SUBJECT,
                "?territoire=" + PLACE,
                "?theme=" + SUBJECT + "&territoire=" + PLACE,
                "?theme=" + SUBJECT + "&territoire=" + PLACE + "&autre=%3Cb%3E")) {
            assertThat(read(query).select("entry")).as(query).hasSizeBetween(HOSTILE.size(), NewsService.FEED_SIZE);
        }
        assertThat(read("").select("entry")).hasSize(NewsService.FEED_SIZE);
        assertThat(read("?theme=" + SUBJECT + "&communaute=" + one).select("entry"))
                .as("a community of another theme")
                .isEmpty();
        assertThat(read("?communaute=" + none + "&territoire=FR").select("entry"))
                .isEmpty();
    }

    @Test
    void every_feed_of_the_demonstration_is_atom() {
        TestPortal.column("select code from theme").forEach(code -> read("?theme=" + code));
        TestPortal.column("select code from territory where kind <> 'DEPARTEMENT'")
                .forEach(code -> read("?territoire=" + code));
        TestPortal.column("select slug from community where status in ('PUBLISHED', 'DORMANT')"
                        + " and visibility = 'LISTED_PUBLIC_CONTENT' and slug not like 'essai-%'")
                .forEach(slug -> read("?communaute=" + slug));
    }

    @Test
    void a_title_says_what_was_typed_and_links_lead_to_the_portal() {
        Document feed = read("?communaute=" + one);
        assertThat(feed.select("entry > title").text()).isEqualTo("Une seule");
        assertThat(Jsoup.parseBodyFragment(feed.select("entry > content").text())
                        .select("a")
                        .eachAttr("href"))
                .allMatch(href -> href.matches("(https?://|mailto:).+"))
                .anyMatch(href -> href.matches("https?://[^/]+/communautes"))
                .anyMatch(href -> href.matches("https?://[^/]+/actualites/[a-z0-9-]+#bas"))
                .anyMatch(href -> href.matches("https?://[^/]+/actualites/autre"))
                .contains("https://ailleurs.invalid/x", "https://hub.invalid/?a=b&c=d", "mailto:a@hub.invalid");
        Document hostile = read("?communaute=" + many);
        assertThat(hostile.select("entry > title").eachText()).contains("<ScRiPt>alert(1)</ScRiPt>");
        assertThat(hostile.select("link[href^=https://ailleurs.invalid]").attr("href"))
                .isEqualTo("https://ailleurs.invalid/a?b=c&d=%3Ce%3E#f");
    }
}
