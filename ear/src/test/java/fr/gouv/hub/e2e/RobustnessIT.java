package fr.gouv.hub.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad input gets a clear answer in French, what was typed stays, and the log keeps quiet. */
class RobustnessIT {

    private static final String ATTACK = "<script>alert(1)</script>";
    private static final String AGENT = "agent@demo.gouv.fr";

    private static List<String> before;

    private List<String> logged;

    @BeforeAll
    static void lookAtTheLog() {
        before = trouble();
    }

    @BeforeEach
    void rememberTheLog() {
        logged = trouble();
    }

    @AfterEach
    void nothingIsLogged() {
        requireNothingSince(logged);
    }

    /** The log is written by a thread of its own: what came late is seen here. */
    @AfterAll
    static void nothingWasLogged() throws InterruptedException {
        Thread.sleep(500);
        requireNothingSince(before);
    }

    static Stream<String> addresses() {
        return Stream.of(
                "/communautes?page=0",
                "/communautes?page=-1",
                "/communautes?page=1000000000",
                "/communautes?page=99999999999999999999",
                "/communautes?page=abc",
                "/communautes?theme=inconnu&territoire=R99&administration=x&versant=x&adhesion=x&activite=x&tri=x",
                "/communautes?theme=&territoire=&q=",
                "/communautes?vue=globe",
                "/communautes?vue=carte&vue=liste&territoire=R99&page=-1&theme=" + encode(ATTACK),
                "/communautes?vue=carte&territoire=COM989&territoire=FR&q=" + encode(ATTACK),
                "/communautes?theme=a&theme=b&theme=a",
                "/communautes?q=" + encode("😀 é ’ « »"),
                "/communautes?q=" + encode(ATTACK),
                "/communautes?q=" + encode("' OR 1=1 --"),
                "/communautes?q=" + encode("%_\\%"),
                "/communautes?q=" + encode("😀".repeat(5_000)),
                "/communautes?theme=" + encode(ATTACK),
                "/communautes?q=%ff%fe",
                "/actualites?theme=inconnu&territoire=" + encode(ATTACK),
                "/actualites?avant=" + encode(ATTACK),
                "/actualites?avant=99999999999999999-999999999999999999",
                "/actualites?apres=0-0",
                "/actualites?avant=0-0&apres=x",
                "/communautes/futurs-publics/discussions?avant=" + encode(ATTACK),
                "/communautes/futurs-publics/discussions?apres=99999999999999999-999999999999999999",
                "/communautes/futurs-publics/discussions?apres=0-0&avant=0-0",
                "/connexion?retour=https://evil.example",
                "/inscription?retour=//evil.example");
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void a_wrong_address_of_a_list_still_shows_a_page(String path) {
        HttpResponse<String> answer = new HttpVisit().get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .doesNotContain(ATTACK)
                .doesNotContain("href=\"https://evil")
                .doesNotContain("href=\"//evil");
        assertThat(Jsoup.parse(answer.body()).select("main h1").text()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/communautes/inconnue",
                "/communautes/INCONNUE",
                "/communautes/%3Cscript%3E",
                "/communautes/futurs-publics/demandes/abc/refuser",
                "/communautes/futurs-publics/demandes/99999999999999999999/refuser",
                "/communautes/futurs-publics/rien",
                "/actualites/aucune-de-ce-nom",
                "/actualites?communaute=aucune",
                "/actualites/le-hub-ouvre-ses-portes/images/999999999",
                "/actualites/maintenance-du-hub",
                "/actualites/guide-animateur-brouillon",
                "/actualites/accessibilite-archive",
                "/demonstration/courriels/0",
                "/communautes/inconnue/discussions",
                "/communautes/services-publics-plus/discussions",
                "/discussions/999999999",
                "/discussions/abc",
                "/nulle-part",
                "/index.xhtml",
            })
    void an_unknown_or_malformed_address_is_not_found_in_plain_french(String path) {
        HttpResponse<String> answer = new HttpVisit().get(path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Jsoup.parse(answer.body()).select("main h1").text()).isEqualTo("Page non trouvée");
        assertThat(answer.body()).doesNotContain("Exception").doesNotContain("Payara");
    }

    static Stream<String> addressesOfNobody() {
        return Stream.of(
                "",
                "   ",
                "camille",
                "camille@",
                "a".repeat(300) + "@gouv.fr",
                "a@" + "b".repeat(300) + ".fr",
                ATTACK + "@gouv.fr",
                "' OR 1=1 --@gouv.fr",
                "😀@gouv.fr",
                "a@gouv.fr\r\nBcc: x@y.fr");
    }

    @ParameterizedTest
    @MethodSource("addressesOfNobody")
    void what_is_no_address_is_said_so_and_stays_in_the_field(String typed) {
        HttpVisit visit = new HttpVisit();
        HttpResponse<String> answer = visit.formOf(visit.get("/inscription"), "email")
                .with("email", typed)
                .submit();
        assertThat(answer.statusCode()).isEqualTo(200);
        var page = Jsoup.parse(answer.body());
        assertThat(page.select("#errors").text()).isNotEmpty();
        assertThat(page.select("#email").attr("value").strip())
                .isEqualTo(typed.replaceAll("[\r\n]", "").strip());
        assertThat(answer.body()).doesNotContain(ATTACK);
    }

    static Stream<String> longSearches() {
        return Stream.of("x".repeat(10_000), "guide " + "😀".repeat(4_997));
    }

    @ParameterizedTest
    @MethodSource("longSearches")
    void of_a_search_of_ten_thousand_characters_the_beginning_is_used_and_said(String typed) {
        HttpResponse<String> answer = new HttpVisit().get("/communautes?q=" + encode(typed));
        assertThat(answer.statusCode()).isEqualTo(200);
        var page = Jsoup.parse(answer.body());
        String used = typed.substring(0, 100);
        assertThat(page.select("#q").attr("value"))
                .as("what was typed stays, for whoever shortens it")
                .isEqualTo(typed);
        assertThat(HtmlChecker.errors(answer.body())).isEmpty();
        assertThat(page.select("#resultats .fr-message--info").text())
                .isEqualTo("Votre recherche est trop longue : seul son début a été utilisé, « " + used + " ».");
    }

    @Test
    void an_internationalised_domain_that_is_nobodys_is_refused_with_an_explanation() {
        HttpVisit visit = new HttpVisit();
        HttpResponse<String> answer = visit.formOf(visit.get("/inscription"), "email")
                .with("email", "camille@préfecture-imaginaire.fr")
                .submit();
        assertThat(answer.statusCode()).isEqualTo(200);
        String said = Jsoup.parse(answer.body()).select("main").text();
        assertThat(said).contains("Cette adresse ne permet pas de s’inscrire", "DITP");
        assertThat(Jsoup.parse(answer.body()).select("#email").attr("value"))
                .isEqualTo("camille@préfecture-imaginaire.fr");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "%3Cscript%3E", "%00"})
    void a_link_that_is_none_says_what_to_do(String token) {
        HttpResponse<String> answer = new HttpVisit().get("/connexion/lien?jeton=" + token);
        assertThat(answer.statusCode()).isIn(404, 410);
        assertThat(Jsoup.parse(answer.body()).select("h1").text()).isEqualTo("Ce lien n’est pas valable");
        assertThat(HttpVisit.hasForm(answer, "email")).isTrue();
    }

