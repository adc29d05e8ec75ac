package fr.gouv.hub.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** What is left of an event: its report, certificates, the sheet as a document; without scripts. */
class EventReportPageIT {

    private static final String LEAD = "animatrice@demo.gouv.fr";
    private static final String MEMBER = "membre@demo.gouv.fr";
    private static final String STRANGER = "agent@demo.gouv.fr";
    private static final HttpVisit ORGANISER = new HttpVisit().as(LEAD);
    private static final HttpVisit PRESENT = new HttpVisit().as(MEMBER);

    private static String over() {
        return EventPages.over("");
    }

    private static String errors(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body()).select("#errors").text();
    }

    private static HttpVisit.Form form() {
        return ORGANISER.formOf(ORGANISER.get(over() + "/compte-rendu"), "body");
    }

    @Test
    void an_organiser_reports_and_whoever_reads_of_the_event_reads_it() {
        PagesPageIT.requireSound("event-report", over() + "/compte-rendu", LEAD);
        assertThat(form().with("body", "## Retenu\n\n- un <script>alert(1)</script> essai")
                        .submit()
                        .statusCode())
                .isEqualTo(302);
        HttpVisit.Form late = form();
        String shown = new HttpVisit().get(over()).body();
        assertThat(Jsoup.parse(shown).select("h2").eachText()).contains("Compte rendu");
        assertThat(shown).contains("<li>un", "essai").doesNotContain("<script>alert");
        PagesPageIT.requireSound("event-reported", over(), MEMBER);
        assertThat(form().with("body", "Autrement").submit().statusCode()).isEqualTo(302);
        HttpResponse<String> stale = late.with("body", "Texte tapé trop tard").submit();
        assertThat(stale.statusCode()).isEqualTo(200);
        assertThat(errors(stale)).isNotBlank();
        assertThat(stale.body()).as("nothing typed is lost").contains("Texte tapé trop tard");
        HttpResponse<String> long20 = form().with("body", "a".repeat(20_001)).submit();
        assertThat(errors(long20)).contains("20");
        HttpVisit.Form old = form();
        assertThat(form().with("body", "  ").submit().statusCode()).isEqualTo(302);
        assertThat(form().with("body", "Écrit à nouveau").submit().statusCode()).isEqualTo(302);
        assertThat(form().with("body", "Écrit encore").submit().statusCode()).isEqualTo(302);
        assertThat(errors(old.with("body", "D’avant").submit()))
                .as("the form of a report that was taken away")
                .isNotBlank();
        assertThat(form().with("body", "  ").submit().statusCode()).isEqualTo(302);
        assertThat(Jsoup.parse(new HttpVisit().get(over()).body()).select("h2").eachText())
                .doesNotContain("Compte rendu");
    }

    @Test
    void nothing_is_reported_of_what_is_to_come_nor_by_a_stranger() {
        HttpResponse<String> early = ORGANISER.get(EventPages.full() + "/compte-rendu");
        assertThat(early.body()).contains("n’a pas encore eu lieu");
        assertThat(HttpVisit.hasForm(early, "body")).isFalse();
        assertThat(PRESENT.get(over() + "/compte-rendu").statusCode()).isEqualTo(403);
    }

    @Test
    void who_was_there_has_a_certificate_that_a_screen_reader_reads() throws IOException {
        PagesPageIT.requireSound("event-present", over(), MEMBER);
        PagesPageIT.requireSound("my-agenda-present", "/mon-agenda", MEMBER);
        assertThat(PRESENT.get("/mon-agenda").body()).contains(over() + "/attestation");
        HttpResponse<byte[]> answer = PRESENT.file(over() + "/attestation");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/pdf"));
        try (PDDocument document = Loader.loadPDF(answer.body())) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Attestation de présence", "Dominique Fictif", "Conférence d’hier : ce que l’on garde");
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
        }
        assertThat(new HttpVisit().as(STRANGER).get(over() + "/attestation").statusCode())
                .as("who never asked to come")
                .isEqualTo(404);
        String absent = TestPortal.column(
                        "select a.email from event_registration r join agent a on a.id = r.agent_id join event e on e.id = r.event_id"
                                + " where e.slug = ? and r.attendance = 'PRESENT' and a.email <> ? order by r.id limit 1",
                        EventPages.slug(over()),
                        MEMBER)
                .get(0);
        TestPortal.update(
                "update event_registration r join event e on e.id = r.event_id join agent a on a.id = r.agent_id"
                        + " set r.attendance = 'ABSENT' where e.slug = ? and a.email = ?",
                EventPages.slug(over()),
                absent);
        HttpResponse<String> refused = new HttpVisit().as(absent).get(over() + "/attestation");
        assertThat(refused.statusCode()).as("who did not come").isEqualTo(403);
        assertThat(Jsoup.parse(refused.body()).select("main").text())
                .contains("est délivrée aux personnes notées présentes");
    }

    @Test
    void the_sheet_is_a_document_with_everybody() throws IOException {
        HttpResponse<byte[]> answer = ORGANISER.file(EventPages.today() + "/emargement/pdf");
        assertThat(answer.statusCode()).isEqualTo(200);
        try (PDDocument document = Loader.loadPDF(answer.body())) {
            String text = new PDFTextStripper().getText(document);
            assertThat(text).contains("Dominique Fictif", "Émargement");
            assertThat(document.getNumberOfPages()).isGreaterThan(1);
        }
        for (String file : new String[] {"/emargement/pdf", "/emargement/csv"}) {
            HttpResponse<String> refused = PRESENT.get(EventPages.today() + file);
            assertThat(refused.statusCode()).as(file).isEqualTo(403);
            assertThat(Jsoup.parse(refused.body()).select("main").text()).contains("Seuls les animateurs");
        }
    }

    @Test
    void these_pages_cost_at_most_six_statements() {
        for (String page : new String[] {over(), over() + "/attestation", "/mon-agenda"}) {
            PRESENT.get(page);
            assertThat(StatementCount.ofPage(() -> PRESENT.get(page)))
                    .as(page)
                    .hasSizeLessThanOrEqualTo(StatementCount.MOST_OF_A_PAGE);
        }
        for (String page : new String[] {over() + "/compte-rendu", EventPages.today() + "/emargement/pdf", over()}) {
            ORGANISER.get(page);
            assertThat(StatementCount.ofPage(() -> ORGANISER.get(page)))
                    .as(page)
                    .hasSizeLessThanOrEqualTo(StatementCount.MOST_OF_A_PAGE);
        }
    }
}
