package fr.gouv.hub.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import fr.gouv.hub.database.Row;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** The picture at the head of an event's page: given, described, changed and removed by its organisers, without scripts. */
class EventCoverPageIT {

    private static final String LEAD = "animatrice@demo.gouv.fr";
    private static final String MEMBER = "membre@demo.gouv.fr";

    private static byte[] picture() throws IOException {
        try (InputStream file = EventCoverPageIT.class.getResourceAsStream("/demonstration/pictures/atelier.jpg")) {
            return file.readAllBytes();
        }
    }

    private static Element cover(String path) {
        return Jsoup.parse(new HttpVisit().get(path).body()).selectFirst("img.hub-cover");
    }

    private static void press(Visit visit, String id) {
        visit.page().locator("main form [id=" + id + "]").click();
    }

    private static String event(String status) throws SQLException {
        Row row = Row.at(
                Row.event(TestPortal.number("select id from community where slug = 'futurs-publics'"))
                        .set("title", "Atelier à illustrer : accueillir les usagères et les usagers")
                        .set("status", status),
                Row.now().plusDays(12).truncatedTo(ChronoUnit.HOURS));
        try (Connection connection = TestPortal.connection()) {
            Row.host(row.insert(connection), row).insert(connection);
        }
        return row.get("slug");
    }

    @Test
    void pages_are_sound_with_a_cover_and_without() {
        String covered = TestPortal.column(
                        "select e.slug from event_cover v join event e on e.id = v.event_id join community c"
                                + " on c.id = e.community_id where c.slug = 'futurs-publics' order by e.id limit 1")
                .get(0);
        PagesPageIT.requireSound("event-covered", "/evenements/" + covered, "");
        PagesPageIT.requireSound("event-cover-change", "/depot/evenements/" + covered + "/couverture", LEAD);
        PagesPageIT.requireSound("event-cover-none", "/depot/evenements/" + EventPages.single() + "/couverture", LEAD);
        HttpVisit lead = new HttpVisit().as(LEAD);
        for (String page : new String[] {"/evenements/" + covered, "/depot/evenements/" + covered + "/couverture"}) {
            lead.get(page);
            assertThat(StatementCount.ofPage(() -> lead.get(page)))
                    .as(page)
                    .hasSizeLessThanOrEqualTo(StatementCount.MOST_OF_A_PAGE);
        }
    }

    @Test
    void an_organiser_gives_describes_changes_and_removes_it() throws IOException, SQLException {
        String slug = event("PUBLISHED");
        String path = "/evenements/" + slug;
        try (Visit visit = Visit.withoutScripts().as(LEAD)) {
            visit.open("/depot" + path + "/couverture");
            visit.page().locator("#text").fill("Des mains");
            press(visit, "save");
            assertThat(visit.page().locator("#errors").innerText()).contains("Fichier de l’image");
            assertThat(visit.page().locator("#text").inputValue()).isEqualTo("Des mains");
            byte[] drawing =
                    "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8);
            visit.page().locator("#file").setInputFiles(new FilePayload("photo.png", "image/png", drawing));
            press(visit, "save");
            assertThat(visit.page().locator("#errors").innerText()).contains("n’est pas une image que le hub accepte");
            visit.page().locator("#text").fill("  ");
            visit.page().locator("#file").setInputFiles(new FilePayload("photo.jpg", "image/jpeg", picture()));
            press(visit, "save");
            assertThat(visit.page().locator("#errors").innerText()).contains("Décrivez ce que montre l’image");
            assertThat(cover(path)).isNull();
            visit.page().locator("#text").fill("Des mains");
            visit.page().locator("#file").setInputFiles(new FilePayload("photo.jpg", "image/jpeg", picture()));
            press(visit, "save");
            assertThat(cover(path).attr("alt")).isEqualTo("Des mains");
            long pictures = TestPortal.number("select count(*) from picture");
            String shown = cover(path).attr("src");
            assertThat(new HttpVisit().get(shown).statusCode()).isEqualTo(200);
            visit.open("/depot" + path + "/couverture");
            visit.page().locator("#text").fill("Des mains levées");
            visit.page().locator("#file").setInputFiles(new FilePayload("photo.jpg", "image/jpeg", picture()));
            press(visit, "save");
            assertThat(cover(path).attr("alt")).isEqualTo("Des mains levées");
            assertThat(TestPortal.number("select count(*) from picture"))
                    .as("the former one is gone")
                    .isEqualTo(pictures);
            assertThat(new HttpVisit().get(shown).statusCode()).isEqualTo(404);
            visit.open("/depot" + path + "/couverture");
            press(visit, "remove");
            assertThat(cover(path)).isNull();
            assertThat(TestPortal.number("select count(*) from picture")).isEqualTo(pictures - 1);
        }
    }

