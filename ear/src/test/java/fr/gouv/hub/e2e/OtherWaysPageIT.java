package fr.gouv.hub.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The way of {@link JourneyPageIT}, from the home page to membership, of who uses no mouse (WCAG 2.1.1, 2.4.7) and of who has
 * no scripts.
 */
class OtherWaysPageIT {

    private static final String COMMUNITY = "Communauté Auvergne-Rhône-Alpes de l’innovation publique";
    private static final int MOST_STEPS = 150;

    @Test
    void one_joins_by_keyboard_alone_and_always_sees_where_one_is() {
        String address = JourneyPageIT.newAddress();
        try (Visit visit = Visit.begin()) {
            visit.open("/");
            goTo(visit, link(visit, "#navigation", "Communautés"), "Enter");
            assertThat(visit.page()).hasURL(Pattern.compile(".*/communautes$"));
            goTo(visit, visit.page().locator("#theme-innovation-publique"), "Space");
            goTo(visit, visit.page().locator("#territoire-R84"), "Space");
            goTo(visit, button(visit, "Appliquer les filtres"), "Enter");
            goTo(visit, link(visit, "main", COMMUNITY), "Enter");
            goTo(visit, link(visit, "main", "Rejoindre").first(), "Enter");
            goTo(visit, visit.page().locator("#email"), null);
            visit.page().keyboard().type(address);
            visit.page().keyboard().press("Enter");
            assertThat(visit.page().locator("main")).containsText("Consultez votre messagerie");
            visit.page().navigate(Mailbox.linkIn(Mailbox.await(address, 1)));
            goTo(visit, button(visit, "Rejoindre la communauté"), "Enter");
            assertThat(visit.page().getByRole(AriaRole.STATUS).first()).containsText("Vous êtes membre");
        }
        requireMember(address);
    }

    @Test
    void one_joins_without_scripts() {
        String address = JourneyPageIT.newAddress();
        try (Visit visit = Visit.withoutScripts()) {
            visit.open("/");
            link(visit, "#navigation", "Communautés").click();
            visit.page().locator("label[for=theme-innovation-publique]").click();
            visit.page().locator("label[for=territoire-R84]").click();
            visit.press("Appliquer les filtres");
            assertThat(visit.page().locator("#resultats [role=status] h2"))
                    .hasText(Pattern.compile("^\\d+ communauté.*"));
            link(visit, "main", COMMUNITY).click();
            assertThat(visit.page().locator("h1")).hasText(COMMUNITY);
            link(visit, "main", "Rejoindre").first().click();
            visit.page().locator("#email").fill(address);
            visit.press("Recevoir mon lien");
            assertThat(visit.page().locator("main")).containsText("Consultez votre messagerie");
            visit.page().navigate(Mailbox.linkIn(Mailbox.await(address, 1)));
            button(visit, "Rejoindre la communauté").click();
            assertThat(visit.page().getByRole(AriaRole.STATUS).first()).containsText("Vous êtes membre");
        }
        requireMember(address);
    }

    /** What the directory advises to drop, when it found nothing, finds something. */
    @Test
    void advice_of_a_list_without_results_leads_to_results() {
        try (Visit visit = Visit.withoutScripts()) {
            visit.open("/communautes?q=introuvable&territoire=R84");
            Locator advice =
                    visit.page().locator("main .hub-empty a, main li a").filter(containing("Sans le filtre"));
            String promised = advice.first().innerText().replaceAll(".*:\\D*(\\d+).*", "$1");
            advice.first().click();
            assertThat(visit.page().locator("#resultats [role=status] h2"))
                    .hasText(Pattern.compile("^" + promised + "\\D.*"));
        }
    }

    /** Tabs to it from wherever one is, as one does, and sees the ring around it; then presses the key, if any. */
    private static void goTo(Visit visit, Locator target, String key) {
        Page page = visit.page();
        target.waitFor();
        for (int step = 0; step < MOST_STEPS; step++) {
            page.keyboard().press("Tab");
            if ((Boolean) target.evaluate("element => element === document.activeElement")) {
                // the design system draws the ring of a box around its label
                String ring = (String) target.evaluate("element => [element, element.nextElementSibling].filter(e => e)"
                        + ".flatMap(e => [getComputedStyle(e), getComputedStyle(e, '::before')])"
                        + ".map(s => s.outlineStyle).find(s => s !== 'none') ?? 'none'");
                assertThat(ring).as("ring around %s", target).isNotEqualTo("none");
                if (key != null) {
                    page.keyboard().press(key);
                }
                return;
            }
        }
        throw new AssertionError("the keyboard does not come to " + target);
    }

    private static Locator link(Visit visit, String part, String name) {
        return visit.page().locator(part).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name));
    }

    private static Locator button(Visit visit, String name) {
        return visit.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator.FilterOptions containing(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static void requireMember(String address) {
        assertThat(TestPortal.number(
                        "select count(*) from membership m join agent a on a.id = m.agent_id where a.email = ?",
                        address))
                .isOne();
    }
}
