package fr.gouv.hub.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.hub.database.Row;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Attacks in everything that people write, seen in a browser that ignores the content security policy: escaping and cleaning
 * alone have to hold (OWASP ASVS 5.0, 1.2.1 and 1.3.1). Nothing runs, nothing is asked of another host, no expression is evaluated.
 */
class XssPageIT {

    private static final String LEAD = "animatrice@demo.gouv.fr";

    /** Elements and attributes that no page of the hub has: what finds them is an injection. */
    private static final String FOREIGN =
            "() => [...document.querySelectorAll('*')].filter(e => [...e.attributes].some(a => a.name.startsWith('on')"
                    + " || (['href', 'src', 'action', 'data', 'formaction', 'xlink:href'].includes(a.name)"
                    + " && /^[\\s\\u0000-\\u001f]*(javascript|vbscript|data:text)/i.test(a.value)))"
                    + " || e.matches('main script:not([src]), main style, iframe, object, embed, base, math, main [style*=url],"
                    + " meta[http-equiv=refresh]')).map(e => e.outerHTML.slice(0, 200))";

    private static final int EVALUATED = 7 * 7 * 1111;

    private static final List<String> ATTACKS = attacks();
    private static final List<String> PATHS = new ArrayList<>();
    private static final List<Long> AGENTS = new ArrayList<>();
    private static long community;

    private static List<String> attacks() {
        try (InputStream file = XssPageIT.class.getResourceAsStream("/xss.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long agent(String name) throws SQLException {
        long id = insert(fill(Row.agent(), "agent", name, "first_name", "last_name"));
        AGENTS.add(id);
        return id;
    }

    private static long insert(Row row) throws SQLException {
        try (Connection connection = TestPortal.connection()) {
            return row.insert(connection);
        }
    }

    /** As much of a text as the column takes. */
    private static Row fill(Row row, String table, String text, String... columns) {
        for (String column : columns) {
            int most = (int) TestPortal.number(
                    "select least(character_maximum_length, 20000) from information_schema.columns"
                            + " where table_schema = database() and table_name = ? and column_name = ?",
                    table,
                    column);
            row.set(column, text.substring(0, Math.min(text.length(), most)));
        }
        return row;
    }

    @BeforeAll
    static void write() throws SQLException {
        String everything = String.join("\n\n", ATTACKS);
        Row home = fill(
                fill(Row.community(), "community", ATTACKS.get(0), "name"),
                "community",
                everything,
                "purpose",
                "description",
                "charter");
        String slug = home.get("slug");
        community = insert(home);
        long lead = TestPortal.number("select id from agent where email = ?", LEAD);
        insert(Row.membership(community, lead, "LEAD"));
        PATHS.addAll(List.of("/communautes?q=" + slug, "/communautes/" + slug));
        for (String page : List.of(
                "membres", "discussions", "demandes", "animer", "animer/membres", "evenements", "vie", "actualites")) {
            PATHS.add("/communautes/" + slug + "/" + page);
        }
        long thread = insert(fill(Row.discussion(community), "discussion", ATTACKS.get(1), "title"));
        for (int i = 0; i < ATTACKS.size(); i++) {
            String attack = ATTACKS.get(i);
            long agent = agent(attack);
            insert(Row.membership(community, agent, "MEMBER"));
            insert(fill(Row.post(thread, i + 1, agent), "discussion_post", attack, "body"));
            insert(fill(Row.discussion(community), "discussion", attack, "title"));
            Row event = fill(Row.event(community).set("capacity", 9), "event", attack, "title", "description", "place");
            long id = insert(event);
            insert(Row.host(id, event));
            PATHS.add("/evenements/" + event.get("slug"));
            Row news = fill(Row.news(community), "news_item", attack, "title", "summary", "body");
            insert(news);
            PATHS.add("/actualites/" + news.get("slug"));
            insert(fill(Row.request(community, agent(attack)), "membership_request", attack, "motive"));
        }
        TestPortal.update(
                "update discussion set post_count = ?, last_post_at = utc_timestamp(6) where id = ?",
                ATTACKS.size(),
                thread);
        TestPortal.update(
                "update community set member_count = (select count(*) from membership where community_id = ?) where id = ?",
                community,
                community);
        IntStream.rangeClosed(1, 1 + ATTACKS.size() / 20)
                .forEach(page -> PATHS.add("/discussions/" + thread + "?page=" + page));
        over(everything);
    }

    /** An event that is over, with its report and what people thought of it. */
    private static void over(String everything) throws SQLException {
        Row row = Row.at(Row.event(community), Row.now().minusDays(1).truncatedTo(ChronoUnit.MINUTES));
        long event = insert(row);
        insert(Row.host(event, row));
        insert(fill(
                Row.of("event_report").set("event_id", event).set("revision", 1).set("written_at", Row.now()),
                "event_report",
                everything,
                "body"));
        for (String attack : ATTACKS) {
            long agent = insert(Row.agent());
            insert(fill(
                    Row.of("event_rating")
                            .set("event_id", event)
                            .set("agent_id", agent)
                            .set("score", 4)
                            .set("rated_at", Row.now()),
                    "event_rating",
                    attack,
                    "comment"));
        }
        PATHS.add("/evenements/" + row.get("slug"));
        PATHS.add("/evenements/" + row.get("slug") + "/organisation");
    }

    /** The agenda, the news and the directory of other tests are without these. */
    @AfterAll
    static void clear() {
        TestPortal.update("update event set status = 'CANCELLED' where community_id = ?", community);
        TestPortal.update("update event_host set shown = 0 where community_id = ?", community);
        TestPortal.update("delete from news_item where community_id = ?", community);
        TestPortal.update("delete from membership_request where community_id = ?", community);
        TestPortal.update("delete from membership where community_id = ?", community);
        AGENTS.forEach(agent -> TestPortal.update("delete from agent where id = ?", agent));
        TestPortal.update("update community set status = 'ARCHIVED' where id = ?", community);
    }

    @Test
    void what_people_write_runs_nowhere() {
        List<String> ran = new ArrayList<>();
        List<String> asked = new ArrayList<>();
        String host = URI.create(TestPortal.at("/").toString()).getHost();
        try (Visit visit = Visit.unguarded().as(LEAD)) {
            visit.page().onDialog(dialog -> {
                ran.add(dialog.message() + " on " + visit.page().url());
                dialog.dismiss();
            });
            visit.page().onRequest(request -> {
                if (!host.equals(URI.create(request.url().replaceAll("[^\\x21-\\x7e]", ""))
                        .getHost())) {
                    asked.add(request.url());
                }
            });
            assertThat(proves(visit)).as("this browser would run an attack").isTrue();
            for (String path : PATHS) {
                assertThat(visit.open(path).status()).as(path).isEqualTo(200);
                assertThat((List<?>) visit.page().evaluate(FOREIGN)).as(path).isEmpty();
                assertThat(visit.page().content()).as(path).doesNotContain(String.valueOf(EVALUATED));
            }
        }
        assertThat(ran).containsExactly("ici on " + TestPortal.at("/accessibilite"));
        assertThat(asked).isEmpty();
    }

    /** A test that could not fail would prove nothing. */
    private static boolean proves(Visit visit) {
        visit.open("/accessibilite");
        visit.page()
                .evaluate(
                        "document.body.insertAdjacentHTML('beforeend', '<img src=\"/rien.png\" onerror=\"alert(\\'ici\\')\">')");
        visit.page().waitForTimeout(500);
        return !((List<?>) visit.page().evaluate(FOREIGN)).isEmpty();
    }
}
