package fr.gouv.hub.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import fr.gouv.hub.database.Row;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** News from the first draft to the feed. */
class NewsPageIT {

    private static final String LEAD = "animatrice@demo.gouv.fr";
    private static final String ADMIN = "administration@demo.gouv.fr";
    private static final String DESK = "/communautes/futurs-publics/actualites";

    private static HttpVisit lead;
    private static HttpVisit admin;

    private static synchronized HttpVisit lead() {
        if (lead == null) {
            lead = new HttpVisit().as(LEAD);
        }
        return lead;
    }

    private static synchronized HttpVisit admin() {
        if (admin == null) {
            admin = new HttpVisit().as(ADMIN);
        }
        return admin;
    }

    private static long insert(Row row) throws SQLException {
        try (Connection connection = TestPortal.connection()) {
            return row.insert(connection);
        }
    }

    private static long community(String slug) {
        return TestPortal.number("select id from community where slug = ?", slug);
    }

    private static byte[] picture() throws IOException {
        try (InputStream file = NewsPageIT.class.getResourceAsStream("/demonstration/pictures/territoire.jpg")) {
            return file.readAllBytes();
        }
    }

    /** Without a script, as everything must work. */
    @Test
    void an_animatrice_writes_looks_illustrates_publishes_and_archives() throws IOException {
        String title = Row.unique("Une actualité");
        try (Visit visit = Visit.withoutScripts().as(LEAD)) {
            visit.open(DESK);
            visit.follow("Écrire une actualité");
            visit.page().locator("#newsTitle").fill(title);
            visit.page().locator("#body").fill("Un **gras** et une [adresse](javascript:alert(1)).");
            press(visit, "save");
            assertThat(visit.page().locator("#errors").innerText()).contains("Renseignez le champ « Résumé »");
            assertThat(visit.page().locator("#body").inputValue()).contains("Un **gras**");
            visit.page().locator("#summary").fill("En deux mots.");
            press(visit, "preview");
            assertThat(visit.page().locator("#apercu").innerHTML())
                    .contains("<strong>gras</strong>", "En deux mots.")
                    .doesNotContain("javascript");
            visit.photograph("news-preview");
            press(visit, "save");
            assertThat(visit.text()).contains("Le brouillon est enregistré");
            String slug = TestPortal.column("select slug from news_item where title = ?", title)
                    .get(0);
            assertThat(new HttpVisit().get("/actualites/" + slug).statusCode()).isEqualTo(404);
            illustrates(visit);
            press(visit, "publish");
            assertThat(visit.text()).contains("L’actualité est publiée");
            HttpResponse<String> page = new HttpVisit().get("/actualites/" + slug);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(Jsoup.parse(page.body()).select("main img").attr("alt")).isEqualTo("Des collines");
            assertThat(lead().get("/communautes/futurs-publics").body()).contains(title);
            assertThat(new HttpVisit().get("/actualites").body()).contains(title);
            assertThat(new HttpVisit()
                            .get("/actualites/flux?communaute=futurs-publics")
                            .body())
                    .contains(title);
            awaitOnFrontPage(title);
            press(visit, "archive");
            assertThat(visit.text()).contains("L’actualité est archivée");
            assertThat(new HttpVisit().get("/actualites/" + slug).statusCode()).isEqualTo(404);
            assertThat(new HttpVisit().get("/actualites").body()).doesNotContain(title);
        }
    }

    private static void illustrates(Visit visit) throws IOException {
        visit.follow("Ajouter une image");
        press(visit, "save");
        assertThat(visit.page().locator("#errors").innerText()).contains("Fichier de l’image", "Texte de remplacement");
        visit.page().locator("#text").fill("Des collines");
        byte[] page = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
        hand(visit, "photo.png", "image/png", page);
        assertThat(visit.page().locator("#errors").innerText()).contains("n’est pas une image que le hub accepte");
        assertThat(visit.page().locator("#text").inputValue()).isEqualTo("Des collines");
        byte[] drawing = "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8);
        hand(visit, "photo.jpg", "image/jpeg", drawing);
        assertThat(visit.page().locator("#errors").innerText()).contains("n’est pas une image que le hub accepte");
        visit.photograph("news-image-refused");
        hand(visit, "photo.jpg", "image/jpeg", new byte[9 * 1_048_576]);
        assertThat(visit.page().locator("#errors").innerText()).contains("trop lourd", "8");
        hand(visit, "photo.exe", "application/x-msdownload", picture());
        assertThat(visit.text()).contains("L’image est enregistrée");
    }

