package fr.gouv.hub.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** « Prévenez-moi », from a search without result to « mes alertes ». */
class AlertPageIT {

    private static final String AGENT = "membre@demo.gouv.fr";

    private static long kept(String account) {
        return TestPortal.number(
                "select count(*) from community_alert l join agent a on a.id = l.agent_id where a.email = ?", account);
    }

    @Test
    void a_visitor_who_finds_nothing_registers_comes_back_and_is_told() {
        String address = JourneyPageIT.newAddress();
        String search = "q=introuvable" + System.nanoTime() + "&territoire=R84";
        try (Visit visit = Visit.begin()) {
            visit.open("/communautes?" + search);
            visit.follow("Prévenez-moi");
            visit.page().locator("#email").fill(address);
            visit.press("Recevoir mon lien");
            visit.page().navigate(Mailbox.linkIn(Mailbox.await(address, 1)));
            visit.press("Confirmer mon inscription");
            assertThat(visit.page()).hasURL(Pattern.compile(".*/mes-alertes/nouvelle\\?" + search + "$"));
            assertThat(visit.text()).contains("Auvergne-Rhône-Alpes");
            assertThat(kept(address)).as("nothing is kept before he confirms").isZero();
            visit.press("Me prévenir par courriel");
            assertThat(visit.page()).hasURL(Pattern.compile(".*/mes-alertes$"));
            assertThat(kept(address)).isOne();
            visit.open("/mes-alertes/nouvelle?" + search);
            assertThat(visit.text()).contains("Vous avez déjà cette alerte");
            visit.open("/mes-alertes");
            visit.follow("Supprimer");
            visit.press("Supprimer l’alerte");
            assertThat(visit.text()).contains("Vous n’avez aucune alerte");
            assertThat(kept(address)).isZero();
        }
    }

    @Test
    void pages_are_sound() {
        TestPortal.update(
                "insert ignore into community_alert (agent_id, search, label, created_at)"
                        + " select id, 'theme=design&territoire=R84', 'Design, Auvergne-Rhône-Alpes', now(6) from agent where email = ?",
                AGENT);
        TestPortal.update(
                "insert ignore into community_alert (agent_id, search, label, created_at)"
                        + " select id, concat('q=', repeat('x', 100)), concat('« ', repeat('x', 100), ' »'), now(6) from agent where email = ?",
                AGENT);
        String id = TestPortal.column(
                        "select max(l.id) from community_alert l join agent a on a.id = l.agent_id where a.email = ?",
                        AGENT)
                .get(0);
        PagesPageIT.requireSound("alert-visitor", "/mes-alertes/nouvelle?theme=design&territoire=R84", "");
        PagesPageIT.requireSound("alert-agent", "/mes-alertes/nouvelle?theme=management&q=accueil", AGENT);
        PagesPageIT.requireSound("alert-kept", "/mes-alertes/nouvelle?territoire=R84&theme=design", AGENT);
        PagesPageIT.requireSound("alert-of-nothing", "/mes-alertes/nouvelle", "");
        PagesPageIT.requireSound("alerts", "/mes-alertes", AGENT);
        PagesPageIT.requireSound("alerts-none", "/mes-alertes", "agent@demo.gouv.fr");
        PagesPageIT.requireSound("alert-delete", "/mes-alertes/" + id + "/supprimer", AGENT);
    }

    @Test
    void wrong_searches_are_answered_in_french() {
        HttpVisit visit = new HttpVisit();
        for (String query : List.of(
                "",
                "?theme=inconnu",
                "?q=%F0%9F%98%80",
                "?q=%3Cscript%3Ealert(1)%3C/script%3E",
                "?page=-1&vue=carte")) {
            HttpResponse<String> answer = visit.get("/mes-alertes/nouvelle" + query);
            assertThat(answer.statusCode()).as(query).isEqualTo(200);
            assertThat(answer.body()).doesNotContain("<script>alert");
        }
        assertThat(Jsoup.parse(visit.get("/mes-alertes/nouvelle").body())
                        .select("main")
                        .text())
                .contains("Choisissez au moins un filtre");
        StringBuilder many = new StringBuilder("?");
        for (String code : TestPortal.column("select code from theme")) {
            many.append("theme=").append(code).append('&');
        }
        assertThat(Jsoup.parse(visit.get("/mes-alertes/nouvelle" + many).body())
                        .select("main")
                        .text())
                .contains("trop de filtres");
    }

    @Test
    void a_double_click_keeps_one_alert_and_a_form_that_somebody_else_sends_keeps_none() {
        HttpVisit visit = new HttpVisit().as("coanimateur@demo.gouv.fr");
        long before = kept("coanimateur@demo.gouv.fr");
        String search = "/mes-alertes/nouvelle?q=double" + System.nanoTime();
        HttpVisit.Form form = visit.formOf(visit.get(search), "keep");
        new HttpVisit().post(form.action(), form.fields());
        assertThat(kept("coanimateur@demo.gouv.fr")).as("without his session").isEqualTo(before);
        List<Integer> answers = Parallel.times(8, () -> form.submit().statusCode());
        assertThat(answers).allSatisfy(status -> assertThat(status).isIn(200, 302, 303));
        assertThat(kept("coanimateur@demo.gouv.fr")).isEqualTo(before + 1);
    }

    @Test
    void a_strangers_alert_does_not_exist() {
        TestPortal.update("insert ignore into community_alert (agent_id, search, label, created_at)"
                + " select id, 'theme=donnees', 'Données', now(6) from agent where email = 'animatrice@demo.gouv.fr'");
        String id = TestPortal.column("select l.id from community_alert l join agent a on a.id = l.agent_id"
                        + " where a.email = 'animatrice@demo.gouv.fr' and l.search = 'theme=donnees'")
                .get(0);
        HttpVisit visit = new HttpVisit().as("organisatrice@demo.gouv.fr");
        assertThat(visit.get("/mes-alertes/" + id + "/supprimer").statusCode()).isEqualTo(404);
        assertThat(visit.get("/mes-alertes").body()).doesNotContain("theme=donnees");
    }
}
