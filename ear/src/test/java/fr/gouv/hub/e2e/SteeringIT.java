package fr.gouv.hub.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.hub.database.Row;
import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Running communities over HTTP, without scripts: forms as browsers send them. */
class SteeringIT {

    private static final String LEAD = "animatrice@demo.gouv.fr";

    @Test
    void a_community_is_proposed_reviewed_moved_and_found_at_its_old_address() {
        HttpVisit agent = new HttpVisit().as("agent@demo.gouv.fr");
        String name = Row.unique("Essai de proposition");
        HttpResponse<String> sent = agent.formOf(
                        agent.get("/communautes/proposer/formulaire?sur=design&pour=FR"), "purpose")
                .with("name", name)
                .with("purpose", "Pour <script>alert(1)</script> essayer")
                .with("description", "**Gras** <img src=x onerror=alert(1)> [lien](javascript:alert(1))")
                .with("theme", "design")
                .with("territoire", "FR")
                .submit();
        assertThat(sent.statusCode())
                .as(Jsoup.parse(sent.body()).select("#errors").text())
                .isEqualTo(302);
        String slug = TestPortal.column("select slug from community where name = ?", name)
                .get(0);
        String shown = agent.get("/communautes/" + slug).body();
        assertThat(shown).doesNotContain("<script>alert", "<img src=x", "javascript:alert");
        assertThat(new HttpVisit().get("/communautes/" + slug).statusCode()).isEqualTo(404);

        HttpVisit moderator = new HttpVisit().as("moderation@demo.gouv.fr");
        assertThat(moderator.get("/administration/communautes").body()).contains("/communautes/" + slug + "/vie");
        moderator
                .formOf(moderator.get("/communautes/" + slug + "/vie"), "begin")
                .submit();
        moderator
                .formOf(moderator.get("/communautes/" + slug + "/vie"), "publish")
                .submit();
        assertThat(moderator.get("/communautes/" + slug).statusCode()).isEqualTo(200);

        TestPortal.update(
                "insert into community_change (community_id, kind, changed_at, subject_id, detail) select c.id, 'ROLE',"
                        + " utc_timestamp(6), a.id, 'MEMBER>LEAD' from community c left join agent a on a.email = ?"
                        + " where c.slug = ?",
                "membre@demo.gouv.fr",
                slug);
        TestPortal.update(
                "insert into community_change (community_id, kind, changed_at, subject_erased, detail)"
                        + " select id, 'ROLE', utc_timestamp(6), 1, 'LEAD>MEMBER' from community where slug = ?",
                slug);
        TestPortal.update(
                "insert into community_change (community_id, kind, changed_at, detail)"
                        + " select id, 'ROLE', utc_timestamp(6), 'FACILITATOR>MEMBER' from community where slug = ?",
                slug);
        TestPortal.update(
                "insert into community_change (community_id, kind, changed_at)"
                        + " select id, 'TAGS', utc_timestamp(6) from community where slug = ?",
                slug);
        assertThat(Jsoup.parse(agent.get("/communautes/" + slug + "/vie").body())
                        .select("main li")
                        .eachText())
                .anyMatch(
                        line -> line.contains("Rôle changé") && line.endsWith("Dominique Fictif : Membre → Animation"))
                .anyMatch(line -> line.endsWith("Un ancien agent : Animation → Membre"))
                .anyMatch(line -> line.endsWith("Un membre : Co-animation → Membre"))
                .anyMatch(line -> line.endsWith("Thèmes, territoires ou publics changés"));

        String moved = Row.unique("adresse");
        agent.formOf(agent.get("/communautes/" + slug + "/vie"), "newAddress")
                .with("newAddress", moved)
                .submit();
        for (String path : new String[] {"", "/rejoindre?x=1"}) {
            HttpResponse<String> old = new HttpVisit().get("/communautes/" + slug + path);
            assertThat(old.statusCode()).isEqualTo(301);
            assertThat(old.headers().firstValue("Location").orElseThrow()).endsWith("/communautes/" + moved + path);
        }
        for (String path : new String[] {
            "/actualites?communaute=%s&page=1", "/actualites/flux?communaute=%s", "/agenda/calendrier?communaute=%s"
        }) {
            HttpResponse<String> old = new HttpVisit().get(path.formatted(slug));
            assertThat(old.statusCode()).as(path).isEqualTo(301);
            String there = old.headers().firstValue("Location").orElseThrow();
            assertThat(there).endsWith(path.formatted(moved));
            assertThat(new HttpVisit().get(path.formatted(moved)).statusCode())
                    .as(path)
                    .isEqualTo(200);
        }
        HttpResponse<String> export = agent.get("/communautes/" + slug + "/animer/membres/csv");
        assertThat(export.headers().firstValue("Location").orElse("")).endsWith(moved + "/animer/membres/csv");
    }

