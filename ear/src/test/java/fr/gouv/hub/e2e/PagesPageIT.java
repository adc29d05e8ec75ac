package fr.gouv.hub.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every page, in the states that its readers meet, on a desk and on a phone: axe and the HTML checker find nothing, nothing
 * is asked of another host, no script is refused, the title says where one is. Keeps a picture of each.
 */
class PagesPageIT {

    private static final String VISITOR = "";
    private static final String AGENT = "agent@demo.gouv.fr";
    private static final String MEMBER = "membre@demo.gouv.fr";
    private static final String LEAD = "animatrice@demo.gouv.fr";
    private static final String ADMIN = "administration@demo.gouv.fr";

    static Stream<Arguments> pages() {
        return Stream.of(
                page("home", "/", VISITOR),
                page("home-agent", "/", AGENT),
                page("home-member", "/", MEMBER),
                page("home-lead", "/", LEAD),
                page("home-admin", "/", ADMIN),
                page("directory", "/communautes", VISITOR),
                page("directory-agent", "/communautes", AGENT),
                page("directory-lead", "/communautes", LEAD),
                page("directory-last-page", "/communautes?page=99", VISITOR),
                page("directory-filtered", "/communautes?territoire=R84&tri=membres", VISITOR),
                page("directory-one", "/communautes?q=hospitalents", VISITOR),
                page("directory-none", "/communautes?q=introuvable&territoire=R84", VISITOR),
                page("directory-wrong", "/communautes?theme=inconnu&page=abc&tri=x", VISITOR),
                page("map", "/communautes?vue=carte", VISITOR),
                page("map-region", "/communautes?territoire=R84&vue=carte", VISITOR),
                page("map-departement", "/communautes?territoire=D75&vue=carte", AGENT),
                page("map-none", "/communautes?q=introuvable&vue=carte", VISITOR),
                page("community", "/communautes/futurs-publics", VISITOR),
                page("community-agent", "/communautes/futurs-publics", AGENT),
                page("community-member", "/communautes/futurs-publics", MEMBER),
                page("community-lead", "/communautes/futurs-publics", LEAD),
                page("community-on-request", "/communautes/hospitalents", VISITOR),
                page("community-long-name", longest("hosting = 'HOSTED'"), VISITOR),
                page("community-referenced", longest("hosting = 'REFERENCED'"), VISITOR),
                page("community-dormant", longest("status = 'DORMANT'"), VISITOR),
                page("directory-event", "/communautes?activite=evenement", VISITOR),
                page("join", "/communautes/futurs-publics/rejoindre", VISITOR),
                page("join-agent", "/communautes/futurs-publics/rejoindre", AGENT),
                page("join-member", "/communautes/futurs-publics/rejoindre", LEAD),
                page("join-on-request", "/communautes/hospitalents/rejoindre", AGENT),
                page("join-on-request-visitor", "/communautes/hospitalents/rejoindre", VISITOR),
                page("leave-lead", "/communautes/futurs-publics/quitter", LEAD),
                page("leave-agent", "/communautes/futurs-publics/quitter", AGENT),
                page("requests", "/communautes/hospitalents/demandes", LEAD),
                page("requests-none", "/communautes/futurs-publics/demandes", LEAD),
                page("mine-none", "/mes-communautes", AGENT),
                page("mine-many", "/mes-communautes", MEMBER),
                page("mine-animated", "/mes-communautes?role=animation", LEAD),
                page("mine-animated-none", "/mes-communautes?role=animation", AGENT),
                page("mine-lead", "/mes-communautes", LEAD),
                page("register", "/inscription", VISITOR),
                page("register-agent", "/inscription", AGENT),
                page("signin", "/connexion", VISITOR),
                page("directory-administrations", "/communautes?administrations=toutes", VISITOR),
                page("password", "/connexion/mot-de-passe", VISITOR),
                page("link-wrong", "/connexion/lien?jeton=abc", VISITOR),
                page("link-usable", SignInLinks.path(JourneyPageIT.newAddress(), 30), VISITOR),
                page("link-expired", SignInLinks.path(JourneyPageIT.newAddress(), -1), VISITOR),
                page("link-used", used(JourneyPageIT.newAddress()), VISITOR),
                page("link-expired-agent", SignInLinks.path(JourneyPageIT.newAddress(), -1), AGENT),
                page("signout", "/deconnexion", AGENT),
                page("profile", "/mon-profil", AGENT),
                page("site-map", "/plan-du-site", VISITOR),
                page("site-map-admin", "/plan-du-site", ADMIN),
                page("accessibility", "/accessibilite", VISITOR),
                page("legal-notice", "/mentions-legales", VISITOR),
                page("privacy", "/donnees-personnelles", VISITOR),
                page("cookies", "/cookies", VISITOR),
                page("mails", "/demonstration/courriels", VISITOR),
                page("mail", mail(), VISITOR),
                page("forbidden", "/communautes/hospitalents/demandes", AGENT),
                page("not-found", "/nulle-part", VISITOR),
                page("not-found-agent", "/communautes/aucune-de-ce-nom", AGENT));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void a_page_is_sound_on_a_desk_and_on_a_phone(String name, String path, String account) {
        requireSound(name, path, account);
    }

    /** @param account empty for a visitor */
    static void requireSound(String name, String path, String account) {
        try (Visit visit = Visit.looking(account)) {
            List<String> wrong = new ArrayList<>();
            visit.page().onConsoleMessage(message -> {
                boolean refusedPage = message.text().contains("the server responded with a status of 4");
                if (message.type().equals("error") && !refusedPage) {
                    wrong.add(message.text());
                }
            });
            visit.page().onRequest(request -> {
                if (!request.url().startsWith(TestPortal.server().url().toString())
                        && !request.url().startsWith("data:")) {
                    wrong.add("asked elsewhere: " + request.url());
                }
            });
            visit.resize(Visit.DESK);
            Response answer = visit.open(path);
            visit.photograph(name);
            visit.requireAccessible();
            assertThat(HtmlChecker.errors(answer.text()))
                    .as("HTML checker on " + path)
                    .isEmpty();
            // the same page for all widths: a window that is made narrower, as one turns a tablet
            visit.resize(Visit.PHONE);
            visit.photograph(name);
            visit.requireAccessible();
            for (int width : Visit.TIGHT) {
                visit.resize(width);
                visit.requireNothingLost();
            }
            assertThat(visit.page().title()).endsWith("Le hub des communautés");
            assertThat(wrong).isEmpty();
        }
    }

    /** A link that has served. */
    private static String used(String address) {
        String path = SignInLinks.path(address, 30);
        TestPortal.update("update sign_in_link set used_at = requested_at where email = ?", address);
        return path;
    }

    /** The latest mail of the demonstration, of which there is one at least. */
    private static String mail() {
        HttpVisit visit = new HttpVisit();
        visit.formOf(visit.get("/connexion"), "email").with("email", MEMBER).submit();
        Mailbox.await(MEMBER, 1);
        return Jsoup.parse(visit.get("/demonstration/courriels").body())
                .select("main li a[href*=/courriels/]")
                .first()
                .attr("href");
    }

    private static Arguments page(String name, String path, String account) {
        return Arguments.of(name, path, account);
    }

    /** The community with the longest name of its kind: the hardest one to lay out. */
    private static String longest(String condition) {
        return "/communautes/"
                + TestPortal.column("select slug from community where " + condition
                                + " and status in ('PUBLISHED', 'DORMANT') and visibility <> 'HIDDEN'"
                                + " order by char_length(name) desc limit 1")
                        .get(0);
    }
}
