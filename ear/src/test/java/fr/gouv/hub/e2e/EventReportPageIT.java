package fr.gouv.hub.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
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
    void links_to_documents_are_kept_and_shown_and_wrong_ones_refused_with_what_was_typed() {
        HttpVisit.Form form =
                form().with("body", "").with("links:0:title", "Supports de la conférence : « ce que l’on garde »");
        for (String wrong : new String[] {
            "javascript:alert(1)",
            "http://demo.gouv.fr/a",
            "https://",
            "https:///a",
            "demo.gouv.fr",
            "https://a b.fr/",
            "https://moi@demo.gouv.fr/",
            "https://" + "a".repeat(500),
            ""
        }) {
            HttpResponse<String> answer = form.with("links:0:url", wrong).submit();
            assertThat(answer.statusCode()).as(wrong).isEqualTo(200);
            assertThat(errors(answer)).as(wrong).isNotBlank();
            assertThat(answer.body()).contains("Supports de la conférence");
            assertThat(Jsoup.parse(answer.body()).getElementById("links:0:url").attr("value"))
                    .isEqualTo(wrong);
        }
        HttpResponse<String> nameless = form.with("links:0:url", "https://documents.demo.gouv.fr/supports.pdf")
                .with("links:0:title", " ")
                .submit();
        assertThat(errors(nameless)).contains("documents.demo.gouv.fr");
        assertThat(form.with("links:0:title", "Supports <b>projetés</b>")
                        .with("links:2:title", "Enregistrement")
                        .with("links:2:url", "https://video.demo.gouv.fr/v?a=1&b=2")
                        .submit()
                        .statusCode())
                .isEqualTo(302);
        Document page = Jsoup.parse(new HttpVisit().get(over()).body());
        assertThat(page.select("h3").eachText()).contains("Ressources");
        assertThat(page.select("main a[target=_blank]").eachAttr("href"))
                .contains("https://documents.demo.gouv.fr/supports.pdf", "https://video.demo.gouv.fr/v?a=1&b=2");
        assertThat(page.select("main a[target=_blank]").eachText())
                .contains("Supports <b>projetés</b>", "Enregistrement");
        PagesPageIT.requireSound("event-report-links", over() + "/compte-rendu", LEAD);
        PagesPageIT.requireSound("event-reported-links", over(), MEMBER);
        for (int i = 2; i < 10; i++) {
            HttpVisit.Form more = form();
            more.with("links:" + i + ":title", "Lien " + i).with("links:" + i + ":url", "https://demo.gouv.fr/" + i);
            assertThat(more.submit().statusCode()).isEqualTo(302);
        }
        Document full = Jsoup.parse(ORGANISER.get(over() + "/compte-rendu").body());
        assertThat(full.select("input[id$=:url]")).as("ten at most").hasSize(10);
        assertThat(StatementCount.ofPage(() -> PRESENT.get(over())))
                .hasSizeLessThanOrEqualTo(StatementCount.MOST_OF_A_PAGE);
        HttpVisit.Form none = form();
        for (int i = 0; i < 10; i++) {
            none.with("links:" + i + ":title", "").with("links:" + i + ":url", "");
        }
        assertThat(none.submit().statusCode()).isEqualTo(302);
        assertThat(Jsoup.parse(new HttpVisit().get(over()).body()).select("h2").eachText())
                .doesNotContain("Compte rendu");
        assertThat(TestPortal.number("select count(*) from event_report_link l join event e on e.id = l.event_id"
                        + " where e.slug = '" + EventPages.slug(over()) + "'"))
                .isZero();
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
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(tags(document.getDocumentCatalog().getStructureTreeRoot()))
                    .contains("H1", "Table", "TR", "TH", "TD");
            assertThat(document.getDocumentCatalog().getLanguage()).startsWith("fr");
        }
        for (String file : new String[] {"/emargement/pdf", "/emargement/csv"}) {
            HttpResponse<String> refused = PRESENT.get(EventPages.today() + file);
            assertThat(refused.statusCode()).as(file).isEqualTo(403);
            assertThat(Jsoup.parse(refused.body()).select("main").text()).contains("Seuls les animateurs");
        }
    }

    private static Set<String> tags(PDStructureNode node) {
        Set<String> tags = new HashSet<>();
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                tags.add(element.getStructureType());
                tags.addAll(tags(element));
            }
        }
        return tags;
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
