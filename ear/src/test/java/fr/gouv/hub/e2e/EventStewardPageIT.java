package fr.gouv.hub.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.hub.database.Row;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Who welcomes people at one event: named by its organisers, he does that and nothing else. Without scripts. */
class EventStewardPageIT {

    private static final String LEAD = "animatrice@demo.gouv.fr";
    private static final String STEWARD = "agent@demo.gouv.fr";

    private static String errors(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body()).select("#errors").text();
    }

    @Test
    void who_is_named_welcomes_people_at_this_event_alone() {
        String event = EventPages.today();
        String page = event + "/accueillants";
        HttpVisit lead = new HttpVisit().as(LEAD);
        HttpVisit steward = new HttpVisit().as(STEWARD);
        assertThat(steward.get(event + "/accueil").statusCode()).isEqualTo(403);
        PagesPageIT.requireSound("event-stewards-none", page, LEAD);
        for (String[] wrong :
                new String[][] {{"", "adresse"}, {"personne", "adresse"}, {"personne.ici@essai.gouv.fr", "Aucun compte"}
                }) {
            HttpResponse<String> answer =
                    lead.formOf(lead.get(page), "email").with("email", wrong[0]).submit();
            assertThat(answer.statusCode()).as(wrong[0]).isEqualTo(200);
            assertThat(errors(answer)).as(wrong[0]).containsIgnoringCase(wrong[1]);
            assertThat(Jsoup.parse(answer.body()).select("#email").val()).isEqualTo(wrong[0]);
        }
        HttpVisit.Form form = lead.formOf(lead.get(page), "email").with("email", " AGENT@demo.gouv.fr ");
        assertThat(form.submit().statusCode()).isEqualTo(302);
        assertThat(form.submit().statusCode()).as("sent twice").isEqualTo(302);
        assertThat(TestPortal.number(
                        "select count(*) from mail_outbox where template = 'event-steward' and recipient = ?", STEWARD))
                .as("told once")
                .isOne();
        PagesPageIT.requireSound("event-stewards", page, LEAD);
        assertThat(StatementCount.ofPage(() -> lead.get(page))).hasSizeLessThanOrEqualTo(StatementCount.MOST_OF_A_PAGE);

        assertThat(steward.get(event + "/accueil").body()).contains("Dominique Fictif");
        assertThat(steward.get("/mon-agenda").body()).contains(event + "/accueil\"");
        PagesPageIT.requireSound("my-agenda-welcoming", "/mon-agenda", STEWARD);
        assertThat(StatementCount.ofPage(() -> steward.get("/mon-agenda")))
                .hasSizeLessThanOrEqualTo(StatementCount.MOST_OF_A_PAGE);
        assertThat(steward.get(event + "/emargement").statusCode()).isEqualTo(200);
        assertThat(StatementCount.ofPage(() -> steward.get(event + "/accueil")))
                .hasSizeLessThanOrEqualTo(StatementCount.MOST_OF_A_PAGE);
        for (String other :
                new String[] {"/organisation", "/modifier", "/annuler", "/questions", "/accueillants", "/compte-rendu"
                }) {
            assertThat(steward.get(event + other).statusCode()).as(other).isEqualTo(403);
        }
        assertThat(steward.get(EventPages.full() + "/accueil").statusCode())
                .as("another event of the same community")
                .isEqualTo(403);

        HttpResponse<String> shown = lead.get(page);
        String number = Jsoup.parse(shown.body()).select("button[name=dismiss]").val();
        assertThat(lead.formOf(shown, "dismiss")
                        .with("dismiss", number)
                        .submit()
                        .statusCode())
                .isEqualTo(302);
        assertThat(steward.get(event + "/accueil").statusCode()).isEqualTo(403);
        assertThat(lead.formOf(shown, "dismiss").with("dismiss", "abc").submit().statusCode())
                .as("a forged number")
                .isEqualTo(404);
    }

    @Test
    void he_reads_no_answers_and_no_list_of_what_is_over_or_called_off() {
        HttpVisit steward = new HttpVisit().as(STEWARD);
        String asking = welcomed(EventPages.asking());
        assertThat(new HttpVisit().as(LEAD).get(asking + "/emargement/csv").body())
                .contains("Qu’attendez-vous");
        HttpResponse<String> sheet = steward.get(asking + "/emargement/csv");
        assertThat(sheet.statusCode()).isEqualTo(200);
        assertThat(sheet.body()).contains("Présence").doesNotContain("Qu’attendez-vous", "Votre niveau");
        String over = welcomed("/evenements/" + past());
        String off = welcomed(calledOff());
        for (String event : new String[] {over, off}) {
            for (String page : new String[] {"/accueil", "/emargement", "/emargement/csv", "/emargement/pdf"}) {
                assertThat(steward.get(event + page).statusCode())
                        .as(event + page)
                        .isEqualTo(403);
            }
        }
        TestPortal.update("delete from event_steward where agent_id = (select id from agent where email = ?)", STEWARD);
    }

    private static String welcomed(String event) {
        TestPortal.update(
                "insert into event_steward (event_id, agent_id, named_at) select e.id, a.id, utc_timestamp(6) from event e,"
                        + " agent a where e.slug = ? and a.email = ?",
                EventPages.slug(event),
                STEWARD);
        return event;
    }

    private static String calledOff() {
        Row row = Row.event(TestPortal.number("select id from community where slug = 'futurs-publics'"))
                .set("status", "CANCELLED");
        try (Connection connection = TestPortal.connection()) {
            Row.host(row.insert(connection), row).insert(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return "/evenements/" + row.get("slug");
    }

    private static String past() {
        return TestPortal.column("select e.slug from event e join community c on c.id = e.community_id where c.slug ="
                        + " 'futurs-publics' and e.source = 'HUB' and e.external_url is null and e.status ="
                        + " 'PUBLISHED' and e.ends_at < utc_timestamp() - interval 40 day limit 1")
                .get(0);
    }

    @Test
    void nobody_is_named_for_what_is_over() {
        HttpVisit lead = new HttpVisit().as(LEAD);
        HttpResponse<String> page = lead.get("/evenements/" + past() + "/accueillants");
        assertThat(page.body()).contains("ne se confie plus");
        assertThat(HttpVisit.hasForm(page, "email")).isFalse();
    }
}
