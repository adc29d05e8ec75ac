package fr.gouv.hub.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import fr.gouv.hub.database.Row;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Files of the report of an event, as organisers and readers live them, without a script. */
class EventFilesPageIT {

    private static final String LEAD = "animatrice@demo.gouv.fr";
    private static final String MEMBER = "membre@demo.gouv.fr";
    private static final HttpVisit ORGANISER = new HttpVisit().as(LEAD);
    private static final HttpVisit READER = new HttpVisit().as(MEMBER);
    private static final byte[] PDF = "%PDF-1.7\n1 0 obj".getBytes(StandardCharsets.ISO_8859_1);

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String over(String community) {
        Row row = Row.at(
                Row.event(TestPortal.number("select id from community where slug = '" + community + "'"))
                        .set("title", "Rencontre d’avant-hier : les documents des intervenantes et des intervenants"),
                Row.now().minusDays(2).truncatedTo(ChronoUnit.MINUTES));
        try (Connection connection = TestPortal.connection()) {
            Row.host(row.insert(connection), row).insert(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return row.get("slug");
    }

    private static String desk(String event) {
        return "/depot/evenements/" + event + "/fichiers";
    }

    private static HttpResponse<String> send(String event, String name, byte[] content) {
        return ORGANISER
                .formOf(ORGANISER.get(desk(event)), "files")
                .attach("files", name, content)
                .submit();
    }

    private static Element link(HttpVisit reader, String event) {
        return Jsoup.parse(reader.get("/evenements/" + event).body()).selectFirst("main a[href*=/fichiers/]");
    }

    private static void press(Visit visit, String id) {
        visit.page().locator("main form [id=" + id + "]").click();
    }

    @Test
    void an_organiser_adds_files_without_a_script_and_takes_one_away() {
        String event = over("futurs-publics");
        PagesPageIT.requireSound("event-files-none", desk(event), LEAD);
        try (Visit visit = Visit.withoutScripts().as(LEAD)) {
            visit.open("/evenements/" + event + "/compte-rendu");
            assertThat(visit.text()).contains("Aucun fichier.");
            visit.page().locator("main").getByText("Gérer les fichiers").click();
            press(visit, "add");
            assertThat(visit.page().locator("#errors").innerText()).contains("Fichiers à joindre");
            visit.page()
                    .locator("#files")
                    .setInputFiles(new FilePayload("plan.png", "image/png", text("<svg xmlns='x'/>")));
            press(visit, "add");
            assertThat(visit.page().locator("#errors").innerText())
                    .contains("« plan.png »", "n’est pas de ceux que le hub accepte");
            visit.page().locator("#files").setInputFiles(new FilePayload[] {
                new FilePayload("Supports projetés d’été.pdf", "application/pdf", PDF),
                new FilePayload("votes.csv", "text/csv", text("a;b\n1;2\n"))
            });
            press(visit, "add");
            assertThat(visit.text()).contains("Les fichiers sont joints", "Supports projetés d’été.pdf (PDF – 1 Ko)");
            visit.page().locator("button[title='Retirer votes.csv']").click();
            assertThat(visit.text()).contains("Le fichier est retiré").doesNotContain("votes.csv");
        }
        Document page = Jsoup.parse(new HttpVisit().get("/evenements/" + event).body());
        assertThat(page.select("h2").eachText()).as("without a text").contains("Compte rendu");
        assertThat(page.select("h3").eachText()).contains("Fichiers");
        PagesPageIT.requireSound("event-with-file", "/evenements/" + event, "");
        for (int i = 0; i < 4; i++) {
            assertThat(send(event, "note-" + i + ".txt", text("Note " + i)).statusCode())
                    .isEqualTo(302);
        }
        HttpResponse<String> full = ORGANISER.get(desk(event));
        assertThat(full.body()).contains("déjà cinq fichiers");
        assertThat(HttpVisit.hasForm(full, "files")).isFalse();
        PagesPageIT.requireSound("event-files-full", desk(event), LEAD);
        PagesPageIT.requireSound("event-report-files", "/evenements/" + event + "/compte-rendu", LEAD);
        for (String path :
                new String[] {desk(event), "/evenements/" + event + "/compte-rendu", "/evenements/" + event}) {
            assertThat(StatementCount.ofPage(() -> ORGANISER.get(path)))
                    .as(path)
                    .hasSizeLessThanOrEqualTo(StatementCount.MOST_OF_A_PAGE);
        }
        String file = link(READER, event).attr("href");
        assertThat(StatementCount.ofPage(() -> READER.get(file)))
                .hasSizeLessThanOrEqualTo(StatementCount.MOST_OF_A_PAGE);
    }

    @Test
    void a_file_is_sent_as_one_under_a_name_that_is_only_a_name() {
        String event = over("futurs-publics");
        assertThat(send(event, "../a<img src=x onerror=alert(1)>#{1+1}\u202e.txt", text("<b>Note.</b>"))
                        .statusCode())
                .isEqualTo(302);
        Element link = link(new HttpVisit(), event);
        assertThat(link.text()).isEqualTo("a_img src=x onerror=alert(1)_#{1+1}.txt (texte – 1 Ko)");
        HttpResponse<byte[]> sent = new HttpVisit().file(link.attr("href"));
        assertThat(sent.statusCode()).isEqualTo(200);
        assertThat(sent.body()).isEqualTo(text("<b>Note.</b>"));
        assertThat(sent.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain");
        assertThat(sent.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(sent.headers().firstValue("Cache-Control")).hasValue("private, no-store");
        assertThat(sent.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment; filename=\"")
                .matches("[\\x20-\\x7E]+");
        assertThat(sent.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void strangers_have_neither_the_form_nor_the_files_of_members() {
        String event = over("hospitalents");
        assertThat(send(event, "a.pdf", PDF).statusCode()).isEqualTo(302);
        String file = link(ORGANISER, event).attr("href");
        assertThat(ORGANISER.get(file).statusCode()).isEqualTo(200);
        assertThat(new HttpVisit().get(file).statusCode()).isEqualTo(404);
        assertThat(new HttpVisit().as("agent@demo.gouv.fr").get(file).statusCode())
                .isEqualTo(404);
        String open = over("futurs-publics");
        String id = file.replaceFirst(".*/", "");
        assertThat(new HttpVisit()
                        .get("/evenements/" + open + "/fichiers/" + id)
                        .statusCode())
                .as("by way of another event")
                .isEqualTo(404);
        assertThat(new HttpVisit()
                        .get("/evenements/" + open + "/fichiers/999999999999999999")
                        .statusCode())
                .isEqualTo(404);
        assertThat(READER.get(desk(open)).statusCode()).isEqualTo(403);
        assertThat(READER.get(desk("il-n-y-en-a-pas")).statusCode()).isEqualTo(404);
        HttpVisit.Form form = ORGANISER.formOf(ORGANISER.get(desk(event)), "remove");
        assertThat(READER.post(form.action(), form.fields()).statusCode())
                .as("the form of somebody else")
                .isGreaterThanOrEqualTo(400);
        for (String wrong : new String[] {"x", "-1", "9999999999999999999", "1 or 1=1"}) {
            HttpVisit.Form own = ORGANISER.formOf(ORGANISER.get(desk(event)), "remove");
            own.fields().put("remove", wrong);
            assertThat(own.submit().statusCode()).as(wrong).isLessThan(500);
        }
        assertThat(ORGANISER.get(file).statusCode()).isEqualTo(200);
    }

    @Test
    void what_is_to_come_has_no_files() {
        HttpResponse<String> early = ORGANISER.get(desk(EventPages.upcoming()));
        assertThat(early.body()).contains("n’a pas encore eu lieu");
        assertThat(HttpVisit.hasForm(early, "files")).isFalse();
    }
}
