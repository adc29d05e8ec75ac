package fr.gouv.hub.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.microsoft.playwright.BrowserContext;
import fr.gouv.hub.database.Row;
import fr.gouv.hub.web.shared.Page;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Attacks in everything that people write, seen in a browser that ignores the content security policy: escaping and cleaning
 * alone have to hold (OWASP ASVS 5.0, 1.2.1 and 1.3.1). Nothing runs, nothing is asked of another host, no expression is evaluated.
 */
class XssPageIT {

    private static final String LEAD = "animatrice@demo.gouv.fr";
    private static final String MODERATOR = "moderation@demo.gouv.fr";

    /** Elements and attributes that no page of the hub has: what finds them is an injection. */
    private static final String FOREIGN =
            "() => [...document.querySelectorAll('*')].filter(e => [...e.attributes].some(a => a.name.startsWith('on')"
                    + " || (['href', 'src', 'action', 'data', 'formaction', 'xlink:href'].includes(a.name)"
                    + " && /^[\\s\\u0000-\\u001f]*(javascript|vbscript|data:text)/i.test(a.value)))"
                    + " || e.matches('main script:not([src]), main style, iframe, object, embed, base, math, main [style*=url],"
                    + " meta[http-equiv=refresh]')).map(e => e.outerHTML.slice(0, 200))";

    private static final String LINK = "https://hub.invalid/";

    private static final int EVALUATED = 7 * 7 * 1111;

    private static final List<String> ATTACKS = attacks();
    private static final List<String> PATHS = new ArrayList<>();
    private static final List<String> PATHS_OF_MODERATORS = new ArrayList<>();
    private static final List<Long> AGENTS = new ArrayList<>();
    private static final List<Long> COMMUNITIES = new ArrayList<>();
    /** The longest text that each column takes. */
    private static final Map<List<String>, Integer> LENGTHS = new HashMap<>();

    private static final List<Long> COMMUNITIES_OF_EVENTS = new ArrayList<>();
    private static final List<Long> NEWS = new ArrayList<>();
    private static final List<Long> ALERTS = new ArrayList<>();
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

