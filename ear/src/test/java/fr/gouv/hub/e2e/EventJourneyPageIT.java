package fr.gouv.hub.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.regex.Pattern;
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
        }) {
            HttpVisit.Form form = lead.formOf(lead.get("/communautes/futurs-publics/evenements/nouveau"), "title");
            form.with("title", "Saisie gardée")
                    .with("format", "WORKSHOP")
                    .with("mode", "ON_SITE")
                    .with("day", "2027-03-01")
                    .with("start", "10:00")
                    .with("end", "11:00")
                    .with("place", "Lieu gardé")
                    .with(wrong[0], wrong[1]);
            HttpResponse<String> answer = form.submit();
            assertThat(answer.statusCode()).as(wrong[0] + " " + wrong[1]).isEqualTo(200);
            assertThat(org.jsoup.Jsoup.parse(answer.body()).select("#errors").text())
                    .as(wrong[0] + " " + wrong[1])
                    .contains(wrong[2]);
            assertThat(answer.body()).contains("Lieu gardé");
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
