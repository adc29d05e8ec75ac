package fr.gouv.hub.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
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

    private static Arguments page(String name, String path, String account) {
        return Arguments.of(name, path, account);
    }
}
