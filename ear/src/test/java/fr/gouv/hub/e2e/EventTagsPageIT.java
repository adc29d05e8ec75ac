package fr.gouv.hub.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.hub.database.Row;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** What an event is about: as many themes and territories as a community, ticked without a script, found by each of them. */
class EventTagsPageIT {

    private static final String LEAD = "animatrice@demo.gouv.fr";
    private static final List<String> FOUR = List.of("theme-design", "theme-nudge", "territoire-R04", "territoire-R93");

    private static void press(Visit visit, String id) {
        visit.page().locator("main form [id=" + id + "]").click();
    }

    /** Opens both groups, which need no script. */
    private static void unfold(Visit visit) {
        for (String closed : List.of("Thèmes", "Territoires")) {
            if (visit.page().locator("details[open] > summary", has(closed)).count() == 0) {
                visit.page().locator("details > summary", has(closed)).click();
            }
        }
    }

    private static com.microsoft.playwright.Page.LocatorOptions has(String text) {
        return new com.microsoft.playwright.Page.LocatorOptions().setHasText(text);
    }

    private static void untick(Visit visit) {
        unfold(visit);
        List<String> ticked = visit.page().locator("details input:checked").all().stream()
                .map(box -> box.getAttribute("id"))
                .toList();
        ticked.forEach(id -> visit.page().locator("label[for='" + id + "']").click());
    }

    private static void tick(Visit visit, String... ids) {
        for (String id : ids) {
            visit.page().locator("label[for='" + id + "']").click();
        }
    }

    private static List<String> ticked(Visit visit) {
        return visit.page().locator("details input:checked").all().stream()
                .map(box -> box.getAttribute("id"))
                .toList();
    }

    private static long shown(String filter, String slug) {
        return Jsoup.parse(new HttpVisit().get("/agenda?" + filter).body())
                .select("main a[href$=/" + slug + "]")
                .stream()
                .count();
    }

    @Test
    void several_are_ticked_kept_after_an_error_and_found_by_each() {
        String title = Row.unique("Atelier de l’océan Indien et des Alpes");
        try (Visit visit = Visit.withoutScripts().as(LEAD)) {
            visit.open("/communautes/futurs-publics/evenements/nouveau");
            untick(visit);
            tick(visit, FOUR.toArray(String[]::new));
            press(visit, "create");
            assertThat(visit.page().locator("#errors").innerText()).isNotBlank();
            assertThat(ticked(visit)).as("kept after an error").containsExactlyInAnyOrderElementsOf(FOUR);
            visit.page().locator("#title").fill(title);
            visit.page().locator("#format").selectOption("WORKSHOP");
            visit.page().locator("#mode").selectOption("ON_SITE");
            visit.page().locator("#place").fill("Salle des marées");
            visit.page()
                    .locator("#day")
                    .fill(LocalDate.now(java.time.ZoneId.of("Europe/Paris"))
                            .plusDays(3)
                            .toString());
            visit.page().locator("#start").fill("10:00");
            visit.page().locator("#end").fill("11:00");
            visit.photograph("event-create-tags");
            press(visit, "create");
            press(visit, "publish");
            String slug = TestPortal.column("select slug from event where title = ?", title)
                    .get(0);
            visit.open("/evenements/" + slug + "/modifier");
            assertThat(ticked(visit)).as("kept by editing").containsExactlyInAnyOrderElementsOf(FOUR);
            unfold(visit);
            tick(visit, "theme-donnees");
            press(visit, "save");
            assertThat(Jsoup.parse(new HttpVisit().get("/evenements/" + slug).body())
                            .select("main .fr-tag")
                            .eachText())
                    .contains("Design", "Nudge et architecture de choix", "Données", "La Réunion");
            for (String filter : List.of(
                    "theme=design",
                    "theme=nudge",
                    "theme=sciences-comportementales",
                    "theme=donnees",
                    "territoire=R04",
                    "theme=nudge&territoire=R93")) {
                assertThat(shown(filter + "&periode=7-jours", slug)).as(filter).isOne();
            }
            assertThat(shown("theme=management&periode=7-jours", slug)).isZero();
            assertThat(new HttpVisit()
                            .get("/agenda/calendrier?theme=donnees")
                            .body()
                            .split(title, -1))
                    .as("once in the feed")
                    .hasSize(2);
            visit.open("/evenements/" + slug + "/modifier");
            untick(visit);
            visit.page().locator("details").first().locator("label").all().stream()
                    .limit(13)
                    .forEach(label -> label.click());
            press(visit, "save");
            assertThat(visit.page().locator("#errors").innerText()).contains("au plus 12", "thèmes et 12");
            assertThat(ticked(visit)).hasSize(13);
        }
    }
}
