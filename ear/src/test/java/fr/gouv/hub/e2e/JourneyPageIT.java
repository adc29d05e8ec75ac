package fr.gouv.hub.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the hub is for, played in a browser from the first click to the last. */
class JourneyPageIT {

    private static final String COMMUNITY = "Communauté Auvergne-Rhône-Alpes de l’innovation publique";

    @Test
    void a_visitor_finds_a_community_and_is_a_member_two_clicks_and_one_mail_later() {
        String address = newAddress();
        try (Visit visit = Visit.begin()) {
            findsAndJoins(visit, address);
            String link = Mailbox.linkIn(Mailbox.await(address, 1));
            // scanners follow links: opening one, even twice, uses nothing up
            visit.page().navigate(link);
            visit.page().navigate(link);
            assertThat(TestPortal.number("select count(*) from agent where email = ?", address))
                    .isZero();
            visit.requireAccessible();
            visit.photograph("link");
            visit.page()
                    .getByRole(
                            AriaRole.BUTTON,
                            new com.microsoft.playwright.Page.GetByRoleOptions()
                                    .setName(java.util.regex.Pattern.compile("Rejoindre la communauté")))
                    .click();
            assertThat(visit.page()).hasURL(java.util.regex.Pattern.compile(".*/communautes/[a-z0-9-]+$"));
            assertThat(visit.page().getByRole(AriaRole.STATUS).first()).containsText("Vous êtes membre");
            visit.photograph("joined");
            visit.requireAccessible();
        }
        assertThat(TestPortal.number(
                        "select count(*) from membership m join agent a on a.id = m.agent_id where a.email = ?",
                        address))
                .as("member of that community and of no other")
                .isOne();
    }

    private static void findsAndJoins(Visit visit, String address) {
        visit.open("/");
        visit.page()
                .locator("header")
                .getByRole(AriaRole.LINK, named("Communautés"))
                .click();
        filters(visit);
        visit.page().locator("main").getByRole(AriaRole.LINK, inside(COMMUNITY)).click();
        assertThat(visit.page()).hasURL(java.util.regex.Pattern.compile(".*/communautes/ara-innovation$"));
        assertThat(visit.page().locator("h1")).hasText(COMMUNITY);
        visit.page()
                .locator("main")
                .getByRole(AriaRole.LINK, inside("Rejoindre"))
                .first()
                .click();
        visit.page().locator("#email").fill("  " + address.toUpperCase(java.util.Locale.ROOT) + " ");
        visit.press("Recevoir mon lien");
        assertThat(visit.page().locator("main")).containsText("Consultez votre messagerie");
        visit.requireAccessible();
        visit.photograph("link-sent");
    }

    /** Ticks a theme and a region, as one does, and finds what both have in common. */
    private static void filters(Visit visit) {
        ticks(visit, "Thème", "theme-innovation-publique");
        ticks(visit, "Territoire", "territoire-R84");
        visit.press("Appliquer les filtres");
        assertThat(visit.page())
                .hasURL(java.util.regex.Pattern.compile(
                        ".*/communautes\\?(?=.*theme=innovation-publique)(?=.*territoire=R84).*"));
        assertThat(visit.page().locator(".hub-filters a.fr-tag")).hasText(new java.util.regex.Pattern[] {
            java.util.regex.Pattern.compile("Innovation publique"),
            java.util.regex.Pattern.compile("Auvergne-Rhône-Alpes")
        });
        int found = visit.page().locator("#resultats h3 a").count();
        assertThat(visit.page().locator("#resultats [role=status] h2"))
                .hasText(java.util.regex.Pattern.compile("^" + found + "\\D.*"));
        assertThat(visit.page().locator("#theme-innovation-publique")).isChecked();
        assertThat(visit.page().locator("#territoire-R84")).isChecked();
    }

