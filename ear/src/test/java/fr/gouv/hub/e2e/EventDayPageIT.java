package fr.gouv.hub.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import fr.gouv.hub.database.Row;
import jakarta.mail.internet.MimeMessage;
import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** The day of an event at its door: with a phone, without scripts, and with what people type. */
class EventDayPageIT {

    private static final String LEAD = "animatrice@demo.gouv.fr";

    private static Document page(HttpVisit visit, String path) {
        HttpResponse<String> answer = visit.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private static String eventId() {
        return EventPages.today().replaceFirst(".*/", "");
    }

    @Test
    void an_organiser_notes_one_after_the_other_on_a_phone_and_takes_one_back() {
        String path = EventPages.today() + "/accueil";
        try (Visit lead = Visit.begin(Visit.PHONE).as(LEAD)) {
            lead.open(path);
            String name = lead.page()
                    .locator("li.hub-line:has(button[value$=PRESENT]) h2")
                    .first()
                    .innerText();
            lead.page().locator("button[value$=PRESENT]").first().click();
            assertThat(lead.page().locator("[role=status]").first().innerText()).contains(name);
            String line = "li.hub-line:has(h2:text-is('" + name.replace("'", "\\'") + "'))";
            assertThat(lead.page().locator(line).first().innerText()).containsIgnoringCase("Présent");
            lead.requireAccessible();
            List<Locator> buttons = lead.page().locator("button[name=mark]").all();
            assertThat(buttons).hasSizeGreaterThan(20);
            assertThat(buttons).allSatisfy(button -> {
                BoundingBox box = button.boundingBox();
                assertThat(Math.min(box.width, box.height)).isGreaterThanOrEqualTo(44);
                assertThat(box.x + box.width).isLessThanOrEqualTo(Visit.PHONE);
            });
            lead.photograph("event-checkin-targets");
            lead.page().locator(line + " button[value$=RIEN]").first().click();
            assertThat(lead.page().locator(line).first().innerText()).contains("Absent", "Excusé");
        }
    }

    @Test
    void without_scripts_the_filter_stays_and_a_stranger_is_welcomed() {
        String path = EventPages.today() + "/accueil";
        String known = TestPortal.column(
                        "select a.email from agent a where a.last_name is not null and not exists (select 1 from"
                                + " event_registration r join event e on e.id = r.event_id where r.agent_id = a.id and e.slug = ?)"
                                + " order by a.id desc limit 1",
                        eventId())
                .get(0);
        HttpVisit lead = new HttpVisit().as(LEAD);
        HttpResponse<String> done =
                lead.formOf(lead.get(path), "email").with("email", known).submit();
        assertThat(done.statusCode()).isEqualTo(302);
        String last = TestPortal.column("select last_name from agent where email = ?", known)
                .get(0);
        Document found = page(lead, path + "?nom=" + last.replace(" ", "+"));
        assertThat(found.select("main").text()).contains(last, "Sans inscription", "est inscrit et noté présent");
        HttpVisit.Form undo = lead.formOf(lead.get(path + "?nom=" + last.replace(" ", "+")), "mark");
        HttpResponse<String> back = undo.submit();
        assertThat(back.headers().firstValue("Location").orElse("")).contains("nom=" + last.substring(0, 2));
    }

    @Test
    void what_cannot_be_is_said_and_what_was_typed_stays() {
        String path = EventPages.today() + "/accueil";
        HttpVisit lead = new HttpVisit().as(LEAD);
        for (String[] wrong : new String[][] {
            {"personne." + Row.unique("x") + "@fournisseur.example", "Aucun compte du hub"},
            {"pas une adresse", "Adresse"},
            {"", "Adresse"},
        }) {
            HttpResponse<String> answer =
                    lead.formOf(lead.get(path), "email").with("email", wrong[0]).submit();
            assertThat(answer.statusCode()).isEqualTo(200);
            Document page = Jsoup.parse(answer.body());
            assertThat(page.select("#errors").text()).as(wrong[0]).containsIgnoringCase(wrong[1]);
            assertThat(page.select("#email").val()).isEqualTo(wrong[0]);
        }
        for (String mark : new String[] {"1 PRESENT", "x", "999999999999999999 ABSENT", "1 LA", "1 PRESENT; drop"}) {
            HttpVisit.Form form = lead.formOf(lead.get(path), "mark");
            form.fields().put("mark", mark);
            assertThat(form.submit().statusCode()).as(mark).isEqualTo(404);
        }
        for (String query :
                new String[] {"apres=abc", "apres=99", "nom=%25", "nom=%F0%9F%98%80", "nom=" + "x".repeat(3_000)}) {
            assertThat(lead.get(path + "?" + query).statusCode()).as(query).isEqualTo(200);
        }
    }

    @Test
    void who_has_no_account_is_written_down_by_his_address_and_taken_back() throws Exception {
        String path = EventPages.today() + "/accueil";
        String name = "camille." + Row.unique("x");
        HttpVisit lead = new HttpVisit().as(LEAD);
        assertThat(lead.formOf(lead.get(path), "email")
                        .with("email", name + "@essai.gouv.fr")
                        .submit()
                        .statusCode())
                .isEqualTo(302);
        Document door = page(lead, path);
        assertThat(door.select("main").text()).contains(name, "Sans compte", "est noté présent, sans compte");
        assertThat(door.select("main").text()).doesNotContain("@essai.gouv.fr");
        for (String file : new String[] {"/emargement", "/emargement/csv"}) {
            assertThat(lead.get(EventPages.today() + file).body()).as(file).contains(name);
        }
        MimeMessage mail = Mailbox.await(name + "@essai.gouv.fr", 1);
        assertThat(mail.getSubject()).contains("Votre présence est notée");
        assertThat(Mailbox.text(mail))
                .contains("Créez votre compte", "/inscription?retour=/mon-agenda", "puis effacée");
        assertThat(Mailbox.html(mail)).contains("/inscription?retour=/mon-agenda");
        String guest = door.select("li:has(h3:contains(" + name + ")) button[name=guest]")
                .val();
        HttpVisit.Form form = lead.formOf(lead.get(path), "guest").with("guest", guest);
        assertThat(form.submit().statusCode()).isEqualTo(302);
        assertThat(page(lead, path).select("#guest-form").text()).doesNotContain(name);
        for (String forged : new String[] {guest, "999999999999999999", "x", "-1"}) {
            assertThat(form.with("guest", forged).submit().statusCode())
                    .as(forged)
                    .isEqualTo(404);
        }
    }

    @Test
    void those_who_are_only_counted_are_a_number_that_is_kept_when_it_is_wrong() {
        String path = EventPages.today() + "/accueil";
        HttpVisit lead = new HttpVisit().as(LEAD);
        for (String wrong : new String[] {"-1", "beaucoup", "10001", "", "1e3", "99999999999"}) {
            HttpResponse<String> answer = lead.formOf(lead.get(path), "unnamed")
                    .with("unnamed", wrong)
                    .submit();
            assertThat(answer.statusCode()).as(wrong).isEqualTo(200);
            Document page = Jsoup.parse(answer.body());
            assertThat(page.select("#errors").text()).as(wrong).isNotBlank();
            assertThat(page.select("#unnamed").val()).isEqualTo(wrong);
        }
        HttpVisit.Form two = lead.formOf(lead.get(path), "unnamed").with("unnamed", "2");
        HttpVisit.Form seven = lead.formOf(lead.get(path), "unnamed").with("unnamed", "7");
        assertThat(two.submit().statusCode()).isEqualTo(302);
        assertThat(page(lead, path).select("#unnamed").val()).isEqualTo("2");
        HttpResponse<String> late = seven.submit();
        assertThat(late.statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(late.body()).select("#errors").text()).contains("entre-temps");
        assertThat(lead.get(EventPages.today() + "/emargement").body()).contains("2 autres personnes");
        PagesPageIT.requireSound("event-checkin-guests", path, LEAD);
    }

    @Test
    void early_nobody_is_noted_and_nobody_else_notes() {
        HttpVisit lead = new HttpVisit().as(LEAD);
        Document early = page(lead, "/evenements/" + EventPages.upcoming() + "/accueil");
        assertThat(early.select("button[name=mark]")).isEmpty();
        assertThat(early.select("main").text()).contains("30 jours");
        HttpVisit.Form form = lead.formOf(lead.get(EventPages.today() + "/accueil"), "mark");
        long before = TestPortal.number(
                "select count(*) from event_registration r join event e on e.id = r.event_id where e.slug = ? and attendance ="
                        + " 'PRESENT'",
                eventId());
        new HttpVisit().as("membre@demo.gouv.fr").post(form.action(), form.fields());
        new HttpVisit().post(form.action(), form.fields());
        assertThat(TestPortal.number(
                        "select count(*) from event_registration r join event e on e.id = r.event_id where e.slug = ? and"
                                + " attendance = 'PRESENT'",
                        eventId()))
                .isEqualTo(before);
    }

    @Test
    void the_sheet_is_a_table_to_sign_and_a_file_that_runs_nothing() {
        String before = TestPortal.column("select first_name from agent where email = 'membre@demo.gouv.fr'")
                .get(0);
        TestPortal.update("update agent set first_name = '=CMD' where email = 'membre@demo.gouv.fr'");
        try {
            HttpVisit lead = new HttpVisit().as(LEAD);
            Document sheet = page(lead, EventPages.today() + "/emargement");
            assertThat(sheet.select("table caption").text()).contains("personnes inscrites");
            assertThat(sheet.select("tbody th[scope=row]").eachText())
                    .hasSizeGreaterThan(20)
                    .anyMatch(name -> name.startsWith("=CMD"));
            HttpResponse<String> csv = lead.get(EventPages.today() + "/emargement/csv");
            assertThat(csv.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
            assertThat(csv.headers().firstValue("Content-Disposition").orElse(""))
                    .contains("emargement-");
            assertThat(csv.body()).startsWith("\ufeffNom;").contains("\n'=CMD").doesNotContain("\n=", "@");
            assertThat(csv.body().lines().count())
                    .isEqualTo(1 + sheet.select("tbody tr").size());
        } finally {
            TestPortal.update("update agent set first_name = ? where email = 'membre@demo.gouv.fr'", before);
        }
    }

    @Test
    void who_cannot_come_says_so_on_his_page_and_may_come_after_all() {
        String path = EventPages.of("membre@demo.gouv.fr", "REGISTERED");
        HttpVisit member = new HttpVisit().as("membre@demo.gouv.fr");
        assertThat(member.formOf(member.get(path + "/inscription"), "excuse")
                        .submit()
                        .statusCode())
                .isEqualTo(302);
        assertThat(page(member, path).select("main").text()).contains("vous avez prévenu");
        assertThat(member.formOf(member.get(path + "/inscription"), "come")
                        .submit()
                        .statusCode())
                .isEqualTo(302);
        assertThat(page(member, path).select("main").text()).contains("Vous êtes inscrit à cet événement");
    }

    @Test
    void the_pages_of_the_day_cost_at_most_six_statements() {
        HttpVisit lead = new HttpVisit().as(LEAD);
        for (String page :
                new String[] {"/accueil", "/accueil?nom=a", "/emargement", "/emargement/csv", "/organisation"}) {
            lead.get(EventPages.today() + page);
            assertThat(StatementCount.ofPage(() -> lead.get(EventPages.today() + page)))
                    .as(page)
                    .hasSizeLessThanOrEqualTo(StatementCount.MOST_OF_A_PAGE);
        }
    }
}