    @Test
    void a_link_that_has_served_says_so_and_offers_another_to_the_same_address() {
        String address = JourneyPageIT.newAddress();
        String path = SignInLinks.path(address, 30);
        HttpVisit holder = new HttpVisit();
        assertThat(holder.formOf(holder.get(path), "confirm-link").submit().statusCode())
                .isEqualTo(302);
        requireGone(new HttpVisit().get(path), "Ce lien a déjà servi", "Chaque lien sert une seule fois", address);
        // signed in by it, he is told that there is nothing left to do
        HttpResponse<String> again = holder.get(path);
        assertThat(again.statusCode()).isEqualTo(410);
        assertThat(Jsoup.parse(again.body()).select("main").text())
                .contains("Ce lien a déjà servi", "Vous êtes déjà connecté");
        assertThat(HttpVisit.hasForm(again, "email")).isFalse();
    }

    @Test
    void a_link_that_has_expired_says_so_and_offers_another_to_the_same_address() {
        String address = JourneyPageIT.newAddress();
        HttpVisit visit = new HttpVisit();
        HttpResponse<String> answer = visit.get(SignInLinks.path(address, -1));
        requireGone(answer, "Ce lien a expiré", "celui-ci est trop ancien", address);
        HttpResponse<String> sent = visit.formOf(answer, "email").submit();
        assertThat(Jsoup.parse(sent.body()).select("main").text()).contains("Consultez votre messagerie", address);
    }

