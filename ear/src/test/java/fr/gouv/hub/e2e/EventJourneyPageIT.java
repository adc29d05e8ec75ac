package fr.gouv.hub.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** An organiser and people who come, from the draft to the seat that is passed on; without scripts, as with them. */
class EventJourneyPageIT {

    private static final String LEAD = "animatrice@demo.gouv.fr";
    private static final String AGENT = "agent@demo.gouv.fr";

    private static void press(Visit visit, String name) {
        visit.page()
                .locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new com.microsoft.playwright.Locator.GetByRoleOptions().setName(Pattern.compile(name)))
                .first()
                .click();
    }

    @Test
    void a_visitor_registers_to_an_event_by_the_mailed_link_and_ends_where_he_was() {
        String event = EventPages.first("e.status = 'PUBLISHED' and e.external_url is null and e.capacity is null"
                + " and c.visibility = 'LISTED_PUBLIC_CONTENT' and c.status = 'PUBLISHED'");
        String address = JourneyPageIT.newAddress();
        try (Visit visit = Visit.withoutScripts()) {
            visit.open("/evenements/" + event);
            visit.follow("S’inscrire");
            visit.page().locator("main input[type=email]").fill(address);
            press(visit, "Recevoir mon lien");
            visit.page().navigate(Mailbox.linkIn(Mailbox.await(address, 1)));
            visit.page().locator("main [type=submit]").first().click();
            assertThat(visit.page().url()).endsWith("/evenements/" + event + "/inscription");
            press(visit, "M’inscrire");
            assertThat(visit.page().url()).endsWith("/evenements/" + event);
            assertThat(visit.text()).contains("Vous êtes inscrit à cet événement");
            visit.open("/mon-agenda");
            assertThat(visit.page()
                            .locator("main a[href$='/evenements/" + event + "']")
                            .count())
                    .isOne();
        }
        Mailbox.await(address, 2);
        assertThat(TestPortal.column(
                        "select r.status from event_registration r join agent a on a.id = r.agent_id where a.email = ?",
                        address))
                .containsExactly("REGISTERED");
    }

    @Test
    void an_organiser_writes_publishes_and_calls_off_an_event_and_a_seat_is_passed_on() {
        String slug;
        try (Visit lead = Visit.begin().as(LEAD)) {
            lead.open("/communautes/futurs-publics");
            lead.follow("Organiser les événements");
            lead.follow("Créer un événement");
            press(lead, "Enregistrer le brouillon");
            assertThat(lead.page().locator("#errors").innerText()).contains("Titre", "Jour");
            lead.requireAccessible();
            lead.photograph("event-create-errors");
            Map.of(
                            "title", "Atelier d’essai de bout en bout",
                            "day", LocalDate.now(ZoneOffset.UTC).plusDays(40).toString(),
                            "start", "14:00",
                            "end", "16:00",
                            "place", "Salle d’essai, Paris",
                            "capacity", "1")
                    .forEach((field, value) -> lead.page().locator("#" + field).fill(value));
            lead.page().locator("#format").selectOption("WORKSHOP");
            lead.page().locator("#mode").selectOption("ON_SITE");
            press(lead, "Enregistrer le brouillon");
            assertThat(lead.page().url()).endsWith("/organisation");
            slug = lead.page().url().replaceFirst(".*/evenements/([^/]+)/.*", "$1");
            assertThat(new HttpVisit().get("/evenements/" + slug).statusCode()).isEqualTo(404);
            press(lead, "Publier");
            assertThat(lead.text()).contains("est publié");
        }
        HttpVisit first = new HttpVisit().as(AGENT);
        HttpVisit second = new HttpVisit().as("membre@demo.gouv.fr");
        submit(first, slug, "register");
        submit(second, slug, "register");
        assertThat(second.get("/evenements/" + slug).body()).contains("position 1 sur la liste");
        submit(first, slug, "withdraw");
        assertThat(second.get("/evenements/" + slug).body()).contains("Vous êtes inscrit");
        try (Visit lead = Visit.begin(Visit.PHONE).as(LEAD)) {
            lead.open("/evenements/" + slug + "/organisation");
            assertThat(lead.text()).contains("1 inscrit", "Dominique Fictif");
            lead.follow("Annuler l’événement");
            press(lead, "Annuler Atelier");
            assertThat(lead.text()).contains("L’événement est annulé");
        }
        assertThat(TestPortal.column(
                        "select m.template from mail_outbox m join agent a on a.email = m.recipient where a.email ="
                                + " 'membre@demo.gouv.fr' and m.parameters like concat('%', ?, '%') order by m.id",
                        slug))
                .containsExactly("event-waiting", "event-registered", "event-cancelled");
    }

    private static void submit(HttpVisit visit, String slug, String button) {
        HttpResponse<String> page = visit.get("/evenements/" + slug + "/inscription");
        assertThat(visit.formOf(page, button).submit().statusCode()).isEqualTo(302);
    }

    @Test
    void wrong_input_is_told_in_french_and_what_was_typed_is_kept() {
        HttpVisit lead = new HttpVisit().as(LEAD);
        for (String[] wrong : new String[][] {
            {"capacity", "0", "1 à 100"},
            {"capacity", "-1", "1 à 100"},
            {"capacity", "1000000000", "1 à 100"},
            {"capacity", "beaucoup", "nombre"},
            {"day", "31/02/2027", "date"},
            {"start", "25:99", "heure"},
            {"end", "09:00", "finir après"},
            {"onlineUrl", "javascript:alert(1)", "lien"},
            {"title", "x".repeat(200), "150"},
            {"title", "a\r\nBcc: x", "caractères"},
            {"day", "2027-02-29", "date"},
            {"day", "2027-03-28", "start", "02:30", "end", "04:00", "heure d’été"},
            {"day", "2027-03-28", "start", "01:30", "end", "02:30", "heure d’été"},
        }) {
            HttpVisit.Form form = filled(lead);
            for (int i = 0; i + 1 < wrong.length; i += 2) {
                form.with(wrong[i], wrong[i + 1]);
            }
            HttpResponse<String> answer = form.submit();
            String as = String.join(" ", wrong);
            assertThat(answer.statusCode()).as(as).isEqualTo(200);
            Document page = Jsoup.parse(answer.body());
            assertThat(page.select("#errors").text()).as(as).contains(wrong[wrong.length - 1]);
            assertThat(page.select("#place").val()).as(as).isEqualTo("Lieu gardé");
            for (int i = 0; i + 1 < wrong.length; i += 2) {
                assertThat(page.select("#" + wrong[i]).val()).as(as).isEqualToNormalizingWhitespace(wrong[i + 1]);
            }
        }
    }

    private static HttpVisit.Form filled(HttpVisit lead) {
        return lead.formOf(lead.get("/communautes/futurs-publics/evenements/nouveau"), "title")
                .with("title", "Saisie gardée")
                .with("format", "WORKSHOP")
                .with("mode", "ON_SITE")
                .with("day", "2027-03-01")
                .with("start", "10:00")
                .with("end", "11:00")
                .with("place", "Lieu gardé");
    }

    @Test
    void days_of_leap_years_and_hours_that_come_twice_are_taken_as_typed() {
        HttpVisit lead = new HttpVisit().as(LEAD);
        for (String[] right : new String[][] {
            {"2028-02-29", "10:00", "11:00", "2028-02-29 09:00:00", "29 février 2028"},
            // the first of the two: until the end the clocks go on for two hours
            {"2027-10-31", "02:30", "03:30", "2027-10-31 00:30:00", "31 octobre 2027"},
        }) {
            HttpResponse<String> answer = filled(lead)
                    .with("day", right[0])
                    .with("start", right[1])
                    .with("end", right[2])
                    .submit();
            assertThat(answer.statusCode()).as(right[0]).isEqualTo(302);
            String slug = answer.headers()
                    .firstValue("Location")
                    .orElseThrow()
                    .replaceFirst(".*/evenements/([^/]+)/.*", "$1");
            assertThat(TestPortal.column("select cast(starts_at as datetime(0)) from event where slug = ?", slug))
                    .singleElement()
                    .asString()
                    .startsWith(right[3]);
            Document form =
                    Jsoup.parse(lead.get("/evenements/" + slug + "/modifier").body());
            assertThat(form.select("#day").val()).isEqualTo(right[0]);
            assertThat(form.select("#start").val()).isEqualTo(right[1]);
            assertThat(form.select("#end").val()).isEqualTo(right[2]);
            assertThat(Jsoup.parse(lead.get("/evenements/" + slug).body())
                            .select("main")
                            .text())
                    .contains(right[4]);
        }
    }

    @Test
    void wrong_addresses_of_the_agenda_are_answered() {
        HttpVisit visit = new HttpVisit();
        for (String query : new String[] {
            "apres=abc",
            "apres=99999999999-999999999999999999",
            "avant=0-0",
            "theme=%00",
            "territoire=' OR 1=1",
            "periode=<script>",
            "vue=mois&mois=2026-13",
            "vue=semaine&semaine=2026-W99",
            "vue=%00",
            "vue=mois&mois=%F0%9F%98%80",
            "jour=2027-02-29",
            "jour=" + "9".repeat(3_000),
            "mode=" + "x".repeat(3_000),
            "format=%F0%9F%98%80",
        }) {
            String path = "/agenda?"
                    + query.replace(" ", "%20")
                            .replace("'", "%27")
                            .replace("<", "%3C")
                            .replace(">", "%3E");
            assertThat(visit.get(path).statusCode()).as(query).isEqualTo(200);
        }
        for (String path :
                new String[] {"/evenements/", "/evenements/A", "/evenements/rien", "/evenements/rien/inscription"}) {
            assertThat(visit.get(path).statusCode()).as(path).isEqualTo(404);
        }
    }
}
