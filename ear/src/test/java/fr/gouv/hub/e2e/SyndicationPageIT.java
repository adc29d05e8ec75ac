package fr.gouv.hub.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.hub.database.Row;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** The running portal reads the feeds of communities that live elsewhere, and says how fresh they are. */
class SyndicationPageIT {

    private static final String READ = "services-publics-plus";

    private static long insert(Row row) throws SQLException {
        try (Connection connection = TestPortal.connection()) {
            return row.insert(connection);
        }
    }

    private static void await(String what, String sql, Object... parameters) {
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        while (TestPortal.number(sql, parameters) == 0) {
            assertThat(Instant.now()).as(what).isBefore(end);
            try {
                Thread.sleep(200);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    private static void awaitRead() {
        TestPortal.update(
                "update community_source set next_attempt_at = utc_timestamp(6) where last_success_at is null");
        await(
                "read",
                "select count(*) from community_source s join community c on c.id = s.community_id"
                        + " where c.slug = ? and s.last_success_at is not null",
                READ);
    }

    private static HttpResponse<String> get(String path) {
        return new HttpVisit().get(path);
    }

    @Test
    void the_news_of_a_community_that_lives_elsewhere_are_shown_with_their_origin_and_their_age() {
        awaitRead();
        String page = get("/communautes/" + READ).body();
        assertThat(page).contains("Accueil sans rendez-vous", "Sur Site de la transformation publique", "Mis à jour");
        assertThat(Jsoup.parse(page).select("main h3 a[target=_blank]").attr("rel"))
                .contains("noopener");
        assertThat(get("/actualites?communaute=" + READ).body()).contains("Un modèle d’affichage");
        assertThat(get("/actualites/flux?communaute=" + READ).body()).contains("Un modèle d’affichage");
        PagesPageIT.requireSound("community-imported", "/communautes/" + READ, "");
        PagesPageIT.requireSound("news-imported", "/actualites?communaute=" + READ, "");
    }

    @Test
    void the_events_of_a_community_that_lives_elsewhere_are_in_its_agenda_and_never_doubled() {
        String slug = "numerique-en-sante";
        awaitRead();
        String ofIt =
                " from event e join community c on c.id = e.community_id where c.slug = ? and e.source = 'IMPORTED'"
                        + " and e.status = 'PUBLISHED' and e.starts_at > utc_timestamp(6)";
        await("events", "select count(*) > 6" + ofIt, slug);
        assertThat(get("/communautes/" + slug).body())
                .contains("Point d’étape des équipes projet", "Source de l’agenda", "Mis à jour");
        String event = TestPortal.column("select e.slug" + ofIt + " and e.title like 'Point d%' limit 1", slug)
                .get(0);
        assertThat(get("/evenements/" + event).body()).contains("Point d’étape des équipes projet");
        PagesPageIT.requireSound("community-imported-events", "/communautes/" + slug, "");
        long events = TestPortal.number("select count(*)" + ofIt, slug);
        TestPortal.update("update event e join community c on c.id = e.community_id set e.title = 'Ancien titre'"
                + " where c.slug = 'numerique-en-sante'");
        TestPortal.update("update community_source set next_attempt_at = utc_timestamp(6)");
        await("followed", "select count(*) = 0" + ofIt + " and e.title = 'Ancien titre'", slug);
        assertThat(TestPortal.number("select count(*)" + ofIt, slug)).isEqualTo(events);
    }

    @Test
    void what_was_read_before_is_followed_and_never_doubled() {
        awaitRead();
        long items = TestPortal.number("select count(*) from news_item where origin_key is not null");
        TestPortal.update("update news_item set title = 'Ancien titre' where origin_key = sha2('sp-1', 256)");
        TestPortal.update("update news_item set status = 'ARCHIVED' where origin_key = sha2('sp-3', 256)");
        TestPortal.update("update community_source set next_attempt_at = utc_timestamp(6)");
        await(
                "followed",
                "select count(*) from news_item where origin_key = sha2('sp-1', 256) and title <> 'Ancien titre'");
        assertThat(TestPortal.number("select count(*) from news_item where origin_key is not null"))
                .isEqualTo(items);
        assertThat(TestPortal.column("select status from news_item where origin_key = sha2('sp-3', 256)"))
                .as("no import brings back what was put away")
                .containsExactly("ARCHIVED");
        TestPortal.update("update news_item set status = 'PUBLISHED' where origin_key = sha2('sp-3', 256)");
    }

    @Test
    void a_source_that_may_not_be_read_is_said_so_in_plain_french() throws SQLException {
        Row row = Row.community()
                .set("hosting", "REFERENCED")
                .set("external_url", "https://evil.example/")
                .set("external_place", "Osmose");
        long community = insert(row);
        for (String url : List.of("https://evil.example/feed", "http://169.254.169.254/latest/meta-data/")) {
            insert(Row.source(community, url));
        }
        await(
                "both tried",
                "select count(*) = 2 from community_source where community_id = ? and trouble is not null",
                community);
        assertThat(TestPortal.column("select distinct trouble from community_source where community_id = ?", community))
                .containsExactly("NOT_LISTED");
        assertThat(get("/communautes/" + row.get("slug")).body())
                .contains("Pas encore mis à jour", "n’est pas dans la liste")
                .doesNotContain("evil.example/feed");
        TestPortal.update(
                "update community_source set last_success_at = utc_timestamp(6) - interval 3 day where community_id = ?",
                community);
        // another address: that page was kept
        assertThat(get("/communautes/" + row.get("slug") + "?x=1").body()).contains("Pas mis à jour depuis le");
        PagesPageIT.requireSound("community-import-late", "/communautes/" + row.get("slug") + "?x=1", "");
        TestPortal.update("delete from community_source where community_id = ?", community);
    }

    private static HttpResponse<String> add(HttpVisit visit, String page, String kind, String url) {
        HttpVisit.Form form = visit.formOf(visit.get(page), "url");
        return form.with("kind", kind).with("url", url).submit();
    }

    @Test
    void whoever_oversees_the_hub_says_what_is_imported() throws SQLException {
        Row row = Row.community()
                .set("hosting", "REFERENCED")
                .set("name", Row.unique("Réseau interministériel des référentes et référents de la simplification"))
                .set("external_url", "https://ailleurs.example/")
                .set("external_place", "Osmose");
        long community = insert(row);
        String page = "/communautes/" + row.get("slug") + "/sources";
        HttpVisit overseer = new HttpVisit().as("moderation@demo.gouv.fr");
        PagesPageIT.requireSound("sources-none", page, "moderation@demo.gouv.fr");
        String listed = TestPortal.server().url().toString();
        for (String[] refused : new String[][] {
            {"https://evil.example/feed", "n’est pas dans la liste"},
            {"http://169.254.169.254/latest", "n’est pas dans la liste"},
            {"javascript:alert(1)", "n’est pas celle d’une page web"},
            {"http://a:b@" + TestPortal.server().url().getAuthority() + "/", "n’est pas celle d’une page web"},
            {"pas une adresse", "n’est pas celle d’une page web"},
            {"", "Renseignez le champ"}
        }) {
            HttpResponse<String> answer = add(overseer, page, "FEED", refused[0]);
            assertThat(answer.statusCode()).as(refused[0]).isEqualTo(200);
            assertThat(Jsoup.parse(answer.body()).select("#errors").text()).contains(refused[1]);
            assertThat(Jsoup.parse(answer.body()).select("#url").val()).isEqualTo(refused[0]);
        }
        assertThat(add(overseer, page, "FEED", listed + "/demonstration/flux/services-publics-plus")
                        .statusCode())
                .isEqualTo(302);
        assertThat(Jsoup.parse(add(overseer, page, "FEED", listed + "/demonstration/flux/services-publics-plus")
                                .body())
                        .select("#errors")
                        .text())
                .contains("a déjà cette source");
        await(
                "read by itself",
                "select count(*) from community_source where community_id = ? and last_success_at is not null",
                community);
        PagesPageIT.requireSound("sources", page, "moderation@demo.gouv.fr");
        long id = TestPortal.number("select max(id) from community_source where community_id = ?", community);
        TestPortal.update("update community_source set last_success_at = null where id = ?", id);
        press(overseer, page, "read");
        await("read again", "select count(*) from community_source where id = ? and last_success_at is not null", id);
        HttpVisit.Form removal = press(overseer, page, "remove");
        assertThat(TestPortal.number("select count(*) from community_source where community_id = ?", community))
                .isZero();
        assertThat(removal.submit().statusCode()).as("a second click").isEqualTo(404);
        assertThat(TestPortal.number("select count(*) > 0 from news_item where community_id = ?", community))
                .as("what was imported stays")
                .isEqualTo(1);
        TestPortal.update("delete from news_item where community_id = ?", community);
    }

    private static HttpVisit.Form press(HttpVisit visit, String page, String button) {
        HttpVisit.Form form = visit.formOf(visit.get(page), button);
        String id = Jsoup.parse(visit.get(page).body())
                .select("button[name=" + button + "]")
                .val();
        form.fields().keySet().removeIf(name -> name.equals("read") || name.equals("remove"));
        form.fields().put(button, id);
        assertThat(form.submit().statusCode()).isEqualTo(302);
        return form;
    }

    @Test
    void two_calendars_at_once_leave_one_and_a_sixth_source_is_refused() throws SQLException {
        Row row = Row.community().set("hosting", "REFERENCED").set("external_url", "https://ailleurs.example/");
        long community = insert(row);
        String page = "/communautes/" + row.get("slug") + "/sources";
        HttpVisit overseer = new HttpVisit().as("moderation@demo.gouv.fr");
        String listed = TestPortal.server().url().toString();
        HttpVisit.Form form = overseer.formOf(overseer.get(page), "url").with("kind", "CALENDAR");
        List<Callable<Integer>> presses = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Map<String, String> fields =
                    with(form, "CALENDAR", listed + "/demonstration/calendrier/numerique-en-sante?" + i);
            presses.add(() -> overseer.post(form.action(), fields).statusCode());
        }
        assertThat(Parallel.run(presses)).containsOnly(302, 200).containsOnlyOnce(302);
        assertThat(TestPortal.number("select count(*) from community_source where community_id = ?", community))
                .isEqualTo(1);
        for (int i = 0; i < 4; i++) {
            assertThat(add(overseer, page, "FEED", listed + "/demonstration/flux/services-publics-plus?" + i)
                            .statusCode())
                    .isEqualTo(302);
        }
        assertThat(Jsoup.parse(overseer.get(page).body()).select("#url")).isEmpty();
        overseer.post(form.action(), with(form, "FEED", listed + "/demonstration/flux/services-publics-plus?9"));
        assertThat(TestPortal.number("select count(*) from community_source where community_id = ?", community))
                .isEqualTo(5);
        TestPortal.update("delete from community_source where community_id = ?", community);
        TestPortal.update("delete from news_item where community_id = ?", community);
        TestPortal.update("delete from event where community_id = ?", community);
    }

    private static Map<String, String> with(HttpVisit.Form form, String kind, String url) {
        Map<String, String> fields = new LinkedHashMap<>(form.fields());
        fields.put("kind", kind);
        fields.put("url", url);
        return fields;
    }
}