    private static void ticks(Visit visit, String facet, String box) {
        com.microsoft.playwright.Locator details = visit.page()
                .locator("details.hub-facet")
                .filter(new com.microsoft.playwright.Locator.FilterOptions()
                        .setHas(visit.page().locator("#" + box)));
        if (details.getAttribute("open") == null) {
            details.locator("summary")
                    .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(facet))
                    .click();
        }
        details.locator("label[for=" + box + "]").click();
    }

    @Test
    void a_request_is_refused_with_a_motive_and_the_second_one_accepted() {
        String address = newAddress();
        String community = "hospitalents";
        try (Visit candidate = Visit.begin();
                Visit lead = Visit.begin().as("animatrice@demo.gouv.fr")) {
            arrive(candidate, address);
            asks(candidate, community, "Je dirige un pôle et je prépare un projet managérial.");
            lead.open("/communautes/" + community + "/demandes");
            refuses(lead, address);
            candidate.open("/mes-communautes");
            assertThat(candidate.page().locator("main")).containsText("Réservé aux équipes engagées");
            candidate.photograph("mine-refused");
            candidate.requireAccessible();
            assertThat(Mailbox.text(Mailbox.await(address, 2)))
                    .contains("Réservé aux équipes engagées", "/communautes/");
            asks(candidate, community, "Mon équipe est maintenant engagée.");
            lead.open("/communautes/" + community + "/demandes");
            requestOf(lead, address)
                    .getByRole(AriaRole.BUTTON, inside("Accepter"))
                    .click();
            assertThat(lead.page().getByRole(AriaRole.STATUS).first()).isVisible();
            assertThat(Mailbox.text(Mailbox.await(address, 3))).contains("acceptée");
            candidate.open("/communautes/" + community);
            assertThat(candidate.page().locator("main")).containsText("Vous êtes membre");
        }
    }

    private static void asks(Visit candidate, String community, String motive) {
        candidate.open("/communautes/" + community + "/rejoindre");
        candidate.page().locator("textarea").fill(motive);
        candidate.press("Envoyer ma demande");
        assertThat(candidate.page().getByRole(AriaRole.STATUS).first()).isVisible();
    }

    private static void refuses(Visit lead, String address) {
        requestOf(lead, address).getByRole(AriaRole.LINK, inside("Refuser")).click();
        lead.photograph("refuse");
        lead.requireAccessible();
        // nothing chosen yet: refused, and what was typed is still there
        lead.page().locator("textarea").fill("Réservé aux équipes engagées dans le programme.");
        lead.page()
                .locator("main form button[type=submit], main form input[type=submit]")
                .last()
                .click();
        assertThat(lead.page().locator("#errors")).isVisible();
        assertThat(lead.page().locator("textarea")).hasValue("Réservé aux équipes engagées dans le programme.");
        lead.photograph("refuse-error");
        lead.requireAccessible();
        lead.page()
                .locator("main select")
                .nth(0)
                .selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        lead.page()
                .locator("main select")
                .nth(1)
                .selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(2));
        lead.page()
                .locator("main form button[type=submit], main form input[type=submit]")
                .last()
                .click();
        assertThat(lead.page().getByRole(AriaRole.STATUS).first()).isVisible();
    }

    private static com.microsoft.playwright.Locator requestOf(Visit lead, String address) {
        return lead.page()
                .locator("main li, main article, main tr")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(nameOf(address)))
                .last();
    }

    /** Registers and arrives, without any community. */
    static void arrive(Visit visit, String address) {
        visit.open("/inscription");
        visit.page().locator("#email").fill(address);
        visit.press("Recevoir mon lien");
        visit.page().navigate(Mailbox.linkIn(Mailbox.await(address, 1)));
        visit.press("Confirmer mon inscription");
        assertThat(visit.page()).hasURL(java.util.regex.Pattern.compile(".*/mon-profil$"));
    }

    /** An address that suggests a name that nobody else has. */
    static String newAddress() {
        String letters = UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        return "test." + "x" + letters + "@modernisation.gouv.fr";
    }

    private static String nameOf(String address) {
        String last = address.substring("test.".length(), address.indexOf('@'));
        return "Test " + last.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + last.substring(1);
    }

    private static com.microsoft.playwright.Locator.GetByRoleOptions named(String name) {
        return new com.microsoft.playwright.Locator.GetByRoleOptions()
                .setName(name)
                .setExact(true);
    }

    private static com.microsoft.playwright.Locator.GetByRoleOptions inside(String part) {
        return new com.microsoft.playwright.Locator.GetByRoleOptions().setName(part);
    }
}
