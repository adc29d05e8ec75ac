package fr.gouv.hub.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.hub.database.Row;
import jakarta.mail.internet.MimeMessage;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A community is asked to help with a series, accepts and stops, through the pages. Without scripts. */
class EventHelpPageIT {

    private static final String LEAD = "animatrice@demo.gouv.fr";
    private static final HttpVisit VISIT = new HttpVisit().as(LEAD);

    private final Row organiser = Row.community();
    private final Row helper = Row.community();
    private final String told = Row.unique("prevenue") + "@essai.gouv.fr";
    private final String[] dates = new String[3];

    @BeforeEach
    void a_series() throws SQLException {
        long lead = TestPortal.number("select id from agent where email = ?", LEAD);
        try (Connection connection = TestPortal.connection()) {
            long community = organiser.insert(connection);
            Row.membership(community, lead, "LEAD").insert(connection);
            long helps = helper.insert(connection);
            Row.membership(helps, lead, "LEAD").insert(connection);
            long other = Row.agent().set("email", told).insert(connection);
            Row.membership(community, other, "EVENT_ORGANISER").insert(connection);
            Row.membership(helps, other, "FACILITATOR").insert(connection);
            long series = Row.series().insert(connection);
            LocalDateTime first = Row.now().plusDays(9).truncatedTo(ChronoUnit.MINUTES);
            for (int week = 0; week < dates.length; week++) {
                Row row = Row.dated(Row.at(Row.event(community), first.plusWeeks(week)), series);
                Row.host(row.insert(connection), row).insert(connection);
                dates[week] = row.get("slug");
            }
        }
    }

    private static Document page(String path) {
        HttpResponse<String> answer = VISIT.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private String planned() {
        return "/communautes/" + helper.get("slug") + "/evenements";
    }

    private String helped() {
        return "/communautes/" + helper.get("slug") + "/co-organisation";
    }

    private HttpResponse<String> ask(String scope) {
        return VISIT.formOf(VISIT.get("/evenements/" + dates[0] + "/organisation"), "helper")
                .with("helper", helper.get("slug"))
                .with("scope", scope)
                .submit();
    }

    private HttpResponse<String> answer(String said) {
        return VISIT.formOf(VISIT.get(planned()), "answer").with("answer", said).submit();
    }

    @Test
    void a_series_is_proposed_once_and_left_whole() throws Exception {
        assertThat(ask("ALL").statusCode()).isEqualTo(302);
        assertThat(Jsoup.parse(ask("ALL").body()).select("#errors").text()).contains("participe déjà");
        Document proposed = page(planned());
        assertThat(proposed.select("button[name=answer]"))
                .as("one line for the series")
                .hasSize(2);
        assertThat(proposed.select("#answer-form").text()).contains("Pour toute la série", "3 dates à venir");
        PagesPageIT.requireSound("event-planned-series", planned(), LEAD);
        for (String forged : new String[] {"oui-serie ", "peut-être " + dates[0], "oui-serie", "x"}) {
            assertThat(answer(forged).statusCode()).as(forged).isEqualTo(404);
        }
        assertThat(answer("oui-serie " + dates[0]).statusCode()).isEqualTo(302);
        Document list = page(helped());
        assertThat(list.select("li.hub-line")).hasSize(3);
        PagesPageIT.requireSound("event-helped-series", helped(), LEAD);
        assertThat(StatementCount.ofPage(() -> VISIT.get(helped())))
                .hasSizeLessThanOrEqualTo(StatementCount.MOST_OF_A_PAGE);
        String leaving =
                list.select("li.hub-line a[href*=co-organisation]").first().attr("href");
        String path = leaving.substring(leaving.indexOf("/communautes/"));
        PagesPageIT.requireSound("event-help-end-series", path, LEAD);
        assertThat(StatementCount.ofPage(() -> VISIT.get(path)))
                .hasSizeLessThanOrEqualTo(StatementCount.MOST_OF_A_PAGE);
        HttpVisit.Form leave = VISIT.formOf(VISIT.get(path), "leave").with("scope", "ALL");
        assertThat(leave.submit().statusCode()).isEqualTo(302);
        Document after = page(helped());
        assertThat(after.select("[role=status]").text()).contains("ces 3 dates");
        assertThat(after.select("main").text()).contains("ne co-organise aucun événement");
        HttpResponse<String> again = leave.submit();
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(again.body()).select("main").text()).contains("ne co-organise pas");
        assertThat(page(path).select("main").text()).contains("ne co-organise pas cet événement");
        assertThat(page("/evenements/" + dates[1] + "/organisation")
                        .select("main")
                        .text())
                .contains("ne participe plus");
        assertThat(TestPortal.number(
                        "select count(*) from mail_outbox where template = 'event-help-ended' and recipient = ?"
                                + " and parameters like ?",
                        LEAD,
                        "%" + helper.get("name") + "%"))
                .isOne();
    }