    /** Features whose pages show what people write: each of their pages is visited, one by one. */
    private static final Set<String> WRITTEN = Set.of(
            "community",
            "membership",
            "invitation",
            "steering",
            "syndication",
            "desk",
            "news",
            "discussion",
            "event",
            "alert",
            "home");

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
            int most = LENGTHS.computeIfAbsent(List.of(table, column), place -> (int) TestPortal.number(
                    "select least(character_maximum_length, 20000) from information_schema.columns"
                            + " where table_schema = database() and table_name = ? and column_name = ?",
                    table,
                    column));
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
            PATHS.add("/communautes/" + slug + "/membres/" + insert(Row.membership(community, agent, "MEMBER")));
            insert(fill(Row.post(thread, i + 1, agent), "discussion_post", attack, "body"));
            insert(fill(Row.discussion(community), "discussion", attack, "title"));
            Row event = fill(Row.event(community).set("capacity", 9), "event", attack, "title", "description", "place");
            long id = insert(event);
            insert(Row.host(id, event));
            PATHS.add("/evenements/" + event.get("slug"));
            Row news = fill(Row.news(community), "news_item", attack, "title", "summary", "body", "picture_text")
                    .set("picture_id", picture());
            long item = insert(news);
            PATHS.addAll(List.of(
                    "/actualites/" + news.get("slug"),
                    "/actualites/" + item + "/modifier",
                    "/depot/actualites/" + item + "/image"));
            insert(fill(Row.request(community, agent(attack)), "membership_request", attack, "motive"));
        }
        int posts = moderated(thread, lead, everything);
        TestPortal.update(
                "update discussion set post_count = ?, last_post_at = utc_timestamp(6) where id = ?", posts, thread);
        TestPortal.update(
                "update community set member_count = (select count(*) from membership where community_id = ?) where id = ?",
                community,
                community);
        IntStream.rangeClosed(1, 1 + posts / 20).forEach(page -> PATHS.add("/discussions/" + thread + "?page=" + page));
        refusals();
        named(lead);
        PATHS_OF_MODERATORS.add("/communautes/" + slug + "/reunir?vers=essai");
        for (String page : List.of(
                "reglages",
                "scinder",
                "invitations",
                "suivre",
                "quitter",
                "rejoindre",
                "actualites/nouvelle",
                "discussions/nouvelle")) {
            PATHS.add("/communautes/" + slug + "/" + page);
        }
        PATHS.addAll(List.of(
                "/depot/communautes/" + slug + "/couverture",
                "/discussions/" + thread + "/gerer",
                "/actualites?communaute=" + slug,
                "/communautes/proposer/formulaire?q=" + encoded(ATTACKS.get(0)),
                "/mes-alertes/nouvelle?q=" + encoded(ATTACKS.get(0))));
        split(community, lead, thread);
        alerts(lead);
        PATHS_OF_MODERATORS.add("/actualites/gestion/nouvelle");
        over(everything, lead);
        helping(slug);
        today();
        asking();
        series();
        PATHS.addAll(List.of("/", "/agenda?vue=mois", "/mon-agenda"));
    }

    /** What an animatrice sees who says no to somebody, and where she may send him. */
    private static void refusals() {
        TestPortal.column("select id from membership_request where community_id = ?", community)
                .forEach(request -> PATHS.add("/communautes/"
                        + TestPortal.column("select slug from community where id = ?", community)
                                .get(0) + "/demandes/" + request + "/refuser"));
    }

    /** Communities of such names: published, proposed, led by nobody, read from elsewhere; and news of the hub itself. */
    private static void named(long lead) throws SQLException {
        for (int i = 1; i < ATTACKS.size(); i++) {
            String attack = ATTACKS.get(i);
            // two names that differ in letter case alone are one
            String name = attack + ' ' + i;
            Row row = fill(
                    fill(Row.community(), "community", attack, "purpose", "description", "charter"),
                    "community",
                    name,
                    "name");
            long published = insert(row);
            COMMUNITIES.add(published);
            insert(Row.membership(published, lead, "LEAD"));
            PATHS.add("/communautes/" + row.get("slug"));
            if (i % 5 == 1) {
                // what is asked of candidates, and a picture: five attacks at once
                TestPortal.update(
                        "update community set join_policy = 'ON_REQUEST', request_questions = ?, cover_id = ?, cover_text = ?"
                                + " where id = ?",
                        String.join("\n", ATTACKS.subList(i, Math.min(ATTACKS.size(), i + 5))),
                        picture(),
                        attack,
                        published);
                PATHS.add("/depot/communautes/" + row.get("slug") + "/couverture");
                PATHS_OF_MODERATORS.add("/communautes/" + row.get("slug") + "/rejoindre");
            }
            COMMUNITIES.add(insert(fill(
                    Row.community().set("status", "PROPOSED"), "community", name + " proposed", "name", "purpose")));
            COMMUNITIES.add(insert(fill(Row.community(), "community", name + " orphan", "name", "purpose")));
            NEWS.add(insert(fill(Row.news(0), "news_item", attack, "title", "summary", "body")));
        }
        Row elsewhere = fill(Row.community(), "community", ATTACKS.get(0) + " 4", "name", "external_place")
                .set("hosting", "REFERENCED")
                .set("external_url", "https://essai.invalid/");
        long referenced = insert(elsewhere);
        COMMUNITIES.add(referenced);
        insert(Row.membership(referenced, lead, "LEAD"));
        for (String attack : ATTACKS) {
            insert(fill(Row.source(referenced, ""), "community_source", attack, "url")
                    .set("next_attempt_at", Row.now().plusDays(1)));
        }
        PATHS.addAll(List.of(
                "/communautes?tri=recentes",
                "/mes-communautes",
                "/communautes/proposer?q=script",
                "/communautes/proposer?q=onerror",
                "/communautes/" + elsewhere.get("slug"),
                "/communautes/" + elsewhere.get("slug") + "/sources"));
        PATHS_OF_MODERATORS.addAll(List.of(
                "/administration/communautes",
                "/actualites/gestion",
                "/communautes/" + elsewhere.get("slug") + "/reunir?vers=script"));
    }

    /**
     * Posts of an animatrice that were retired for reasons, one with former versions, and one that everybody reports.
     *
     * @return how many posts the thread has then
     */
    private static int moderated(long thread, long lead, String everything) throws SQLException {
        int number = ATTACKS.size();
        for (String attack : ATTACKS) {
            insert(fill(
                    Row.post(thread, ++number, lead).set("state", "RETIRED"),
                    "discussion_post",
                    attack,
                    "body",
                    "retired_motive"));
        }
        long post = insert(fill(Row.post(thread, ++number, lead), "discussion_post", everything, "body"));
        for (String page : List.of("versions", "modifier", "signaler")) {
            PATHS.add("/messages/" + post + "/" + page);
        }
        PATHS.add("/depot/messages/" + post + "/fichiers");
        for (int i = 0; i < ATTACKS.size(); i++) {
            String attack = ATTACKS.get(i);
            insert(fill(
                    Row.of("discussion_attachment")
                            .set("post_id", post)
                            .set("kind", "TEXT")
                            .set("size", 5)
                            .set("hash", "%064x".formatted(i))
                            .set("content", "Notes")
                            .set("added_at", Row.now()),
                    "discussion_attachment",
                    attack,
                    "name"));
            insert(fill(
                    Row.of("discussion_post_version").set("post_id", post).set("replaced_at", Row.now()),
                    "discussion_post_version",
                    attack,
                    "body"));
            long report = insert(fill(Row.report(post, agent(attack)), "discussion_report", attack, "motive"));
            if (i % 20 == 0) {
                PATHS_OF_MODERATORS.add("/administration/signalements?apres=" + (report - 1));
            }
            PATHS_OF_MODERATORS.add("/administration/signalements/" + report);
        }
        return number;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** A picture that no browser can show: its alternative text stands in its place. */
    private static long picture() throws SQLException {
        return insert(Row.of("picture")
                .set("hash", Row.unique("0").replace("-", "") + "0".repeat(51))
                .set("media_type", "image/png")
                .set("width", 80)
                .set("height", 45)
                .set("large", "rien")
                .set("small", "rien")
                .set("created_at", Row.now()));
    }

    /** A community that would come out of the one with all the threads and members. */
    private static void split(long origin, long lead, long thread) throws SQLException {
        Row row =
                fill(Row.community().set("status", "PROPOSED"), "community", ATTACKS.get(0) + " 5", "name", "purpose");
        long proposed = insert(row);
        COMMUNITIES.add(proposed);
        insert(Row.membership(proposed, lead, "LEAD"));
        insert(Row.of("community_split")
                .set("community_id", proposed)
                .set("origin_id", origin)
                .set("proposed_by", lead));
        insert(Row.of("community_split_thread").set("community_id", proposed).set("discussion_id", thread));
        for (long member : AGENTS.subList(0, 3)) {
            insert(Row.of("community_split_member")
                    .set("community_id", proposed)
                    .set("agent_id", member));
        }
        PATHS.addAll(List.of(
                "/communautes/" + row.get("slug") + "/scission",
                "/communautes/" + row.get("slug") + "/scission?nom=" + encoded("<script>"),
                "/communautes/" + row.get("slug") + "/vie"));
    }

    /** Searches that somebody keeps. */
    private static void alerts(long agent) throws SQLException {
        for (String attack : ATTACKS) {
            ALERTS.add(insert(fill(
                    Row.of("community_alert")
                            .set("agent_id", agent)
                            .set("search", Row.unique("q=essai"))
                            .set("created_at", Row.now()),
                    "community_alert",
                    attack,
                    "label")));
        }
        PATHS.addAll(List.of("/mes-alertes", "/mes-alertes/" + ALERTS.get(0) + "/supprimer"));
    }

    /** An event that begins soon, to which everybody comes, welcomed by twenty. */
    private static void today() throws SQLException {
        Row row = fill(
                Row.today(
                        Row.event(community)
                                .set("registered_count", ATTACKS.size())
                                .set("last_turn", ATTACKS.size()),
                        Row.now().plusMinutes(30).truncatedTo(ChronoUnit.MINUTES)),
                "event",
                ATTACKS.get(2),
                "title",
                "place");
        long event = insert(row);
        insert(Row.host(event, row));
        for (int i = 0; i < ATTACKS.size(); i++) {
            long agent = agent(ATTACKS.get(i));
            insert(Row.of("event_registration")
                    .set("event_id", event)
                    .set("agent_id", agent)
                    .set("status", "REGISTERED")
                    .set("turn", i + 1)
                    .set("attendance", "PRESENT")
                    .set("asked_at", Row.now())
                    .set("changed_at", Row.now()));
            insert(Row.of("event_steward")
                    .set("event_id", event)
                    .set("agent_id", agent)
                    .set("named_at", Row.now()));
        }
        insert(Row.of("event_guest")
                .set("event_id", event)
                .set("email", "o'b&img`{{1}}@essai.gouv.fr")
                .set("arrived_at", Row.now()));
        for (String page : List.of(
                "accueil",
                "emargement",
                "accueillants",
                "organisation",
                "modifier",
                "chiffres",
                "invitations",
                "annuler",
                "repeter")) {
            PATHS.add("/evenements/" + row.get("slug") + "/" + page);
        }
        for (String page : List.of("fichiers", "couverture")) {
            PATHS.add("/depot/evenements/" + row.get("slug") + "/" + page);
        }
        Row draft = fill(Row.event(community).set("status", "DRAFT"), "event", ATTACKS.get(2), "title", "place");
        insert(Row.host(insert(draft), draft));
        PATHS.add("/evenements/" + draft.get("slug") + "/supprimer");
    }

    /** What the community helps others with. */
    private static void helping(String slug) throws SQLException {
        Row other = fill(Row.community(), "community", ATTACKS.get(2) + " 6", "name", "purpose");
        long elsewhere = insert(other);
        COMMUNITIES_OF_EVENTS.add(elsewhere);
        Row row = fill(Row.event(elsewhere), "event", ATTACKS.get(2), "title", "place");
        long event = insert(row);
        insert(Row.host(event, row));
        insert(Row.host(event, row).set("community_id", community).set("organiser", 0));
        PATHS.add("/communautes/" + slug + "/co-organisation");
        PATHS.add("/communautes/" + slug + "/co-organisation/" + event);
        PATHS.add("/communautes/" + slug + "/evenements/nouveau");
        PATHS.add("/mon-agenda/abonnement");
    }

    /** Events that ask: what they ask and what can be chosen. */
    private static void asking() throws SQLException {
        for (int first = 0; first < ATTACKS.size(); first += 5) {
            Row row = Row.event(community);
            long event = insert(row);
            insert(Row.host(event, row));
            for (int i = first; i < Math.min(ATTACKS.size(), first + 5); i++) {
                String attack = ATTACKS.get(i);
                insert(fill(
                        Row.of("event_question")
                                .set("event_id", event)
                                .set("position", i - first)
                                .set("kind", "CHOICE")
                                .set("required", i % 2),
                        "event_question",
                        attack,
                        "label",
                        "choices"));
            }
            for (String page : List.of("questions", "inscription")) {
                PATHS.add("/evenements/" + row.get("slug") + "/" + page);
            }
        }
    }

    /** The dates of a series, one a day. */
    private static void series() throws SQLException {
        long series = insert(Row.series());
        String slug = "";
        for (int i = 0; i < ATTACKS.size(); i++) {
            Row row = fill(
                    Row.dated(Row.at(Row.event(community), Row.now().plusDays(i + 1)), series),
                    "event",
                    ATTACKS.get(i),
                    "title",
                    "place");
            insert(Row.host(insert(row), row));
            slug = row.get("slug");
        }
        for (int page = 1; page <= 1 + ATTACKS.size() / 20; page++) {
            PATHS.add("/evenements/" + slug + "/serie?page=" + page);
        }
        PATHS.add("/evenements/" + slug + "/dates");
        PATHS.add("/evenements/" + slug + "/serie/chiffres");
        // one that is not full yet
        Row alone = fill(
                Row.dated(Row.at(Row.event(community), Row.now().plusDays(1)), insert(Row.series())),
                "event",
                ATTACKS.get(2),
                "title",
                "place");
        insert(Row.host(insert(alone), alone));
        PATHS.add("/evenements/" + alone.get("slug") + "/prolonger");
    }

    /** An event that is over, with its report and what people thought of it. */
    private static void over(String everything, long lead) throws SQLException {
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
        insert(Row.of("event_registration")
                .set("event_id", event)
                .set("agent_id", lead)
                .set("status", "REGISTERED")
                .set("turn", 1)
                .set("attendance", "PRESENT")
                .set("asked_at", Row.now())
                .set("changed_at", Row.now()));
        for (String page : List.of("", "/organisation", "/compte-rendu", "/avis", "/chiffres")) {
            PATHS.add("/evenements/" + row.get("slug") + page);
        }
    }

    /** The agenda, the news and the directory of other tests are without these. */
    @AfterAll
    static void clear() {
        TestPortal.update("update event set status = 'CANCELLED' where community_id = ?", community);
        TestPortal.update("update event_host set shown = 0 where community_id = ?", community);
        TestPortal.update("delete from news_item where community_id = ?", community);
        TestPortal.update(
                "delete from event_registration where event_id in (select id from event where community_id = ?)",
                community);
        TestPortal.update("delete from membership_request where community_id = ?", community);
        TestPortal.update("delete from membership where community_id = ?", community);
        NEWS.forEach(item -> TestPortal.update("delete from news_item where id = ?", item));
        ALERTS.forEach(alert -> TestPortal.update("delete from community_alert where id = ?", alert));
        COMMUNITIES.forEach(one -> {
            TestPortal.update("delete from community_split where community_id = ?", one);
            TestPortal.update("delete from community_source where community_id = ?", one);
            TestPortal.update("delete from membership where community_id = ?", one);
            TestPortal.update("delete from community where id = ?", one);
        });
        COMMUNITIES_OF_EVENTS.forEach(one -> {
            TestPortal.update("update event set status = 'CANCELLED' where community_id = ?", one);
            TestPortal.update("update event_host set shown = 0 where community_id = ?", one);
            TestPortal.update("update community set status = 'ARCHIVED' where id = ?", one);
        });
        AGENTS.forEach(agent -> TestPortal.update("delete from agent where id = ?", agent));
        TestPortal.update("update community set status = 'ARCHIVED' where id = ?", community);
    }

    @Test
    void every_page_that_shows_what_people_write_is_visited() {
        Set<Page> visited = Stream.concat(PATHS.stream(), PATHS_OF_MODERATORS.stream())
                .map(path ->
                        Page.find(path.replaceFirst("\\?.*", "")).orElseThrow().page())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Page.class)));
        assertThat(EnumSet.allOf(Page.class).stream()
                        .filter(page -> page.view().endsWith(".xhtml"))
                        .filter(page -> WRITTEN.contains(page.view().split("/", -1)[1]))
                        .filter(page -> !visited.contains(page)))
                .isEmpty();
        assertThat(WRITTEN).as("none of them misspelt").allMatch(feature -> visited.stream()
                .anyMatch(page -> page.view().startsWith("/" + feature + "/")));
    }

    @Test
    void what_people_write_runs_nowhere() {
        List<String> ran = new ArrayList<>();
        List<String> asked = new ArrayList<>();
        visit(LEAD, PATHS, ran, asked);
        visit(MODERATOR, PATHS_OF_MODERATORS, ran, asked);
        String proof = "ici on " + TestPortal.at("/accessibilite");
        assertThat(ran).containsExactly(proof, proof);
        assertThat(asked).isEmpty();
    }

    /** The report of a list of addresses says each line again. */
    @Test
    void what_is_invited_runs_nowhere() {
        List<String> ran = new ArrayList<>();
        String slug = TestPortal.column("select slug from community where id = ?", community)
                .get(0);
        try (Visit visit = Visit.unguarded().as(LEAD)) {
            visit.page().onDialog(dialog -> {
                ran.add(dialog.message());
                dialog.dismiss();
            });
            visit.open("/communautes/" + slug + "/invitations");
            visit.page().locator("#addresses").fill(String.join("\n", ATTACKS));
            visit.page().locator("#invite").click();
            visit.page().locator("main details summary").first().click();
            assertThat(visit.page().locator("main table tbody tr").count()).isGreaterThanOrEqualTo(ATTACKS.size());
            assertThat((List<?>) visit.page().evaluate(FOREIGN)).isEmpty();
            assertThat(visit.page().content()).doesNotContain(String.valueOf(EVALUATED));
        }
        assertThat(ran).isEmpty();
    }

    /** Mail readers are browsers, with fewer guards. */
    @Test
    void what_people_write_runs_in_no_mail() throws SQLException {
        requireInert(
                "follow-digest",
                Map.of(
                        "more",
                        0,
                        "link",
                        LINK,
                        "items",
                        ATTACKS.stream()
                                .map(attack ->
                                        Map.of("kind", "NEWS", "title", attack, "community", attack, "link", LINK))
                                .toList()));
        requireInert(
                "request-refused",
                Map.of(
                        "community", ATTACKS.get(0),
                        "link", LINK,
                        "motive", String.join("\n", ATTACKS),
                        "alternatives",
                                ATTACKS.stream()
                                        .map(attack -> Map.of("name", attack, "purpose", attack, "link", LINK))
                                        .toList()));
    }

    @Test
    void what_members_write_to_each_other_runs_in_no_mail() throws SQLException {
        String all = String.join("\n", ATTACKS);
        String first = ATTACKS.get(0);
        for (String template : List.of("post-mentioned", "post-answered")) {
            requireInert(
                    template,
                    Map.of("thread", first, "community", first, "author", first, "excerpt", all, "link", LINK));
        }
        requireInert("post-retired", Map.of("thread", first, "community", first, "motive", all, "link", LINK));
        requireInert(
                "invitation",
                Map.of(
                        "community", first,
                        "purpose", all,
                        "inviter", first,
                        "role", "LEAD",
                        "newcomer", false,
                        "until", "demain",
                        "link", LINK));
        for (String decision : List.of("PUBLISHED", "SENT_BACK", "ARCHIVED")) {
            requireInert(
                    "proposal-decided", Map.of("community", first, "decision", decision, "motive", all, "link", LINK));
        }
        requireInert("community-proposed", Map.of("community", first, "purpose", all, "origin", first, "link", LINK));
    }

    private static void requireInert(String template, Map<String, Object> parameters) throws SQLException {
        String address = Row.unique("attaque") + "@essai.gouv.fr";
        insert(Row.mail(address).set("template", template).set("parameters", new Gson().toJson(parameters)));
        String html = Mailbox.html(Mailbox.await(address, 1));
        assertThat(html).contains(ATTACKS.get(0).replace("<", "&lt;").replace(">", "&gt;"));
        assertThat(html).doesNotContain(String.valueOf(EVALUATED));
        List<String> ran = new ArrayList<>();
        try (Visit visit = Visit.unguarded()) {
            visit.open("/accessibilite");
            visit.page().onDialog(dialog -> {
                ran.add(dialog.message());
                dialog.dismiss();
            });
            visit.page().setContent(html);
            assertThat((List<?>) visit.page().evaluate(FOREIGN)).as(template).isEmpty();
            assertThat(visit.page().locator("script, img[src=x], svg, form").count())
                    .as(template)
                    .isZero();
        }
        assertThat(ran).as(template).isEmpty();
    }

    private static void visit(String account, List<String> paths, List<String> ran, List<String> asked) {
        String host = URI.create(TestPortal.at("/").toString()).getHost();
        try (Visit visit = Visit.unguarded().as(account)) {
            BrowserContext context = visit.page().context();
            context.onDialog(dialog -> {
                ran.add(dialog.message() + " on " + dialog.page().url());
                dialog.dismiss();
            });
            context.onRequest(request -> {
                if (!host.equals(URI.create(request.url().replaceAll("[^\\x21-\\x7e]", ""))
                        .getHost())) {
                    asked.add(request.url());
                }
            });
            assertThat(proves(visit)).as("this browser would run an attack").isTrue();
            new Tabs(visit.page()).open(paths, (tab, path) -> {
                assertThat((List<?>) tab.evaluate(FOREIGN)).as(path).isEmpty();
                assertThat(tab.content()).as(path).doesNotContain(String.valueOf(EVALUATED));
            });
        }
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
