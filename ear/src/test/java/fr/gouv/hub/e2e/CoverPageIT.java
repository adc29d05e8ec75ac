package fr.gouv.hub.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import fr.gouv.hub.database.Row;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** The picture at the head of a community's page. */
class CoverPageIT {

    private static final String LEAD = "animatrice@demo.gouv.fr";

    private static byte[] picture() throws IOException {
        try (InputStream file = CoverPageIT.class.getResourceAsStream("/demonstration/pictures/territoire.jpg")) {
            return file.readAllBytes();
        }
    }

    private static void press(Visit visit, String id) {
        visit.page().locator("main form [id=" + id + "]").click();
    }

    private static String errors(Visit visit) {
        return visit.page().locator("#errors").innerText();
    }

    private static Element cover(String slug) {
        return Jsoup.parse(new HttpVisit().get("/communautes/" + slug).body()).selectFirst("img.hub-cover");
    }

    @Test
    void the_pages_are_sound_with_a_cover_and_without() {
        PagesPageIT.requireSound("community-cover", "/communautes/futurs-publics", "");
        PagesPageIT.requireSound("cover-change", "/depot/communautes/futurs-publics/couverture", LEAD);
        PagesPageIT.requireSound("cover-none", "/depot/communautes/hospitalents/couverture", LEAD);
    }

    /** Without a script, as everything must work. */
    @Test
    void an_animatrice_gives_describes_and_removes_a_cover() throws IOException, SQLException {
        Row row = Row.community().set("name", Row.unique("Accueil des usagères et des usagers en préfecture"));
        String slug = row.get("slug");
        try (Connection connection = TestPortal.connection()) {
            long community = row.insert(connection);
            Row.membership(community, TestPortal.number("select id from agent where email = ?", LEAD), "LEAD")
                    .insert(connection);
        }
        try (Visit visit = Visit.withoutScripts().as(LEAD)) {
            visit.open("/depot/communautes/" + slug + "/couverture");
            visit.page().locator("#text").fill("Des collines");
            press(visit, "save");
            assertThat(errors(visit)).contains("Renseignez le champ", "Fichier de l’image");
            assertThat(visit.page().locator("#text").inputValue()).isEqualTo("Des collines");
            byte[] drawing =
                    "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8);
            visit.page().locator("#file").setInputFiles(new FilePayload("photo.png", "image/png", drawing));
            press(visit, "save");
            assertThat(errors(visit)).contains("n’est pas une image que le hub accepte");
            visit.page().locator("#text").fill("");
            visit.page().locator("#file").setInputFiles(new FilePayload("photo.jpg", "image/jpeg", picture()));
            press(visit, "save");
            assertThat(errors(visit)).contains("Texte de remplacement");
            visit.page().locator("#text").fill("   ");
            visit.page().locator("#file").setInputFiles(new FilePayload("photo.jpg", "image/jpeg", picture()));
            press(visit, "save");
            assertThat(errors(visit)).contains("Décrivez ce que montre l’image");
            assertThat(cover(slug)).isNull();
            visit.page().locator("#text").fill("Des collines");
            visit.page().locator("#file").setInputFiles(new FilePayload("photo.jpg", "image/jpeg", picture()));
            press(visit, "save");
            assertThat(visit.text()).contains("L’image de couverture est enregistrée");
            assertThat(cover(slug).attr("alt")).isEqualTo("Des collines");
            long pictures = TestPortal.number("select count(*) from picture");
            visit.open("/depot/communautes/" + slug + "/couverture");
            visit.page().locator("#text").fill("Des collines vertes");
            press(visit, "save");
            assertThat(cover(slug).attr("alt")).isEqualTo("Des collines vertes");
            String shown = cover(slug).attr("src");
            visit.open("/depot/communautes/" + slug + "/couverture");
            visit.page().locator("#file").setInputFiles(new FilePayload("photo.jpg", "image/jpeg", picture()));
            press(visit, "save");
            assertThat(TestPortal.number("select count(*) from picture"))
                    .as("the former one is gone")
                    .isEqualTo(pictures);
            assertThat(new HttpVisit().get(shown).statusCode()).isEqualTo(404);
            HttpResponse<String> now = new HttpVisit().get(cover(slug).attr("src"));
            assertThat(now.statusCode()).isEqualTo(200);
            assertThat(now.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("image/jpeg"));
            TestPortal.update(
                    "update community set visibility = 'HIDDEN', join_policy = 'INVITATION' where slug = ?", slug);
            assertThat(new HttpVisit().get(now.uri().getPath()).statusCode())
                    .as("a stranger's")
                    .isEqualTo(404);
            visit.open("/depot/communautes/" + slug + "/couverture");
            press(visit, "remove");
            assertThat(visit.text()).contains("L’image de couverture est retirée");
            assertThat(TestPortal.number("select count(*) from picture")).isEqualTo(pictures - 1);
        }
    }
}
