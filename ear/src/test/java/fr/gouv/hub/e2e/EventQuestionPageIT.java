package fr.gouv.hub.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.hub.database.Row;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Questions at registration and what people think afterwards, without scripts, with what people type. */
class EventQuestionPageIT {

    private static final String LEAD = "animatrice@demo.gouv.fr";
    private static final String MEMBER = "membre@demo.gouv.fr";
    private static final String AGENT = "agent@demo.gouv.fr";

    static Stream<Arguments> pages() {
        return Stream.of(
                page("event-questions", EventPages.asking() + "/questions", LEAD),
                page("event-questions-asked", EventPages.asking() + "/inscription", AGENT),
                page("event-rating", EventPages.over(MEMBER) + "/avis", MEMBER),
                page("event-rating-none", EventPages.over(MEMBER) + "/avis", AGENT),
                page("event-plan-over", EventPages.over(MEMBER) + "/organisation", LEAD),
                page("event-over", EventPages.over(MEMBER), MEMBER));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void a_page_is_sound_on_a_desk_and_on_a_phone(String name, String path, String account) {
        PagesPageIT.requireSound(name, path, account);
    }

    private static Arguments page(String name, String path, String account) {
        return Arguments.of(name, path, account);
    }

    private static String errors(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body()).select("#errors").text();
    }

    @Test
    void an_organiser_asks_and_an_agent_answers_and_the_sheet_has_it() {
        String path = "/evenements/" + copy();
        HttpVisit lead = new HttpVisit().as(LEAD);
        HttpVisit.Form form = lead.formOf(lead.get(path + "/questions"), "revision");
        form.with("questions:0:label", "Vos attentes ?");
        form.with("questions:0:required", "on");
        form.with("questions:1:label", "Niveau");
        form.with("questions:1:kind", "CHOICE");
        form.with("questions:1:choices", "Débutant");
        HttpResponse<String> one = form.submit();
        assertThat(one.statusCode()).isEqualTo(200);
        assertThat(errors(one)).contains("de 2 à 10");
        assertThat(one.body()).contains("Vos attentes ?");
        form.with("questions:1:choices", "Débutant\nConfirmé");
        assertThat(form.submit().statusCode()).isEqualTo(302);
        HttpVisit member = new HttpVisit().as(MEMBER);
        HttpVisit.Form registration = member.formOf(member.get(path + "/inscription"), "register");
        registration.with("answers:1:choice", "Confirmé");
        HttpResponse<String> missing = registration.submit();
        assertThat(missing.statusCode()).isEqualTo(200);
        assertThat(errors(missing)).contains("Vos attentes ?");
        assertThat(Jsoup.parse(missing.body()).select("option[value=Confirmé]").hasAttr("selected"))
                .as("what was chosen stays")
                .isTrue();
        registration.with("answers:0:text", "=Apprendre");
        registration.with("answers:1:choice", "Inventé");
        assertThat(registration.submit().statusCode())
                .as("a choice that is none")
                .isEqualTo(200);
        registration.with("answers:1:choice", "Confirmé");
        assertThat(registration.submit().statusCode()).isEqualTo(302);
        String csv = lead.get(path + "/emargement/csv").body();
        assertThat(csv).contains(";Vos attentes ?;Niveau\r\n", ";'=Apprendre;Confirmé");
        assertThat(member.get(path).body()).as("for organisers").doesNotContain("=Apprendre");
        assertThat(member.get(path + "/emargement/csv").statusCode()).isEqualTo(403);
        HttpResponse<String> late =
                lead.formOf(lead.get(path + "/questions"), "revision").submit();
        assertThat(errors(late)).contains("ne changent plus");
    }

    private static String copy() {
        Row row = Row.event(TestPortal.number("select id from community where slug = 'futurs-publics'"));
        try (java.sql.Connection connection = TestPortal.connection()) {
            Row.host(row.insert(connection), row).insert(connection);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
        return row.get("slug");
    }

    @Test
    void who_was_there_says_it_once_and_what_cannot_be_is_said() {
        String path = EventPages.over(MEMBER) + "/avis";
        HttpVisit member = new HttpVisit().as(MEMBER);
        for (String wrong : new String[] {"", "0", "6", "beaucoup"}) {
            HttpResponse<String> answer = member.formOf(member.get(path), "score")
                    .with("score", wrong)
                    .with("comment", "Gardé")
                    .submit();
            assertThat(answer.statusCode()).as(wrong).isEqualTo(200);
            assertThat(errors(answer)).as(wrong).isNotBlank();
            assertThat(answer.body()).contains("Gardé");
        }
        HttpVisit.Form form =
                member.formOf(member.get(path), "score").with("score", "4").with("comment", "<b>Utile</b>");
        assertThat(form.submit().statusCode()).isEqualTo(302);
        assertThat(form.submit().body()).as("sent twice, said once").contains("est enregistré");
        assertThat(TestPortal.number(
                        "select count(*) from event_rating r join agent a on a.id = r.agent_id join event e on e.id = r.event_id"
                                + " where a.email = ? and concat('/evenements/', e.slug, '/avis') = ?",
                        MEMBER,
                        path))
                .isOne();
        assertThat(member.get(path).body()).contains("est enregistré");
        String plan = new HttpVisit()
                .as(LEAD)
                .get(EventPages.over("") + "/organisation")
                .body();
        assertThat(plan).contains("sur 5 en moyenne", "&lt;b&gt;Utile").doesNotContain("<b>Utile");
        HttpVisit agent = new HttpVisit().as("agent@demo.gouv.fr");
        assertThat(HttpVisit.hasForm(agent.get(path), "score")).isFalse();
    }

    @Test
    void these_pages_cost_at_most_six_statements() {
        HttpVisit lead = new HttpVisit().as(LEAD);
        for (String page : new String[] {
            EventPages.asking() + "/questions",
            EventPages.asking() + "/inscription",
            EventPages.over("") + "/avis",
            EventPages.over("") + "/organisation",
            EventPages.over("") + "/emargement/csv"
        }) {
            lead.get(page);
            assertThat(StatementCount.ofPage(() -> lead.get(page)))
                    .as(page)
                    .hasSizeLessThanOrEqualTo(StatementCount.MOST_OF_A_PAGE);
        }
    }
}
