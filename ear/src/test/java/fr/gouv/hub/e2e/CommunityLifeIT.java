package fr.gouv.hub.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.hub.database.Row;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Merging, splitting, following and muting over HTTP, without scripts: forms as browsers send them. */
class CommunityLifeIT {

    private static HttpVisit moderator;
    private static HttpVisit lead;
    private static HttpVisit agent;

    @BeforeAll
    static void everybody_signs_in() {
        moderator = new HttpVisit().as("moderation@demo.gouv.fr");
        lead = new HttpVisit().as("animatrice@demo.gouv.fr");
        agent = new HttpVisit().as("agent@demo.gouv.fr");
    }

    @AfterAll
    static void close() {
        TestPortal.update("update community set status = 'ARCHIVED' where slug like 'essai-%'");
    }

    private static Row community() {
        Row row = Row.community();
        try (Connection connection = TestPortal.connection()) {
            row.insert(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return row;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Document page(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    @Test
    void a_moderator_looks_reads_what_will_happen_and_merges_and_old_forms_lead_on() {
        Row ends = community();
        Row goesOn = community();
        String slug = ends.get("slug");
        String target = goesOn.get("slug");
        String merging = "/communautes/" + slug + "/reunir";
        assertThat(page(moderator.get("/communautes/" + slug + "/vie")).select("a[href$=/reunir]"))
                .hasSize(1);
        Document found = page(moderator.get(merging + "?vers=" + encoded(goesOn.get("name"))));
        assertThat(found.select("a[href$='?vers=" + target + "']")).hasSize(1);
        Document preview = page(moderator.get(merging + "?vers=" + target));
        assertThat(preview.select("main").text()).contains(ends.get("name"), goesOn.get("name"), "Aucune discussion");
        HttpVisit.Form joining = agent.formOf(agent.get("/communautes/" + slug + "/rejoindre"), "join");
        HttpResponse<String> wrong = moderator
                .formOf(moderator.get(merging + "?vers=" + target), "confirmation")
                .with("confirmation", "Autre nom")
                .submit();
        assertThat(page(wrong).select("#errors").text()).contains(ends.get("name"));
        assertThat(page(wrong).select("#confirmation").attr("value")).isEqualTo("Autre nom");
        HttpResponse<String> done = moderator
                .formOf(moderator.get(merging + "?vers=" + target), "confirmation")
                .with("confirmation", ends.get("name"))
                .submit();
        assertThat(done.statusCode()).isIn(302, 303);
        assertThat(done.headers().firstValue("Location").orElseThrow()).endsWith("/communautes/" + target + "/vie");
        HttpResponse<String> old = new HttpVisit().get("/communautes/" + slug + "/discussions?x=1");
        assertThat(old.statusCode()).isEqualTo(301);
        assertThat(old.headers().firstValue("Location").orElseThrow())
                .endsWith("/communautes/" + target + "/discussions?x=1");
        HttpResponse<String> late = joining.submit();
        assertThat(late.statusCode()).isEqualTo(303);
        assertThat(late.headers().firstValue("Location").orElseThrow())
                .endsWith("/communautes/" + target + "/rejoindre");
        assertThat(agent.get("/communautes/" + target + "/rejoindre").body())
                .as("what was sent is said not to be kept")
                .contains("pas enregistré");
    }

    @Test
    void whatever_is_looked_for_is_answered_and_what_cannot_be_is_said() {
        Row ends = community();
        String merging = "/communautes/" + ends.get("slug") + "/reunir?vers=";
        for (String typed :
                List.of("inconnue", "<script>alert(1)</script>", "x".repeat(3_000), "%_", "é😀", "' or 1=1 --")) {
            HttpResponse<String> answer = moderator.get(merging + encoded(typed));
            assertThat(page(answer).select("h1").text()).contains(ends.get("name"));
            assertThat(answer.body()).doesNotContain("<script>alert(1)");
        }
        assertThat(page(moderator.get(merging + "services-publics-plus"))
                        .select(".fr-alert--warning")
                        .text())
                .contains("même endroit");
        assertThat(page(moderator.get(merging + ends.get("slug")))
                        .select(".fr-alert--warning")
                        .text())
                .contains("elle-même");
        assertThat(page(moderator.get(merging + "egalite-professionnelle"))
                        .select(".fr-alert--warning")
                        .text())
                .contains("proposition");
        assertThat(lead.get(merging + "futurs-publics").statusCode()).isEqualTo(403);
    }

    @Test
    void an_animatrice_proposes_a_part_of_her_community_and_chooses_who_is_invited() {
        String name = Row.unique("Essai de scission");
        HttpVisit.Form form = lead.formOf(lead.get("/communautes/futurs-publics/scinder"), "purpose");
        assertThat(form.fields().get("purpose")).contains("services publics de demain");
        HttpResponse<String> refused =
                form.with("name", name).with("description", "").submit();
        assertThat(page(refused).select("#errors").text()).isNotEmpty();
        assertThat(page(refused).select("#name").attr("value")).isEqualTo(name);
        HttpResponse<String> sent = lead.formOf(refused, "purpose")
                .with("description", "Une partie de **Futurs publics**.")
                .submit();
        assertThat(sent.statusCode())
                .as(Jsoup.parse(sent.body()).select("#errors").text())
                .isIn(302, 303);
        String slug = TestPortal.column("select slug from community where name = ?", name)
                .get(0);
        String choices = "/communautes/" + slug + "/scission";
        assertThat(sent.headers().firstValue("Location").orElseThrow()).endsWith(choices);
        Document shown = page(lead.get(choices));
        String membership = shown.select("input[name=membre]").get(0).attr("value");
        lead.formOf(lead.get(choices), "choose").with("membre", membership).submit();
        assertThat(page(lead.get(choices)).select("input[name=membre][checked]").eachAttr("value"))
                .containsExactly(membership);
        HttpVisit.Form forged = lead.formOf(lead.get(choices), "choose");
        assertThat(forged.with("membreVu", membership)
                        .with("membre", "9999999999999999999x")
                        .submit()
                        .statusCode())
                .isIn(302, 303);
        assertThat(page(lead.get(choices)).select("input[name=membre][checked]"))
                .as("that one was not ticked any more")
                .isEmpty();
        assertThat(agent.get(choices).statusCode()).isEqualTo(404);
        TestPortal.update(
                "delete s from community_split s join community c on c.id = s.community_id where c.slug = ?", slug);
        TestPortal.update("update community set status = 'ARCHIVED' where slug = ?", slug);
    }

    @Test
    void an_agent_follows_finds_it_among_his_communities_and_undoes_it() {
        String slug = community().get("slug");
        assertThat(page(agent.get("/communautes/" + slug)).select("a[href$=/suivre]"))
                .hasSize(1);
        HttpResponse<String> done = agent.formOf(agent.get("/communautes/" + slug + "/suivre"), "follow")
                .submit();
        assertThat(done.statusCode()).isIn(302, 303);
        assertThat(HttpVisit.hasForm(agent.get("/communautes/" + slug + "/suivre"), "mute"))
                .as("no member")
                .isFalse();
        long id = TestPortal.number("select id from community where slug = ?", slug);
        HttpVisit.Form undo =
                agent.formOf(agent.get("/mes-communautes"), "forget").with("forget", Long.toString(id));
        assertThat(undo.submit().statusCode()).isIn(302, 303);
        assertThat(undo.submit().statusCode()).as("twice").isIn(302, 303);
        assertThat(TestPortal.number("select count(*) from community_follow where community_id = ?", id))
                .isZero();
        assertThat(undo.with("forget", "abc").submit().statusCode()).isEqualTo(404);
    }
}
