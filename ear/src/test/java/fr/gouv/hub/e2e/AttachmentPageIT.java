package fr.gouv.hub.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import fr.gouv.hub.database.Row;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of posts as members live them, without a script, and as strangers try to have them. */
class AttachmentPageIT {

    private static final String MEMBER = "membre@demo.gouv.fr";
    private static final String WRITE = "/communautes/futurs-publics/discussions/nouvelle";
    private static final byte[] PDF = "%PDF-1.7\n1 0 obj".getBytes(StandardCharsets.ISO_8859_1);

    private static HttpVisit member;

    private static synchronized HttpVisit member() {
        if (member == null) {
            member = new HttpVisit().as(MEMBER);
        }
        return member;
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void choose(Visit visit, FilePayload... files) {
        visit.page().locator("#files").setInputFiles(files);
    }

    private static void press(Visit visit, String id) {
        visit.page().locator("main form [id=" + id + "]").click();
    }

    private static String errors(Visit visit) {
        return visit.page().locator("#errors").innerText();
    }

    @Test
    void files_go_with_a_thread_and_its_answers_and_their_author_takes_one_away() {
        String title = Row.unique("Avec des fichiers");
        try (Visit visit = Visit.withoutScripts().as(MEMBER)) {
            visit.open(WRITE);
            visit.page().locator("#threadTitle").fill(title);
            visit.page().locator("#body").fill("Un document à relire.");
            choose(visit, new FilePayload("plan.png", "image/png", text("<svg xmlns='http://www.w3.org/2000/svg'/>")));
            press(visit, "start");
            assertThat(errors(visit)).contains("« plan.png »", "n’est pas de ceux que le hub accepte");
            assertThat(visit.page().locator("#body").inputValue()).isEqualTo("Un document à relire.");
            assertThat(visit.page().locator("#threadTitle").inputValue()).isEqualTo(title);
            choose(visit, new FilePayload("vide.txt", "text/plain", new byte[0]));
            press(visit, "start");
            assertThat(errors(visit)).contains("« vide.txt » est vide");
            choose(
                    visit,
                    new FilePayload("Bilan d’été.pdf", "application/pdf", PDF),
                    new FilePayload("liste.csv", "text/csv", text("a;b\n1;2\n")));
            press(visit, "start");
            assertThat(visit.text())
                    .contains("Votre discussion est lancée", "Bilan d’été.pdf (PDF – 1 Ko)", "liste.csv (CSV – 1 Ko)");
            visit.page().locator("#body").fill("Une suite.");
            choose(visit, new FilePayload("suite.txt", "text/plain", text("Et la suite.")));
            press(visit, "reply");
            assertThat(visit.page().locator("#message-2").innerText()).contains("suite.txt (texte – 1 Ko)");
            visit.photograph("discussion-with-files");
            visit.page()
                    .locator("#message-1")
                    .getByText("Pièces jointes")
                    .last()
                    .click();
            press(visit, "add");
            assertThat(errors(visit)).contains("Fichiers à joindre");
            choose(visit, new FilePayload("encore.txt", "text/plain", text("Encore.")));
            press(visit, "add");
            assertThat(visit.text()).contains("Vos fichiers sont joints", "encore.txt");
            assertThat(visit.page().url()).endsWith("#message-1");
            visit.page()
                    .locator("#message-1")
                    .getByText("Pièces jointes")
                    .last()
                    .click();
            visit.page().locator("button[title='Retirer liste.csv']").click();
            assertThat(visit.text())
                    .contains("La pièce jointe est retirée", "encore.txt")
                    .doesNotContain("liste.csv");
        }
    }

    /** @return the thread that one has just begun */
    private static String started(String file, byte[] content) {
        HttpResponse<String> answer = member().formOf(member().get(WRITE), "threadTitle")
                .with("threadTitle", Row.unique("Des fichiers"))
                .with("body", "Un message.")
                .attach("files", file, content)
                .submit();
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError(
                        Jsoup.parse(answer.body()).select("#errors, h1").text()))
                .replaceFirst("^https?://[^/]+", "");
    }

    private static Element link(String thread) {
        return Jsoup.parse(member().get(thread).body()).selectFirst("main a[href*=/messages/fichiers/]");
    }

    @ParameterizedTest
    @CsvSource({
        "../../../etc/passwd.txt, passwd.txt",
        "C:\\\\Documents\\\\note.txt, note.txt",
        "a<img src=x onerror=alert(1)>.txt, a_img src=x onerror=alert(1)_.txt",
        "🎉 fête à la mairie 🎉.txt, 🎉 fête à la mairie 🎉.txt",
        "{0} '{'1}.txt, {0} '{'1}.txt",
        "'#{1+1}.txt', '#{1+1}.txt'",
        "a%0D%0AX-Injected: 1.txt, a%0D%0AX-Injected_ 1.txt",
    })
    void a_name_is_only_a_name(String given, String shown) {
        Element link = link(started(given, text("Note.")));
        assertThat(link.text()).isEqualTo(shown + " (texte – 1 Ko)");
        HttpResponse<String> file = member().get(link.attr("href"));
        assertThat(file.body()).isEqualTo("Note.");
        assertThat(file.headers().firstValue("X-Injected")).isEmpty();
        String disposition = file.headers().firstValue("Content-Disposition").orElseThrow();
        assertThat(disposition).startsWith("attachment; filename=\"").matches("[\\x20-\\x7E]+");
        assertThat(disposition.chars().filter(sign -> sign == '"')).hasSize(2);
    }

