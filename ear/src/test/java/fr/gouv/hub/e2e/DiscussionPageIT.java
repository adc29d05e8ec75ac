package fr.gouv.hub.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.hub.database.Row;
import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
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
            visit.page().locator("#body").fill("Voir avec @dominique.inexistante.");
            press(visit, "reply");
            assertThat(visit.text())
                    .contains("Votre message est publié", "Introuvable, non membre", "@dominique.inexistante");
            assertThat(visit.page().locator("#message-3 strong").innerText()).isEqualTo("@dominique.inexistante");
            visit.photograph("discussion-called");
        }
        assertThat(member().get(BOARD).body()).contains(title);
        assertThat(member().get("/communautes/futurs-publics").body())
                .as("at once on the page of the community")
                .contains(title);
    }

    @Test
    void an_answer_to_one_post_begins_by_calling_its_author() {
        String thread = DiscussionPagesPageIT.thread("Recueillir");
        Document page = Jsoup.parse(member().get(thread).body());
        Element post = page.select("article:has(a[href*=repondre])").first();
        String handle = post.select("p span").first().text();
        Document answer = Jsoup.parse(
                member().get(post.select("a[href*=repondre]").attr("href").replaceFirst("#.*", ""))
                        .body());
        assertThat(answer.select("#body").first().wholeText().strip())
                .isEqualTo(handle)
                .startsWith("@");
        for (String wrong : List.of("0", "-1", "abc", "999999999999999999999", "%3Cscript%3E", "")) {
            HttpResponse<String> shown = member().get(thread + "?repondre=" + wrong);
            assertThat(shown.statusCode()).isEqualTo(200);
            assertThat(Jsoup.parse(shown.body()).select("#body").text())
                    .as(wrong)
                    .isEmpty();
        }
        assertThat(Jsoup.parse(new HttpVisit().get(thread).body()).select("a[href*=repondre]"))
                .as("visitors answer nobody")
                .isEmpty();
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
    void an_author_changes_and_takes_back_and_another_thanks_and_reports_without_a_script() {
        String title = Row.unique("Vie d’un message");
        String thread = location(member().formOf(member().get(BOARD + "/nouvelle"), "threadTitle")
                .with("threadTitle", title)
                .with("body", "Premier texte.")
                .submit());
        try (Visit visit = Visit.withoutScripts().as("animatrice@demo.gouv.fr")) {
            visit.open(thread);
            visit.page().locator("button[name=merci]").click();
            assertThat(visit.page().locator("button[name=sansmerci]").innerText())
                    .contains("(1)");
            visit.page().locator("button[name=sansmerci]").click();
            assertThat(visit.page().locator("button[name=merci]").innerText()).isEqualTo("Merci");
            visit.page().locator("button[name=merci]").click();
            visit.follow("Signaler");
            press(visit, "report");
            assertThat(visit.page().locator("#errors").innerText()).contains("Pourquoi");
            visit.page().locator("#motive").fill("Un essai de <b>signalement</b>.");
            press(visit, "report");
            assertThat(visit.text()).contains("Votre signalement est transmis");
        }
        try (Visit visit = Visit.withoutScripts().as(MEMBER)) {
            visit.open(thread);
            assertThat(visit.text()).contains("1 merci");
            visit.follow("Modifier");
            visit.page().locator("#body").fill("Deuxième texte.");
            press(visit, "save");
            assertThat(visit.text()).contains("Votre message est modifié", "Deuxième texte.", "modifié le");
            visit.follow("versions");
            assertThat(visit.text()).contains("Premier texte.");
            visit.open(thread);
            visit.follow("Modifier");
            visit.follow("Retirer ce message");
            assertThat(visit.text()).contains("Deuxième texte.", "On ne peut pas revenir en arrière");
            visit.photograph("post-withdraw");
            visit.follow("Garder mon message");
            visit.follow("Retirer ce message");
            press(visit, "withdraw");
            assertThat(visit.text())
                    .contains("Votre message est retiré", "Message retiré par son auteur")
                    .doesNotContain("Deuxième texte.");
        }
        assertThat(new HttpVisit().get(thread).body()).doesNotContain("Deuxième texte.");
        try (Visit visit = Visit.withoutScripts().as("moderation@demo.gouv.fr")) {
            visit.open("/administration/signalements/"
                    + TestPortal.number(
                            "select r.id from discussion_report r join discussion_post p on p.id = r.post_id"
                                    + " where concat('/discussions/', p.discussion_id) = ?",
                            thread));
            assertThat(visit.text())
                    .contains("Message retiré par son auteur", "Clore le signalement")
                    .doesNotContain("Motif du retrait", "Deuxième texte.");
            visit.photograph("report-withdrawn");
            press(visit, "keep");
            assertThat(visit.text()).contains("Le signalement est clos");
        }
    }

    @Test
    void animateurs_close_pin_and_reopen_without_a_script() {
        String thread = location(member().formOf(member().get(BOARD + "/nouvelle"), "threadTitle")
                .with("threadTitle", Row.unique("À gérer"))
                .with("body", "Un message.")
                .submit());
        assertThat(member().get(thread + "/gerer").statusCode()).isEqualTo(403);
        assertThat(member().get(thread).body()).doesNotContain("/gerer");
        try (Visit visit = Visit.withoutScripts().as("animatrice@demo.gouv.fr")) {
            visit.open(thread);
            visit.follow("Gérer la discussion");
            press(visit, "close");
            assertThat(visit.text()).contains("La discussion est fermée");
            assertThat(HttpVisit.hasForm(member().get(thread), "body")).isFalse();
            visit.follow("Gérer la discussion");
            press(visit, "reopen");
            assertThat(HttpVisit.hasForm(member().get(thread), "body")).isTrue();
            visit.follow("Gérer la discussion");
            press(visit, "pin");
            assertThat(visit.text()).contains("La discussion est épinglée");
            visit.follow("Gérer la discussion");
            press(visit, "unpin");
            visit.follow("Gérer la discussion");
            press(visit, "move");
            assertThat(visit.page().locator("#errors").innerText()).contains("Communauté");
        }
    }

    @Test
    void a_moderator_decides_and_the_author_reads_why() {
        String thread = location(member().formOf(member().get(BOARD + "/nouvelle"), "threadTitle")
                .with("threadTitle", Row.unique("À modérer"))
                .with("body", "Un texte qui ne va pas.")
                .submit());
        long post = TestPortal.number(
                "select p.id from discussion_post p where concat('/discussions/', p.discussion_id) = ?", thread);
        HttpVisit reporter = new HttpVisit().as("agent@demo.gouv.fr");
        HttpVisit.Form report = reporter.formOf(reporter.get("/messages/" + post + "/signaler"), "motive")
                .with("motive", "Contraire à la charte.");
        assertThat(report.submit().statusCode()).isIn(302, 303);
        assertThat(Jsoup.parse(report.submit().body()).select("#errors").text()).contains("déjà signalé");
        HttpVisit moderator = new HttpVisit().as("moderation@demo.gouv.fr");
        long id = TestPortal.number("select id from discussion_report where post_id = ?", post);
        HttpResponse<String> queue = moderator.get("/administration/signalements?apres=" + (id - 1));
        assertThat(queue.body()).contains("Contraire à la charte.");
        HttpVisit.Form retire = moderator.formOf(moderator.get("/administration/signalements/" + id), "motive");
        assertThat(Jsoup.parse(retire.submit().body()).select("#errors").text()).contains("Motif du retrait");
        assertThat(retire.with("motive", "La charte demande la bienveillance.")
                        .submit()
                        .statusCode())
                .isIn(302, 303);
        assertThat(new HttpVisit().get(thread).body())
                .contains("Message retiré par la modération")
                .doesNotContain("Un texte qui ne va pas.")
                .doesNotContain("bienveillance");
        assertThat(member().get(thread).body()).contains("La charte demande la bienveillance.");
        assertThat(TestPortal.number(
                        "select count(*) from mail_outbox where template = 'post-retired' and recipient = ?"
                                + " and parameters like '%bienveillance%'",
                        MEMBER))
                .isOne();
        assertThat(moderator.get("/administration/signalements/" + id).statusCode())
                .isEqualTo(400);
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