    private static void hand(Visit visit, String name, String type, byte[] content) {
        visit.page().locator("#file").setInputFiles(new FilePayload(name, type, content));
        press(visit, "save");
    }

    private static void press(Visit visit, String id) {
        visit.page().locator("main form [id=" + id + "]").click();
    }

    private static void awaitOnFrontPage(String title) {
        for (int i = 0; i < 300; i++) {
            if (new HttpVisit().get("/").body().contains(title)) {
                return;
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        throw new AssertionError("not on the front page: " + title);
    }

    @Test
    void a_scheduled_item_appears_by_itself_when_its_moment_comes() {
        String title = Row.unique("Programmée");
        String moment = LocalDateTime.now(java.time.ZoneId.of("Europe/Paris"))
                .plusDays(2)
                .withNano(0)
                .toString()
                .substring(0, 16);
        HttpVisit.Form form = lead().formOf(lead().get(DESK + "/nouvelle"), "newsTitle")
                .with("newsTitle", title)
                .with("summary", "Bientôt.")
                .with("body", "Bientôt.");
        form.fields().remove("save");
        HttpResponse<String> refused = post(form, "publish", "publishAt", "2020-01-01T10:00");
        assertThat(Jsoup.parse(refused.body()).select("#errors").text()).contains("déjà passée");
        assertThat(refused.body()).contains(title);
        HttpResponse<String> wrong = post(form, "publish", "publishAt", "demain");
        assertThat(Jsoup.parse(wrong.body()).select("#errors").text()).contains("n’est pas valable");
        assertThat(post(form, "publish", "publishAt", moment).statusCode()).isEqualTo(302);
        String slug = TestPortal.column("select slug from news_item where title = ?", title)
                .get(0);
        assertThat(new HttpVisit().get("/actualites/" + slug).statusCode()).isEqualTo(404);
        assertThat(lead().get(DESK).body()).contains(title, "Programmée");
        TestPortal.update("update news_item set published_at = utc_timestamp(6) where slug = ?", slug);
        assertThat(new HttpVisit().get("/actualites/" + slug).statusCode()).isEqualTo(200);
    }

    private static HttpResponse<String> post(HttpVisit.Form form, String button, String field, String value) {
        form.fields().put(field, value);
        form.fields().put(button, "x");
        return form.submit();
    }

    @Test
    void of_two_who_change_an_item_at_once_one_is_told_and_keeps_what_was_typed() throws SQLException {
        long item = insert(Row.news(community("futurs-publics")));
        String edit = "/actualites/" + item + "/modifier";
        HttpVisit second = new HttpVisit().as("coanimateur@demo.gouv.fr");
        HttpVisit.Form old = second.formOf(second.get(edit), "newsTitle").with("newsTitle", "Vieille version");
        TestPortal.update("update news_item set version = 7 where id = ?", item);
        HttpResponse<String> refused = old.submit();
        assertThat(refused.statusCode()).as("one after the other").isEqualTo(200);
        assertThat(refused.body()).contains("entre-temps", "Vieille version");
        List<HttpVisit.Form> forms = List.of(
                lead().formOf(lead().get(edit), "newsTitle").with("newsTitle", "Première version"),
                second.formOf(second.get(edit), "newsTitle").with("newsTitle", "Seconde version"));
        List<HttpResponse<String>> answers = Parallel.run(forms.stream()
                .map(form -> (java.util.concurrent.Callable<HttpResponse<String>>) form::submit)
                .toList());
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 302).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() != 302)
                .singleElement()
                .satisfies(answer -> {
                    assertThat(answer.body()).contains("entre-temps").containsPattern("(Première|Seconde) version");
                });
        HttpResponse<String> late = forms.get(0).submit();
        assertThat(Jsoup.parse(late.body()).select("#errors").text()).contains("entre-temps");
        assertThat(TestPortal.number("select version from news_item where id = ?", item))
                .isEqualTo(8);
    }

    static Stream<Arguments> strangers() {
        return Stream.of(Arguments.of("agent@demo.gouv.fr"), Arguments.of("membre@demo.gouv.fr"), Arguments.of(ADMIN));
    }

