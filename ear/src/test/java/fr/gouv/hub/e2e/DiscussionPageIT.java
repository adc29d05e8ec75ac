package fr.gouv.hub.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.hub.database.Row;
import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Discussions as their members live them, without a script. */
class DiscussionPageIT {

    private static final String MEMBER = "membre@demo.gouv.fr";
    private static final String BOARD = "/communautes/futurs-publics/discussions";

    private static HttpVisit member;

    private static synchronized HttpVisit member() {
        if (member == null) {
            member = new HttpVisit().as(MEMBER);
        }
        return member;
    }

    private static void press(Visit visit, String id) {
        visit.page().locator("main form [id=" + id + "]").click();
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
    }

    @Test
    void a_member_starts_a_thread_and_another_answers() {
        String title = Row.unique("Un sujet");
        try (Visit visit = Visit.withoutScripts().as(MEMBER)) {
            visit.open("/communautes/futurs-publics");
            visit.follow("Toutes les discussions de la communauté");
            visit.follow("Lancer une discussion");
            visit.page().locator("#body").fill("Du **gras** et une [adresse](javascript:alert(1)).");
            press(visit, "start");
            assertThat(visit.page().locator("#errors").innerText()).contains("Titre");
            assertThat(visit.page().locator("#body").inputValue()).contains("Du **gras**");
            visit.page().locator("#threadTitle").fill(title);
            press(visit, "preview");
            assertThat(visit.page().locator("#apercu").innerHTML())
                    .contains("<strong>gras</strong>")
                    .doesNotContain("javascript");
            press(visit, "start");
            assertThat(visit.text()).contains("Votre discussion est lancée", title);
            press(visit, "reply");
            assertThat(visit.page().locator("#errors").innerText()).contains("Message");
            visit.photograph("discussion-error");
            visit.page().locator("#body").fill("Une réponse.");
            press(visit, "reply");
            assertThat(visit.page().url()).endsWith("#message-2");
            assertThat(visit.text()).contains("Votre réponse est publiée", "2 messages");
        }
        assertThat(member().get(BOARD).body()).contains(title);
        assertThat(member().get("/communautes/futurs-publics").body())
                .as("at once on the page of the community")
                .contains(title);
    }

    @Test
    void a_form_sent_twice_posts_once() {
        HttpVisit.Form form = member().formOf(member().get(BOARD + "/nouvelle"), "threadTitle");
        form.with("threadTitle", Row.unique("Deux fois")).with("body", "Un message.");
        String thread = location(form.submit());
        assertThat(location(form.submit())).isEqualTo(thread);
        HttpVisit.Form answer = member().formOf(member().get(thread), "body").with("body", "Une réponse.");
        assertThat(location(answer.submit())).isEqualTo(thread + "#message-2");
        assertThat(location(answer.submit())).isEqualTo(thread + "#message-2");
        assertThat(Jsoup.parse(member().get(thread).body()).select("article")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "\"><svg onload=alert(1)>",
                "'-alert(1)-'",
                "</textarea></title><script>alert(1)</script>",
                "javascript:alert(1)",
                "[clic](javascript:alert(1))",
                "#{1+1} ${7*7} {{7*7}}"
            })
    void what_somebody_writes_never_runs(String attack) {
        HttpVisit.Form form = member().formOf(member().get(BOARD + "/nouvelle"), "threadTitle");
        String thread =
                location(form.with("threadTitle", attack).with("body", attack).submit());
        for (String path : new String[] {thread, BOARD, "/communautes/futurs-publics"}) {
            Document page = Jsoup.parse(member().get(path).body());
            assertThat(page.select("main script, main svg, main img[src=x], [onerror], [onload]"))
                    .as(path)
                    .isEmpty();
            assertThat(page.select("main a[href^=javascript]")).as(path).isEmpty();
            assertThat(page.select("main").text()).as(path).contains(attack);
        }
        assertThat(Jsoup.parse(member().get(thread).body()).select("h1").text()).isEqualTo(attack);
    }

    @Test
    void the_names_of_authors_are_only_text() {
        String attack = "<b onclick=alert(1)>Zoé</b>";
        String path = DiscussionPagesPageIT.thread("Recueillir");
        TestPortal.update("update agent set first_name = ? where email = 'camille.canevas@demo.gouv.fr'", attack);
        try {
            Document page = Jsoup.parse(new HttpVisit().get(path).body());
            assertThat(page.select("main [onclick]")).isEmpty();
            assertThat(page.select("main").text()).contains(attack);
        } finally {
            TestPortal.update("update agent set first_name = 'Camille' where email = 'camille.canevas@demo.gouv.fr'");
        }
    }

    @Test
    void what_is_too_long_or_hides_characters_is_said_so_and_stays() {
        HttpVisit.Form form = member().formOf(member().get(BOARD + "/nouvelle"), "threadTitle");
        String body = "x".repeat(10_001);
        Document page = Jsoup.parse(form.with("threadTitle", "Titre\u202eretourné")
                .with("body", body)
                .submit()
                .body());
        assertThat(page.select("#errors").text()).contains("caractère invisible", "ne peut pas dépasser");
        assertThat(page.select("#body").text()).isEqualTo(body);
        form = member().formOf(member().get(BOARD + "/nouvelle"), "threadTitle");
        page = Jsoup.parse(form.with("threadTitle", "Titre")
                .with("body", "Texte.")
                .with("token", "autre")
                .submit()
                .body());
        assertThat(page.select("#errors").text()).contains("n’est plus valable");
        assertThat(page.select("#body").text()).isEqualTo("Texte.");
    }

    @Test
    void what_was_typed_stays_when_the_thread_is_closed_or_the_session_ends_meanwhile() {
        String thread = location(member().formOf(member().get(BOARD + "/nouvelle"), "threadTitle")
                .with("threadTitle", Row.unique("Bientôt fermé"))
                .with("body", "Un message.")
                .submit());
        HttpVisit.Form answer = member().formOf(member().get(thread), "body").with("body", "Trop tard.");
        HttpResponse<String> expired = new HttpVisit().post(answer.action(), answer.fields());
        assertThat(expired.statusCode()).isEqualTo(403);
        assertThat(expired.body()).contains("session", "Trop tard.");
        TestPortal.update(
                "update discussion set closed_at = utc_timestamp(6) where concat('/discussions/', id) = ?", thread);
        Document page = Jsoup.parse(answer.submit().body());
        assertThat(page.select("#errors").text()).contains("vient d’être fermée");
        assertThat(page.select("#body").text()).isEqualTo("Trop tard.");
        assertThat(HttpVisit.hasForm(member().get(thread), "body")).isFalse();
    }

    @Test
    void a_visitor_reads_is_shown_the_way_in_and_gets_no_session() {
        HttpResponse<String> answer = new HttpVisit().get(DiscussionPagesPageIT.thread("Recueillir"));
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(answer.body()).doesNotContain("jakarta.faces.ViewState");
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("article")).hasSize(5);
        assertThat(page.select("#repondre a").eachText()).contains("Rejoindre la communauté", "Se connecter");
    }

    @Test
    void a_post_has_a_place_for_ever() {
        String thread = DiscussionPagesPageIT.thread("Bienvenue");
        Document second = Jsoup.parse(new HttpVisit().get(thread + "?page=2").body());
        assertThat(second.select("#message-21 a[href]").eachAttr("href")).contains(thread + "?page=2#message-21");
        assertThat(second.title()).contains("page 2 sur 2");
        assertThat(Jsoup.parse(new HttpVisit().get(thread).body()).select("article"))
                .hasSize(20);
    }
}