    @Test
    void a_link_that_expires_while_its_page_is_open_is_not_used() {
        String address = JourneyPageIT.newAddress();
        String path = SignInLinks.path(address, 30);
        HttpVisit visit = new HttpVisit();
        HttpVisit.Form confirm = visit.formOf(visit.get(path), "confirm-link");
        assertThat(TestPortal.update(
                        "update sign_in_link set expires_at = utc_timestamp(6) - interval 1 second where email = ?",
                        address))
                .isOne();
        HttpResponse<String> answer = confirm.submit();
        requireOffer(answer, "Ce lien a expiré", "celui-ci est trop ancien", address);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(TestPortal.number("select count(*) from agent where email = ?", address))
                .isZero();
    }

    @Test
    void a_link_that_served_in_another_tab_meanwhile_is_not_used_again() {
        String address = JourneyPageIT.newAddress();
        String path = SignInLinks.path(address, 30);
        HttpVisit visit = new HttpVisit();
        HttpVisit.Form first = visit.formOf(visit.get(path), "confirm-link");
        HttpVisit elsewhere = new HttpVisit();
        HttpVisit.Form second = elsewhere.formOf(elsewhere.get(path), "confirm-link");
        assertThat(first.submit().statusCode()).isEqualTo(302);
        HttpResponse<String> answer = second.submit();
        requireOffer(answer, "Ce lien a déjà servi", "peut-être dans un autre onglet", address);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(elsewhere.get("/mon-profil").statusCode()).as("signed in").isEqualTo(302);
    }

    @Test
    void a_link_without_its_end_is_none() {
        String address = JourneyPageIT.newAddress();
        String path = SignInLinks.path(address, 30);
        HttpResponse<String> answer = new HttpVisit().get(path.substring(0, path.length() - 5));
        assertThat(answer.statusCode()).isEqualTo(404);
        var page = Jsoup.parse(answer.body());
        assertThat(page.select("h1").text()).isEqualTo("Ce lien n’est pas valable");
        assertThat(page.select("main").text()).contains("Il manque sans doute une partie du lien");
        assertThat(page.select("#email").attr("value")).isEmpty();
        assertThat(answer.body()).doesNotContain(address);
        assertThat(new HttpVisit().get(path).statusCode()).as("the whole link").isEqualTo(200);
    }