    @ParameterizedTest
    @MethodSource("strangers")
    void nobody_else_changes_an_item_with_a_form_that_he_got_hold_of(String account) throws SQLException {
        long item = insert(Row.news(community("futurs-publics")));
        HttpVisit stranger = account.equals(ADMIN) ? admin() : new HttpVisit().as(account);
        HttpVisit.Form form = lead().formOf(lead().get("/actualites/" + item + "/modifier"), "newsTitle");
        for (String button : List.of("save", "savePublished", "publish", "archive", "withdraw")) {
            form.with("newsTitle", "Usurpée").fields().remove("savePublished");
            form.fields().put(button, "x");
            assertThat(stranger.post(form.action(), form.fields()).statusCode()).isNotEqualTo(302);
            assertThat(new HttpVisit().post(form.action(), form.fields()).statusCode())
                    .isNotEqualTo(302);
            form.fields().remove(button);
        }
        assertThat(TestPortal.column("select concat(title, status) from news_item where id = ?", item))
                .containsExactly("Un essaiPUBLISHED");
    }

    @Test
    void the_hub_has_its_own_news_about_a_theme() {
        String title = Row.unique("Du hub");
        HttpVisit.Form form = admin().formOf(admin().get("/actualites/gestion/nouvelle"), "newsTitle")
                .with("newsTitle", title)
                .with("summary", "Résumé")
                .with("body", "Texte")
                .with("newsTheme", "design");
        form.fields().remove("save");
        form.fields().put("publish", "x");
        assertThat(form.submit().statusCode()).isEqualTo(302);
        assertThat(new HttpVisit().get("/actualites?theme=design").body()).contains(title);
        assertThat(new HttpVisit().get("/actualites?theme=donnees").body()).doesNotContain(title);
        assertThat(new HttpVisit().get("/actualites/flux?theme=design").body()).contains(title);
    }

    @Test
    void what_somebody_writes_runs_nowhere() throws SQLException {
        List<String> attacks = List.of(
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "\"><svg onload=alert(1)>",
                "[x](javascript:alert(1))",
                "[x](data:text/html;base64,PHNjcmlwdD4=)",
                "![x](https://evil.example/p.png)",
                "<a href=\"jav&#x09;ascript:alert(1)\">x</a>",
                "#{visitor.name} ${7*7}",
                "]]><script>alert(1)</script>",
                "&lt;script&gt;alert(1)&lt;/script&gt;");
        List<String> slugs = new ArrayList<>();
        for (String attack : attacks) {
            Row row = Row.news(community("futurs-publics"))
                    .set("title", attack)
                    .set("summary", attack)
                    .set("body", attack);
            insert(row);
            slugs.add("/actualites/" + row.get("slug"));
        }
        slugs.addAll(List.of("/actualites", "/communautes/futurs-publics", "/"));
        for (String path : slugs) {
            HttpResponse<String> answer = new HttpVisit().get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            var page = Jsoup.parse(answer.body());
            assertThat(page.select("main script, main svg, main [onerror], main [onload], main iframe"))
                    .as(path)
                    .isEmpty();
            assertThat(page.select("main a[href]").eachAttr("href"))
                    .as(path)
                    .noneMatch(href -> href.matches("(?i)\\s*(javascript|data|vbscript).*"));
            assertThat(page.select("main img[src]").eachAttr("src")).noneMatch(src -> src.contains("evil"));
            assertThat(answer.body()).doesNotContain(" 49<");
        }
        String feed = new HttpVisit()
                .get("/actualites/flux?communaute=futurs-publics")
                .body();
        for (Element content : elements(feed, "content")) {
            assertThat(Jsoup.parse(content.getTextContent()).select("script, img, svg, [onerror], [onload]"))
                    .isEmpty();
        }
        TestPortal.update(
                "delete from news_item where title in (" + "?,".repeat(attacks.size() - 1) + "?)", attacks.toArray());
    }