    @Test
    void a_draft_keeps_its_picture_to_its_organisers_and_takes_it_away_with_it() throws IOException, SQLException {
        String slug = event("DRAFT");
        long before = TestPortal.number("select count(*) from picture");
        try (Visit visit = Visit.withoutScripts().as(LEAD)) {
            visit.open("/depot/evenements/" + slug + "/couverture");
            visit.page().locator("#text").fill("Des mains");
            visit.page().locator("#file").setInputFiles(new FilePayload("photo.jpg", "image/jpeg", picture()));
            press(visit, "save");
            String shown = visit.page().locator("img.hub-cover").getAttribute("src");
            assertThat(new HttpVisit().get(shown).statusCode()).isEqualTo(404);
            assertThat(new HttpVisit().as(MEMBER).get(shown).statusCode()).isEqualTo(404);
            assertThat(new HttpVisit()
                            .as(MEMBER)
                            .get("/depot/evenements/" + slug + "/couverture")
                            .statusCode())
                    .isEqualTo(404);
            visit.open("/evenements/" + slug + "/supprimer");
            press(visit, "delete");
        }
        assertThat(TestPortal.number("select count(*) from event where slug = ?", slug))
                .isZero();
        assertThat(TestPortal.number("select count(*) from picture")).isEqualTo(before);
    }

    @Test
    void several_dates_of_a_series_are_given_one_and_lose_it_together() throws IOException {
        String date = EventPages.serial();
        String desk = "/depot/evenements/" + date + "/couverture";
        List<String> dates = TestPortal.column(
                "select e.slug from event e join event d on d.series_id = e.series_id where d.slug = ? and e.starts_at >="
                        + " d.starts_at and e.status <> 'CANCELLED' order by e.starts_at",
                date);
        assertThat(dates).hasSizeGreaterThan(2);
        PagesPageIT.requireSound("event-cover-series", desk, LEAD);
        try (Visit visit = Visit.withoutScripts().as(LEAD)) {
            visit.open(desk);
            visit.page().locator("#scope").selectOption("FOLLOWING");
            visit.page().locator("#text").fill("Des mains");
            press(visit, "save");
            assertThat(visit.page().locator("#errors").innerText()).contains("Fichier de l’image");
            assertThat(visit.page().locator("#scope").inputValue()).isEqualTo("FOLLOWING");
            visit.page().locator("#file").setInputFiles(new FilePayload("photo.jpg", "image/jpeg", picture()));
            press(visit, "save");
            assertThat(visit.text()).contains("L’image est en tête de " + dates.size());
            for (String one : dates) {
                assertThat(cover("/evenements/" + one).attr("alt")).as(one).isEqualTo("Des mains");
            }
            visit.open("/depot/evenements/" + dates.get(1) + "/couverture");
            press(visit, "remove");
            assertThat(cover("/evenements/" + dates.get(1))).isNull();
            assertThat(cover("/evenements/" + dates.get(2))).isNotNull();
            visit.open(desk);
            visit.page().locator("#scope").selectOption("ALL");
            press(visit, "remove");
            assertThat(visit.text()).contains("n’ont plus d’image");
            for (String one : dates) {
                assertThat(cover("/evenements/" + one)).as(one).isNull();
            }
        }
        HttpVisit lead = new HttpVisit().as(LEAD);
        assertThat(StatementCount.ofPage(() -> lead.get(desk))).hasSizeLessThanOrEqualTo(StatementCount.MOST_OF_A_PAGE);
        HttpVisit.Form form = lead.formOf(lead.get(desk), "text").with("text", "Des mains");
        form.fields().put("scope", "EVERYTHING");
        assertThat(form.submit().statusCode()).as("a scope that there is not").isEqualTo(200);
    }
}