    @Test
    void somebody_elses_link_says_whose_it_is_before_it_changes_who_is_signed_in() {
        HttpVisit visit = new HttpVisit().as(AGENT);
        String own = Jsoup.parse(visit.get("/mon-profil").body())
                .select("main strong")
                .text();
        assertThat(own).isEqualTo(AGENT);
        String address = JourneyPageIT.newAddress();
        HttpResponse<String> answer = visit.get(SignInLinks.path(address, 30));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(answer.body()).select("main").text())
                .contains(address, "Vous êtes en ce moment connecté", "il sera déconnecté de ce navigateur");
        assertThat(visit.get("/mon-profil").body()).contains(AGENT);
        assertThat(visit.formOf(answer, "confirm-link").submit().statusCode()).isEqualTo(302);
        assertThat(visit.get("/mon-profil").body()).contains(address).doesNotContain(AGENT);
    }

    private static void requireGone(HttpResponse<String> answer, String title, String words, String address) {
        assertThat(answer.statusCode()).isEqualTo(410);
        requireOffer(answer, title, words, address);
    }

    private static void requireOffer(HttpResponse<String> answer, String title, String words, String address) {
        var page = Jsoup.parse(answer.body());
        assertThat(page.select("h1").text()).isEqualTo(title);
        assertThat(page.select("main").text()).contains(words);
        assertThat(page.select("#email").attr("value")).isEqualTo(address);
    }

    @Test
    void the_same_is_said_to_known_and_unknown_addresses() {
        HttpVisit visit = new HttpVisit();
        String known = sentTo(visit, "membre@demo.gouv.fr");
        String unknown = sentTo(visit, "inconnu@demo.gouv.fr").replace("inconnu@demo", "membre@demo");
        assertThat(unknown).isEqualTo(known);
    }

    private static String sentTo(HttpVisit visit, String address) {
        HttpResponse<String> answer = visit.formOf(visit.get("/connexion"), "email")
                .with("email", address)
                .submit();
        return Jsoup.parse(answer.body()).select("main").text();
    }

    @Test
    void a_double_click_on_join_makes_one_member() {
        HttpVisit visit = new HttpVisit().as("statistiques@demo.gouv.fr");
        String slug = TestPortal.column(
                        "select c.slug from community c where c.join_policy = 'OPEN' and c.hosting = 'HOSTED'"
                                + " and c.status = 'PUBLISHED' and not exists (select 1 from membership m join agent a on a.id = m.agent_id"
                                + " where m.community_id = c.id and a.email = 'statistiques@demo.gouv.fr') order by c.id limit 1")
                .get(0);
        HttpVisit.Form join = visit.formOf(visit.get("/communautes/" + slug + "/rejoindre"), "join");
        assertThat(join.submit().statusCode()).isIn(302, 303);
        assertThat(join.submit().statusCode()).isIn(200, 302, 303);
        assertThat(TestPortal.number(
                        "select count(*) from membership m join agent a on a.id = m.agent_id"
                                + " join community c on c.id = m.community_id where c.slug = ? and a.email = 'statistiques@demo.gouv.fr'",
                        slug))
                .isOne();
    }

    @Test
    void a_form_whose_session_has_ended_keeps_what_was_typed_and_changes_nothing() {
        HttpVisit visit = new HttpVisit().as(AGENT);
        HttpVisit.Form profile = visit.formOf(visit.get("/mon-profil"), "firstName");
        HttpVisit.Form leave = visit.formOf(visit.get("/deconnexion"), "leave");
        assertThat(leave.submit().statusCode()).isEqualTo(302);
        HttpResponse<String> answer = profile.with("firstName", "Trop tard").submit();
        assertThat(answer.statusCode()).isEqualTo(403);
        var page = Jsoup.parse(answer.body());
        assertThat(page.select("#errors").text()).contains("Votre session a expiré");
        assertThat(page.select("#firstName").attr("value")).isEqualTo("Trop tard");
        assertThat(TestPortal.number("select count(*) from agent where first_name = 'Trop tard'"))
                .isZero();
    }

    @Test
    void the_profile_of_a_second_tab_does_not_overwrite_the_first() {
        HttpVisit visit = new HttpVisit().as("moderation@demo.gouv.fr");
        HttpVisit.Form first = visit.formOf(visit.get("/mon-profil"), "firstName");
        HttpVisit.Form second = visit.formOf(visit.get("/mon-profil"), "firstName");
        assertThat(first.with("firstName", "Première").submit().statusCode()).isIn(200, 302, 303);
        HttpResponse<String> answer = second.with("firstName", "Deuxième").submit();
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(answer.body()).select("#errors").text()).contains("modifié");
        assertThat(answer.body()).contains("Deuxième");
        assertThat(TestPortal.column("select first_name from agent where email = 'moderation@demo.gouv.fr'"))
                .containsExactly("Première");
    }

    @Test
    void get_and_post_are_all_there_is() {
        for (String method : List.of("PUT", "DELETE", "TRACE", "PATCH", "OPTIONS")) {
            HttpResponse<String> answer = new HttpVisit()
                    .send(java.net.http.HttpRequest.newBuilder(TestPortal.at("/communautes"))
                            .method(method, java.net.http.HttpRequest.BodyPublishers.noBody()));
            assertThat(answer.statusCode()).as(method).isIn(403, 405);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void requireNothingSince(List<String> known) {
        List<String> now = trouble();
        // a log that was put away meanwhile begins anew
        assertThat(now.subList(Math.min(known.size(), now.size()), now.size())).isEmpty();
    }

    /** The lines of trouble that the server's log has: whatever has a stack trace is one, too. */
    private static List<String> trouble() {
        try (Stream<String> lines = Files.lines(TestPortal.server().payara().serverLog())) {
            return lines.filter(line -> line.contains("\"SEVERE\"")
                            || line.contains("\"WARNING\"")
                            || line.contains("\"StackTrace\"")
                            || line.contains("\\tat "))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