    @Test
    void a_proposal_is_taken_back_by_its_button() throws Exception {
        String desk = "/evenements/" + dates[0] + "/organisation";
        assertThat(page(desk).select("button[name=takeback]")).isEmpty();
        assertThat(ask("ALL").statusCode()).isEqualTo(302);
        PagesPageIT.requireSound("event-plan-asked", desk, LEAD);
        HttpVisit.Form back = VISIT.formOf(VISIT.get(desk), "takeback");
        for (String forged : new String[] {"x", "-1", "999999999999999999999"}) {
            HttpVisit.Form wrong = VISIT.formOf(VISIT.get(desk), "takeback");
            wrong.fields().put("takeback", forged);
            assertThat(wrong.submit().statusCode()).as(forged).isEqualTo(404);
        }
        assertThat(back.submit().statusCode()).isEqualTo(302);
        Document after = page(desk);
        assertThat(after.select("[role=status]").text()).contains("La proposition faite à", helper.get("name"));
        assertThat(after.select("button[name=takeback]")).isEmpty();
        assertThat(page(planned()).select("button[name=answer]")).isEmpty();
        assertThat(Jsoup.parse(back.submit().body()).select("#errors").text()).contains("pas de proposition à retirer");
        assertThat(ask("ALL").statusCode()).as("asked anew").isEqualTo(302);
        assertThat(answer("oui-serie " + dates[0]).statusCode()).isEqualTo(302);
        assertThat(page(desk).select("button[name=takeback]")).isEmpty();
        assertThat(Jsoup.parse(back.submit().body()).select("#errors").text()).contains("pas de proposition à retirer");
    }

    @Test
    void mails_tell_the_organiser_the_answer_and_what_ends() {
        ask("ALL");
        answer("oui-serie " + dates[0]);
        MimeMessage yes = Mailbox.await(told, "Co-organisation acceptée", "Rencontre " + dates[0]);
        assertThat(Mailbox.text(yes))
                .contains("accepte de co-organiser la série", "3 dates sont concernées", "/evenements/" + dates[0]);
        leave("FOLLOWING", dates[1]);
        assertThat(Mailbox.text(Mailbox.await(told, "Fin de la co-organisation", "Rencontre " + dates[1])))
                .contains("2 dates sont concernées, et celles qui seraient ajoutées à la série");
        leave("ALL", dates[0]);
        assertThat(Mailbox.text(Mailbox.await(told, "Fin de la co-organisation", "Rencontre " + dates[0])))
                .contains("Une date est concernée\u00a0;")
                .doesNotContain("ajoutées");
        ask("ONE");
        answer("non " + dates[0]);
        assertThat(Mailbox.text(Mailbox.await(told, "Co-organisation déclinée", "Rencontre " + dates[0])))
                .contains("n’accepte pas de co-organiser l’événement", "Il a lieu");
    }

    private void leave(String scope, String date) {
        String path = helped() + "/" + TestPortal.number("select id from event where slug = ?", date);
        assertThat(VISIT.formOf(VISIT.get(path), "leave")
                        .with("scope", scope)
                        .submit()
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void a_series_without_a_date_to_come_is_left_from_the_list() throws Exception {
        ask("ALL");
        answer("oui-serie " + dates[0]);
        TestPortal.update(
                "update event e join event_host h on h.event_id = e.id set e.starts_at = e.starts_at - interval 60 day,"
                        + " e.ends_at = e.ends_at - interval 60 day, h.starts_at = e.starts_at where e.slug in (?, ?, ?)",
                (Object[]) dates);
        Document list = page(helped());
        assertThat(list.select("main").text())
                .contains("Séries sans date à venir")
                .doesNotContain("ne co-organise aucun événement");
        assertThat(list.select("li.hub-line")).hasSize(1);
        PagesPageIT.requireSound("event-helped-resting", helped(), LEAD);
        assertThat(StatementCount.ofPage(() -> VISIT.get(helped())))
                .hasSizeLessThanOrEqualTo(StatementCount.MOST_OF_A_PAGE);
        String link = list.select("li.hub-line a[href*=co-organisation]").attr("href");
        String path = link.substring(link.indexOf("/communautes/"));
        assertThat(page(path).select("#scope option[selected]").val())
                .as("nothing else is left to stop")
                .isEqualTo("ALL");
        assertThat(VISIT.formOf(VISIT.get(path), "leave").submit().statusCode()).isEqualTo(302);
        assertThat(page(helped()).select("main").text()).contains("ne co-organise aucun événement");
    }

    @Test
    void one_date_is_proposed_and_declined_alone() {
        assertThat(ask("ONE").statusCode()).isEqualTo(302);
        assertThat(page(planned()).select("#answer-form").text()).doesNotContain("Pour toute la série");
        assertThat(answer("non " + dates[0]).statusCode()).isEqualTo(302);
        assertThat(page(planned()).select("button[name=answer]")).isEmpty();
        assertThat(page("/evenements/" + dates[0] + "/organisation")
                        .select("main")
                        .text())
                .contains("a décliné");
        String never = helped() + "/" + TestPortal.number("select id from event where slug = ?", dates[2]);
        assertThat(VISIT.get(never).statusCode()).isEqualTo(404);
        assertThat(VISIT.get(helped() + "/999999999999").statusCode()).isEqualTo(404);
        assertThat(VISIT.get(helped() + "?apres=abc").statusCode()).isEqualTo(200);
    }
}
