package fr.gouv.hub.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import fr.gouv.hub.database.Row;
import fr.gouv.hub.service.event.AgendaService;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The agenda in all its shapes, as {@link PagesPageIT} looks at other pages. */
class AgendaPageIT {

    private static final String VISITOR = "";
    private static final String AGENT = "agent@demo.gouv.fr";
    private static final String MEMBER = "membre@demo.gouv.fr";
    private static final String LEAD = "animatrice@demo.gouv.fr";

    /** Where nobody of the demonstration meets: Saint-Martin. */
    private static final String LONELY = "COM978";

    static Stream<Arguments> pages() {
        return Stream.of(
                page("agenda", "/agenda", VISITOR),
                page("agenda-agent", "/agenda", AGENT),
                page("agenda-mine", "/agenda?communautes=miennes", LEAD),
                page("agenda-past", "/agenda?periode=passes", VISITOR),
                page("agenda-filtered", "/agenda?territoire=R04&mode=sur-place", VISITOR),
                page("agenda-month", "/agenda?vue=mois", VISITOR),
                page("agenda-month-mine", "/agenda?vue=mois&communautes=miennes", LEAD),
                page("agenda-month-none", "/agenda?vue=mois&mois=2081-01", VISITOR),
                page("agenda-week", "/agenda?vue=semaine", MEMBER),
                page("agenda-map", "/agenda?vue=carte", VISITOR),
                page("agenda-map-region", "/agenda?vue=carte&territoire=R11&periode=30-jours", LEAD),
                page("agenda-map-none", "/agenda?vue=carte&theme=design&territoire=COM984&periode=7-jours", VISITOR),
                page("agenda-day", "/agenda?jour=2026-11-24&theme=inconnu", VISITOR),
                page("agenda-none", "/agenda?format=formation&territoire=COM984", VISITOR),
                page("agenda-wrong", "/agenda?theme=inconnu&apres=abc&communautes=miennes", VISITOR));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void a_page_is_sound_on_a_desk_and_on_a_phone(String name, String path, String account) {
        PagesPageIT.requireSound(name, path, account);
    }

    @Test
    void paper_has_the_events_alone() {
        try (Visit visit = Visit.withoutScripts()) {
            for (String path : new String[] {"/agenda", "/agenda?vue=mois", "/agenda?vue=carte"}) {
                visit.open(path);
                visit.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
                for (String noise : new String[] {".fr-header", ".fr-footer", ".hub-facets", "nav"}) {
                    assertThat(visit.page().locator(noise).all())
                            .as(path + " " + noise)
                            .noneMatch(Locator::isVisible);
                }
                assertThat(visit.page().locator("h1").isVisible()).isTrue();
            }
            visit.open("/agenda");
            assertThat(visit.page().locator(".hub-event").first().isVisible()).isTrue();
            visit.photograph("agenda-printed");
        }
    }

    /** Nothing is to come where these filters lead: what has been is shown, page by page, and said to be the past. */
    @Test
    void where_nothing_is_to_come_the_past_is_shown_instead_of_nothing() throws SQLException {
        String filters = "territoire=" + LONELY + "&format=petit-dejeuner";
        assertThat(TestPortal.number(
                        "select count(*) from event e join event_territory t on t.event_id = e.id join territory p"
                                + " on p.id = t.territory_id where p.code = '" + LONELY + "'"))
                .as("demonstration data have nothing there")
                .isZero();
        int many = AgendaService.PAGE_SIZE + 3;
        Row community = Row.community().set("slug", "essai-passe-" + Row.unique("x"));
        try (Visit visit = Visit.withoutScripts()) {
            visit.open("/agenda?" + filters);
            assertThat(visit.page().locator(".hub-event").count())
                    .as("nothing ever")
                    .isZero();
            assertThat(visit.page().locator("#resultats").innerText())
                    .contains("Aucun événement")
                    .doesNotContain("événements passés");
            past(community, many);
            String soon = "/agenda?" + filters + "&periode=30-jours";
            visit.open(soon);
            assertThat(visit.page().locator(".hub-event").count())
                    .as("a period that was asked for stays")
                    .isZero();
            // another spelling of the same agenda: what signed-out readers get is kept for some seconds
            String address = "/agenda?" + filters + "&periode=a-venir";
            visit.open(address);
            assertThat(visit.page().locator("#resultats [role=status]").innerText())
                    .contains(many + " événements passés");
            assertThat(visit.page().locator("#resultats .fr-message--info").innerText())
                    .contains("à venir");
            assertThat(visit.page().locator(".hub-filters").innerText()).contains("Petit-déjeuner");
            assertThat(visit.page().locator(".hub-event").count()).isEqualTo(AgendaService.PAGE_SIZE);
            assertThat(visit.page().locator(".hub-event h4").first().innerText())
                    .isEqualTo("Petit-déjeuner passé 1");
            PagesPageIT.requireSound("agenda-past-instead", address, VISITOR);
            visit.page().locator(".fr-pagination__link--next").click();
            assertThat(visit.page().locator(".hub-event h4").allInnerTexts())
                    .containsExactly(
                            "Petit-déjeuner passé " + (many - 2),
                            "Petit-déjeuner passé " + (many - 1),
                            "Petit-déjeuner passé " + many);
            assertThat(visit.page().locator(".fr-message--info").all())
                    .as("the past, asked for")
                    .isEmpty();
        } finally {
            TestPortal.update(
                    "update community set status = 'ARCHIVED' where slug = ?", (Object) community.get("slug"));
        }
    }

    private static void past(Row community, int many) throws SQLException {
        try (Connection connection = TestPortal.connection()) {
            long organiser = community.insert(connection);
            for (int days = 1; days <= many; days++) {
                Row row = Row.at(
                        Row.event(organiser)
                                .set("title", "Petit-déjeuner passé " + days)
                                .set("format", "BREAKFAST"),
                        Row.now().minusDays(days).truncatedTo(ChronoUnit.MINUTES));
                long event = row.insert(connection);
                Row.host(event, row).insert(connection);
                Row.of("event_territory")
                        .set("event_id", event)
                        .set(
                                "territory_id",
                                TestPortal.number("select id from territory where code = '" + LONELY + "'"))
                        .insert(connection);
            }
        }
    }

    private static Arguments page(String name, String path, String account) {
        return Arguments.of(name, path, account);
    }
}