    @Test
    void a_very_long_name_is_cut_and_keeps_its_end() {
        String shown = link(started("é".repeat(300) + ".txt", text("Note."))).text();
        assertThat(shown).startsWith("ééé").endsWith("é.txt (texte – 1 Ko)").hasSizeLessThan(150);
    }

    @Test
    void a_file_is_sent_as_one_and_to_whoever_reads_the_thread_alone() {
        String thread = started("bilan.pdf", PDF);
        String file = link(thread).attr("href");
        HttpResponse<byte[]> sent = new HttpVisit().file(file);
        assertThat(sent.statusCode()).isEqualTo(200);
        assertThat(sent.body()).isEqualTo(PDF);
        assertThat(sent.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/pdf");
        assertThat(sent.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(sent.headers().firstValue("Cache-Control")).hasValue("private, no-store");
        assertThat(sent.headers().firstValue("Content-Disposition").orElseThrow())
                .isEqualTo("attachment; filename=\"bilan.pdf\"; filename*=UTF-8''bilan.pdf");
        assertThat(sent.headers().allValues("Set-Cookie")).isEmpty();
        long post = TestPortal.number(
                "select post_id from discussion_attachment where id = ?", file.replaceFirst(".*/", ""));
        TestPortal.update("update discussion_post set state = 'RETIRED' where id = ?", post);
        assertThat(member().get(file).statusCode())
                .as("of a post that was taken away")
                .isEqualTo(404);
        assertThat(link(thread)).isNull();
        String foreign = "/messages/fichiers/"
                + TestPortal.number("select min(f.id) from discussion_attachment f"
                        + " join discussion_post p on p.id = f.post_id join discussion d on d.id = p.discussion_id"
                        + " join community c on c.id = d.community_id where c.slug = 'hospitalents'");
        assertThat(new HttpVisit().get(foreign).statusCode())
                .as("of members alone")
                .isEqualTo(404);
        HttpVisit lead = new HttpVisit().as("animatrice@demo.gouv.fr");
        assertThat(lead.get(foreign).statusCode()).isEqualTo(200);
        HttpVisit.Form form = lead.formOf(
                lead.get("/depot/messages/"
                        + TestPortal.number(
                                "select post_id from discussion_attachment where id = ?",
                                foreign.replaceFirst(".*/", ""))
                        + "/fichiers"),
                "remove");
        HttpResponse<String> stolen = member().post(form.action(), form.fields());
        assertThat(stolen.statusCode()).as("the form of somebody else").isGreaterThanOrEqualTo(400);
        assertThat(lead.get(foreign).statusCode()).isEqualTo(200);
    }

    @Test
    void what_is_too_heavy_is_said_so_and_the_text_stays() {
        HttpVisit.Form form = member().formOf(member().get(WRITE), "threadTitle")
                .with("threadTitle", Row.unique("Lourd"))
                .with("body", "Un message à garder.");
        HttpResponse<String> answer =
                form.attach("files", "lourd.txt", new byte[5 * 1_048_576 + 1]).submit();
        assertThat(answer.statusCode()).isEqualTo(200);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("#errors").text()).contains("« lourd.txt » est trop lourd : 5 Mo au plus");
        assertThat(page.select("#body").text()).isEqualTo("Un message à garder.");
        form = member().formOf(member().get(WRITE), "threadTitle")
                .with("threadTitle", "Titre")
                .with("body", "Texte.");
        for (int i = 0; i < 6; i++) {
            form.attach("files", i + ".txt", text("Note " + i));
        }
        page = Jsoup.parse(form.submit().body());
        assertThat(page.select("#errors").text()).contains("5 pièces jointes au plus");
        assertThat(page.select("#body").text()).isEqualTo("Texte.");
    }

    /** A form of another shape than the page's own is answered, and is never a defect. */
    @Test
    void a_form_in_a_foreign_shape_is_no_defect() {
        HttpVisit.Form form = member().formOf(member().get(WRITE), "threadTitle")
                .with("threadTitle", Row.unique("Autre forme"))
                .with("body", "Un message.");
        assertThat(member().post(form.action(), form.fields()).statusCode())
                .as("not in parts")
                .isEqualTo(302);
        form.fields().put("files", "text where a file should be");
        assertThat(form.submit().statusCode()).isLessThan(500);
        for (String type : new String[] {"multipart/form-data", "multipart/form-data; boundary=x", "multipart/mixed"}) {
            HttpResponse<String> answer = member().send(HttpRequest.newBuilder(form.action())
                    .header("Origin", TestPortal.server().url().toString())
                    .header("Content-Type", type)
                    .POST(HttpRequest.BodyPublishers.ofString("--y\r\nContent-Disposition: form-data\r\n\r\nx")));
            assertThat(answer.statusCode()).as(type).isLessThan(500);
        }
        URI thread = TestPortal.at("/discussions/1");
        assertThat(member().postParts(thread, form.fields(), List.of()).statusCode())
                .as("without a state of that page")
                .isLessThan(500);
    }
}