    private static List<Element> elements(String feed, String name) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            NodeList found = factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(feed.getBytes(StandardCharsets.UTF_8)))
                    .getElementsByTagNameNS("http://www.w3.org/2005/Atom", name);
            List<Element> elements = new ArrayList<>();
            for (int i = 0; i < found.getLength(); i++) {
                elements.add((Element) found.item(i));
            }
            return elements;
        } catch (Exception e) {
            throw new AssertionError(feed, e);
        }
    }

    @Test
    void a_feed_is_sound_atom_and_holds_nothing_but_what_everybody_may_read() {
        for (String path : List.of(
                "/actualites/flux",
                "/actualites/flux?theme=innovation-publique",
                "/actualites/flux?territoire=R84",
                "/actualites/flux?communaute=futurs-publics")) {
            HttpResponse<String> visitor = new HttpVisit().get(path);
            assertThat(visitor.statusCode()).as(path).isEqualTo(200);
            assertThat(visitor.headers().firstValue("Content-Type").orElseThrow())
                    .isEqualToIgnoringCase("application/atom+xml;charset=UTF-8");
            assertThat(visitor.headers().allValues("Set-Cookie")).isEmpty();
            String feed = visitor.body();
            assertThat(lead().get(path).body()).as("the same for everybody").isEqualTo(feed);
            assertThat(feed).doesNotContain("Cadres de nuit", "Séminaire fermé", "@demo.gouv.fr", "Élodie Maquette");
            for (Element entry : elements(feed, "entry")) {
                for (String required : List.of("id", "title", "updated", "author", "link")) {
                    assertThat(entry.getElementsByTagNameNS("http://www.w3.org/2005/Atom", required)
                                    .getLength())
                            .as(required)
                            .isPositive();
                }
            }
            List<String> ids =
                    elements(feed, "id").stream().map(Element::getTextContent).toList();
            Set<String> different = new HashSet<>(ids);
            assertThat(different).hasSameSizeAs(ids).hasSizeGreaterThan(1);
            assertThat(elements(feed, "updated").stream().map(Element::getTextContent))
                    .allMatch(text -> text.matches("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z"));
            assertThat(elements(feed, "link").stream().map(link -> link.getAttribute("href")))
                    .allMatch(href -> href.matches("https?://.+"));
        }
    }

    /** RFC 4287 §4.2.6: readers know a feed, and what they have read of it, by its id. */
    @Test
    void a_feed_stays_the_same_when_its_community_moves_and_differs_from_all_others() throws SQLException {
        Row row = Row.community();
        long community = insert(row);
        insert(Row.membership(community, TestPortal.number("select id from agent where email = ?", LEAD), "LEAD"));
        insert(Row.news(community));
        String moved = Row.unique("ailleurs");
        String before = feedId("?communaute=" + row.get("slug"));
        lead().formOf(lead().get("/communautes/" + row.get("slug") + "/vie"), "newAddress")
                .with("newAddress", moved)
                .submit();
        String feed =
                new HttpVisit().get("/actualites/flux?communaute=" + moved).body();
        assertThat(elements(feed, "link").get(0).getAttribute("href")).endsWith("?communaute=" + moved);
        assertThat(feedId("?communaute=" + moved)).isEqualTo(before);
        Set<String> ids = new HashSet<>(List.of(before));
        List<String> others = List.of(
                "",
                "?theme=innovation-publique",
                "?territoire=R84",
                "?theme=innovation-publique&territoire=R84",
                "?communaute=futurs-publics",
                "?theme=innovation-publique&communaute=futurs-publics");
        others.forEach(other -> ids.add(feedId(other)));
        assertThat(ids).hasSize(1 + others.size());
        TestPortal.update("delete from news_item where community_id = ?", community);
        TestPortal.update("update community set status = 'ARCHIVED' where id = ?", community);
    }

    private static String feedId(String query) {
        String id = elements(new HttpVisit().get("/actualites/flux" + query).body(), "id")
                .get(0)
                .getTextContent();
        assertThat(id).matches("urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        return id;
    }

    @Test
    void a_feed_of_nothing_or_of_a_closed_community_does_not_exist() {
        for (String path : List.of(
                "?theme=rien",
                "?territoire=R99",
                "?communaute=aucune",
                "?communaute=hospitalents",
                "?communaute=%ff",
                "?theme=")) {
            assertThat(lead().get("/actualites/flux" + path).statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(new HttpVisit().get("/actualites/flux?theme=geomatique").statusCode())
                .as("a theme without news")
                .isEqualTo(200);
    }

    @Test
    void a_reader_that_knows_the_feed_is_told_so() {
        String path = "/actualites/flux?communaute=langage-clair";
        HttpResponse<String> first = new HttpVisit().get(path);
        String tag = first.headers().firstValue("ETag").orElseThrow();
        String date = first.headers().firstValue("Last-Modified").orElseThrow();
        assertThat(conditional(path, "If-None-Match", tag)).isEqualTo(304);
        assertThat(conditional(path, "If-None-Match", "W/" + tag)).isEqualTo(304);
        assertThat(conditional(path, "If-None-Match", "\"autre\"")).isEqualTo(200);
        assertThat(conditional(path, "If-Modified-Since", date)).isEqualTo(304);
        assertThat(conditional(path, "If-Modified-Since", "Mon, 01 Jan 2018 00:00:00 GMT"))
                .isEqualTo(200);
        assertThat(conditional(path, "If-Modified-Since", "hier")).isEqualTo(200);
        TestPortal.update("update news_item set title = concat(title, ' !') where slug = 'langage-clair-lexique'");
        assertThat(conditional(path, "If-None-Match", tag)).as("it has changed").isEqualTo(200);
    }

    private static int conditional(String path, String header, String value) {
        return new HttpVisit()
                .send(HttpRequest.newBuilder(TestPortal.at(path))
                        .header(header, value)
                        .GET())
                .statusCode();
    }

    @Test
    void a_picture_is_sent_as_what_it_is_and_only_to_those_who_may_read() throws SQLException {
        long picture =
                TestPortal.number("select picture_id from news_item where slug = 'futurs-publics-dix-huit-laureats'");
        String path = "/actualites/futurs-publics-dix-huit-laureats/images/" + picture;
        HttpResponse<String> answer = new HttpVisit().get(path + "?taille=petite");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("image/jpeg");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(conditional(
                        path,
                        "If-None-Match",
                        new HttpVisit().get(path).headers().firstValue("ETag").orElseThrow()))
                .isEqualTo(304);
        long other = TestPortal.number("select picture_id from news_item where slug = 'le-hub-ouvre-ses-portes'");
        assertThat(new HttpVisit()
                        .get("/actualites/futurs-publics-dix-huit-laureats/images/" + other)
                        .statusCode())
                .as("the picture of another item")
                .isEqualTo(404);
        Row closed =
                Row.news(community("hospitalents")).set("picture_id", picture).set("picture_text", "x");
        insert(closed);
        String closedPath = "/actualites/" + closed.get("slug") + "/images/" + picture;
        assertThat(new HttpVisit().get(closedPath).statusCode()).isEqualTo(404);
        assertThat(lead().get(closedPath).statusCode()).isEqualTo(200);
        TestPortal.update("delete from news_item where slug = ?", closed.get("slug"));
    }

    @Test
    void pages_announce_their_feed_and_lead_from_one_to_the_next() {
        var list = Jsoup.parse(
                new HttpVisit().get("/actualites").body(), TestPortal.at("/").toString());
        assertThat(list.select("head link[type=application/atom+xml]").attr("href"))
                .isEqualTo("/actualites/flux");
        List<String> read = new ArrayList<>(list.select("main h3 a").eachText());
        var older = list.select("a[rel=next]");
        assertThat(older).hasSize(1);
        var second = Jsoup.parse(new HttpVisit().get(older.attr("href")).body());
        List<String> next = second.select("main h3 a").eachText();
        assertThat(next).isNotEmpty().doesNotContainAnyElementsOf(read);
        String back = second.select("a[rel=prev]").attr("href");
        assertThat(Jsoup.parse(new HttpVisit().get(back).body())
                        .select("main h3 a")
                        .eachText())
                .isEqualTo(read);
        var community =
                Jsoup.parse(new HttpVisit().get("/communautes/futurs-publics").body());
        assertThat(community.select("head link[type=application/atom+xml]").attr("href"))
                .isEqualTo("/actualites/flux?communaute=futurs-publics");
        assertThat(Jsoup.parse(new HttpVisit().get("/communautes/hospitalents").body())
                        .select("head link[type=application/atom+xml]"))
                .isEmpty();
    }

    @Test
    void the_news_of_a_closed_community_are_said_to_be_its_members() {
        HttpResponse<String> answer = new HttpVisit().get("/actualites?communaute=hospitalents");
        assertThat(answer.body()).contains("réservées à ses membres").doesNotContain("Cadres de nuit");
        assertThat(lead().get("/actualites?communaute=hospitalents").body()).contains("Cadres de nuit");
        assertThat(new HttpVisit().get("/communautes/hospitalents").body()).doesNotContain("Cadres de nuit");
    }

    @Test
    void the_buttons_of_a_form_are_reached_in_order_with_the_keyboard() {
        try (Visit visit = Visit.begin().as(LEAD)) {
            visit.open(DESK + "/nouvelle");
            visit.page().locator("#newsTitle").focus();
            List<String> order = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                visit.page().keyboard().press("Tab");
                Locator focused = visit.page().locator(":focus");
                order.add(focused.getAttribute("id"));
            }
            assertThat(order).containsSubsequence("summary", "body", "pinned", "publishAt");
        }
    }
}
