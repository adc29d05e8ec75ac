package fr.gouv.hub.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import fr.gouv.hub.database.Row;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** A monthly series, from the organiser's form to the report on its first date. */
class EventSeriesJourneyPageIT {

    private static final String LEAD = "animatrice@demo.gouv.fr";
    private static final String MEMBER = "membre@demo.gouv.fr";
    private static final List<String> OTHERS = List.of("agent@demo.gouv.fr", "coanimateur@demo.gouv.fr");
    private static final String LATE = "organisatrice@demo.gouv.fr";

    private final String title = "Le cercle du mois " + Row.unique("x");

    private static void press(Visit visit, String name) {
        visit.page()
                .locator("main")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile(name)))
                .first()
                .click();
    }

    @Test
    void a_monthly_series_is_made_filled_left_and_its_first_date_held() {
        String path = "/evenements/" + made();
        try (Visit member = Visit.withoutScripts().as(MEMBER)) {
            member.open(path);
            member.follow("Toutes les dates");
            press(member, "M’inscrire à toute la série");
            assertThat(member.text()).contains("Vous êtes inscrit à 6 dates");
            member.photograph("event-series-registered");
        }
        OTHERS.forEach(other -> register(other, path));
        register(LATE, path);
        assertThat(new HttpVisit().as(LATE).get(path).body()).contains("position 1 sur la liste");
        try (Visit member = Visit.begin(Visit.PHONE).as(MEMBER)) {
            member.open(path + "/serie");
            member.follow("Me désinscrire");
            press(member, "Me désinscrire");
            assertThat(member.text()).contains("S’inscrire sur liste d’attente");
        }
        assertThat(TestPortal.column(
                        "select m.template from mail_outbox m where m.recipient = ? and m.parameters like concat('%', ?, '%')"
                                + " order by m.id",
                        LATE, title))
                .as("one mail for six waiting lists, one for the seat")
                .containsExactly("series-registered", "event-registered");
        MimeMessage called = Mailbox.await(LATE, "Une place s’est libérée", title);
        assertThat(Mailbox.text(called)).contains("Une place s’est libérée", title, path);
        assertThat(Mailbox.calendar(called))
                .contains("METHOD:REQUEST", "STATUS:CONFIRMED", "SUMMARY:" + title, "mailto:" + LATE, path);
        begins(path, Row.now().plusMinutes(30));
        try (Visit lead = Visit.begin(Visit.PHONE).as(LEAD)) {
            lead.open(path + "/accueil");
            lead.page().locator("button[value$=PRESENT]").first().click();
            assertThat(lead.page().locator("[role=status]").first().innerText()).contains("Présent");
            lead.requireAccessible();
            lead.resize(Visit.DESK);
            lead.open(path + "/emargement");
            assertThat(lead.page().locator("tbody tr").count()).isEqualTo(3);
            requirePrintable(lead);
            requirePeopleIn(path + "/emargement/pdf");
            begins(path, Row.now().minusHours(5));
            lead.open(path + "/compte-rendu");
            lead.page().locator("#body").fill("Nous nous revoyons le mois prochain.");
            lead.page().locator("main form [type=submit]").first().click();
        }
        assertThat(new HttpVisit().get(path).body()).contains("Nous nous revoyons le mois prochain.", "Date suivante");
    }

    /** Paper has the table alone. */
    private static void requirePrintable(Visit lead) {
        lead.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(lead.page().locator("main table").isVisible()).isTrue();
        for (String noise : new String[] {".fr-header", ".fr-footer", "main button", "main a.fr-link"}) {
            assertThat(lead.page().locator(noise).all()).as(noise).noneMatch(Locator::isVisible);
        }
        lead.photograph("event-sheet-printed-journey");
        lead.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }

    private void requirePeopleIn(String file) {
        HttpResponse<byte[]> answer = new HttpVisit().as(LEAD).file(file);
        assertThat(answer.statusCode()).isEqualTo(200);
        try (PDDocument document = Loader.loadPDF(answer.body())) {
            List<String> names = TestPortal.column(
                    "select a.last_name from event_registration r join agent a on a.id = r.agent_id join event e on e.id ="
                            + " r.event_id where e.slug = ? and r.status = 'REGISTERED'",
                    EventPages.slug(file.replace("/emargement/pdf", "")));
            assertThat(names).hasSize(3);
            // a title may break behind one of its hyphens
            assertThat(new PDFTextStripper().getText(document).replace("-\n", "-"))
                    .contains(title)
                    .contains(names);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return the address of the first date */
    private String made() {
        try (Visit lead = Visit.begin().as(LEAD)) {
            lead.open("/communautes/futurs-publics/evenements/nouveau");
            Map.of(
                            "title", title,
                            "day", LocalDate.now(ZoneOffset.UTC).plusDays(40).toString(),
                            "start", "18:00",
                            "end", "20:00",
                            "place", "Salle d’essai, Paris",
                            "capacity", "3")
                    .forEach((field, value) -> lead.page().locator("#" + field).fill(value));
            lead.page().locator("#format").selectOption("AFTERWORK");
            lead.page().locator("#mode").selectOption("ON_SITE");
            press(lead, "Enregistrer le brouillon");
            String slug = lead.page().url().replaceFirst(".*/evenements/([^/]+)/.*", "$1");
            press(lead, "Publier");
            lead.follow("Répéter l’événement");
            lead.page().locator("#frequency").selectOption("MONTHLY_NTH");
            press(lead, "Voir les dates");
            lead.page().locator("#dates ~ ol li").first().waitFor();
            assertThat(lead.page().locator("#dates ~ ol li").count()).isEqualTo(6);
            lead.requireAccessible();
            lead.photograph("event-repeat-monthly");
            press(lead, "Créer la série");
            assertThat(lead.text()).contains("La série est créée\u00a0: 6 dates");
            return slug;
        }
    }

    private static void register(String account, String path) {
        HttpVisit visit = new HttpVisit().as(account);
        assertThat(visit.formOf(visit.get(path + "/serie"), "register").submit().statusCode())
                .isEqualTo(302);
    }

    /** The day comes. */
    private static void begins(String path, LocalDateTime moment) {
        LocalDateTime start = moment.truncatedTo(ChronoUnit.MINUTES);
        String zone = Row.zoneOfToday(start);
        LocalDateTime local = start.atZone(ZoneOffset.UTC)
                .withZoneSameInstant(ZoneId.of(zone))
                .toLocalDateTime();
        TestPortal.update(
                "update event e join event_host h on h.event_id = e.id set e.starts_at = ?, e.ends_at = ?, e.starts_local = ?,"
                        + " e.ends_local = ?, e.zone = ?, h.starts_at = ? where e.slug = ?",
                start,
                start.plusHours(2),
                local,
                local.plusHours(2),
                zone,
                start,
                path.replaceFirst(".*/", ""));
    }
}