    @Test
    void wrong_settings_are_answered_in_words_and_what_was_typed_is_kept() {
        HttpVisit lead = new HttpVisit().as(LEAD);
        HttpResponse<String> answer = lead.formOf(lead.get("/communautes/futurs-publics/reglages"), "purpose")
                .with("purpose", "")
                .with("contactEmail", "pas une adresse")
                .with("name", "Nom gardé")
                .submit();
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("en une phrase", "Nom gardé");
        HttpVisit.Form impossible = lead.formOf(lead.get("/communautes/futurs-publics/reglages"), "purpose");
        impossible.with("openness", "OPEN-HIDDEN");
        assertThat(impossible.submit().statusCode()).isEqualTo(200);
        assertThat(TestPortal.column("select visibility from community where slug = 'futurs-publics'"))
                .containsExactly("LISTED_PUBLIC_CONTENT");
    }

    private static HttpVisit.Form elsewhere(HttpVisit agent, String name, String url) {
        return agent.formOf(
                        agent.get("/communautes/proposer/formulaire?sur=design&pour=FR&vie=ailleurs"), "externalUrl")
                .with("name", name)
                .with("purpose", "Se retrouver ailleurs")
                .with("description", "Là-bas.")
                .with("externalUrl", url)
                .with("externalPlace", "Tchap")
                .with("theme", "design")
                .with("territoire", "FR");
    }

    @Test
    void a_community_that_lives_elsewhere_is_proposed_with_a_safe_link_and_its_card_is_kept_by_the_hub() {
        HttpVisit agent = new HttpVisit().as("agent@demo.gouv.fr");
        String name = Row.unique("Salon d’essai");
        HttpResponse<String> shown = agent.get("/communautes/proposer/formulaire?vie=ailleurs");
        assertThat(Jsoup.parse(shown.body()).select("#openness, #charter")).isEmpty();
        assertThat(Jsoup.parse(shown.body()).select("a[aria-current=page]:contains(Elle vit ailleurs)"))
                .hasSize(1);
        for (String url : new String[] {
            "",
            "   ",
            "javascript:alert(1)",
            "http://www.tchap.gouv.fr",
            "https://un deux.fr",
            "https://a@hostile.example/",
            "https://" + "x".repeat(600),
            "<script>alert(1)</script>",
        }) {
            HttpResponse<String> refused = elsewhere(agent, name, url).submit();
            assertThat(refused.statusCode()).as(url).isEqualTo(200);
            assertThat(refused.body()).doesNotContain("<script>alert");
            org.jsoup.nodes.Document page = Jsoup.parse(refused.body());
            assertThat(page.select("#name").val()).as("what was typed stays").isEqualTo(name);
            assertThat(page.select("#externalUrl").val().strip()).isEqualTo(url.strip());
            assertThat(page.text()).as(url).containsAnyOf("Indiquez", "caractères au plus");
        }
        HttpResponse<String> sent =
                elsewhere(agent, name, "https://www.tchap.gouv.fr/#/salon").submit();
        assertThat(sent.statusCode())
                .as(Jsoup.parse(sent.body()).select("#errors").text())
                .isEqualTo(302);
        assertThat(sent.headers().firstValue("Location").orElseThrow()).endsWith("/communautes");
        String slug = TestPortal.column("select slug from community where name = ?", name)
                .get(0);
        assertThat(agent.get("/communautes/" + slug).statusCode())
                .as("out of his hands")
                .isEqualTo(404);
        HttpVisit moderator = new HttpVisit().as("moderation@demo.gouv.fr");
        moderator
                .formOf(moderator.get("/communautes/" + slug + "/vie"), "begin")
                .submit();
        HttpResponse<String> life = moderator.get("/communautes/" + slug + "/vie");
        assertThat(Jsoup.parse(life.body()).select("#back")).isEmpty();
        moderator.formOf(life, "publish").submit();
        HttpResponse<String> saved = moderator
                .formOf(moderator.get("/communautes/" + slug + "/reglages"), "externalUrl")
                .with("externalUrl", "https://osmose.numerique.gouv.fr/salon")
                .with("externalPlace", "Osmose")
                .submit();
        assertThat(saved.statusCode()).isEqualTo(302);
        assertThat(Jsoup.parse(new HttpVisit().get("/communautes/" + slug).body())
                        .select("a[href=https://osmose.numerique.gouv.fr/salon]")
                        .text())
                .contains("Osmose");
        assertThat(agent.get("/communautes/" + slug + "/reglages").statusCode()).isEqualTo(403);
    }

    @Test
    void a_list_of_ten_thousand_lines_is_answered() {
        HttpVisit lead = new HttpVisit().as(LEAD);
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            lines.append("pas une adresse ").append(i).append('\n');
        }
        HttpResponse<String> answer = lead.formOf(lead.get("/communautes/futurs-publics/invitations"), "addresses")
                .with("addresses", lines.toString())
                .submit();
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(answer.body()).select("[role=status]").text())
                .contains("10")
                .contains("200");
    }
}
