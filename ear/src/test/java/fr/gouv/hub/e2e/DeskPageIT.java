package fr.gouv.hub.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import fr.gouv.hub.database.Row;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** « Animer » and its list of members. */
class DeskPageIT {

    private static final String LEAD = "animatrice@demo.gouv.fr";
    private static final String FORMULA = "=HYPERLINK(1)";

    /** A community of 120 members whom the lead of the demonstration runs. */
    private static String crowded;

    private static HttpVisit lead;

    @BeforeAll
    static void a_crowd() throws SQLException {
        Row row = Row.community().set("member_count", 121);
        crowded = row.get("slug");
        try (Connection connection = TestPortal.connection()) {
            connection.setAutoCommit(false);
            long community = row.insert(connection);
            long me = TestPortal.number("select id from agent where email = ?", LEAD);
            Row.membership(community, me, "LEAD").insert(connection);
            long rhone = territory("D69");
            long isere = territory("D38");
            long region = territory("R84");
            for (int i = 0; i < 120; i++) {
                long agent = Row.agent()
                        .set("first_name", i == 60 ? FORMULA : "Prénom" + i)
                        .set("last_name", i == 60 ? "Formule" : "Nom" + String.format("%03d", i))
                        .set("territory_id", i < 4 ? isere : i < 30 ? region : rhone)
                        .insert(connection);
                Row.membership(community, agent, i == 7 ? "EVENT_ORGANISER" : "MEMBER")
                        .set("joined_at", Row.now().minusDays(i))
                        .insert(connection);
            }
            connection.commit();
        }
        lead = new HttpVisit().as(LEAD);
    }

    private static long territory(String code) {
        return TestPortal.number("select id from territory where code = ?", code);
    }

    private static Document read(String path) {
        HttpResponse<String> answer = lead.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body(), answer.uri().toString());
    }

    private static String members() {
        return "/communautes/" + crowded + "/animer/membres";
    }

    @Test
    void pages_are_sound() {
        PagesPageIT.requireSound("desk", "/communautes/hospitalents/animer", LEAD);
        PagesPageIT.requireSound("desk-many", "/communautes/" + crowded + "/animer", LEAD);
        PagesPageIT.requireSound("desk-members", "/communautes/hospitalents/animer/membres", LEAD);
        PagesPageIT.requireSound("desk-members-many", members() + "?page=3&role=membre", LEAD);
        PagesPageIT.requireSound("desk-members-none", members() + "?q=personne", LEAD);
        PagesPageIT.requireSound("community-desk", "/communautes/hospitalents", LEAD);
        PagesPageIT.requireSound("mine-desk", "/mes-communautes", LEAD);
    }

    @Test
    void the_desk_tells_on_nobody() {
        Document desk = read("/communautes/" + crowded + "/animer");
        assertThat(desk.select("table")).isNotEmpty();
        assertThat(desk.select("tbody td:nth-child(2)").eachText())
                .isNotEmpty()
                .allMatch(count -> Integer.parseInt(count) >= 5);
        Element departements =
                desk.select("table:contains(Membres par département)").first();
        assertThat(departements.select("tbody").text())
                .as("four of Isère and the lead are put together")
                .contains("Rhône 90", "Région sans département précisé 26", "Autres, réunis 5")
                .doesNotContain("Isère", "Auvergne");
        for (Element table : desk.select("table")) {
            assertThat(table.select("tbody td:nth-child(2)").eachText().stream()
                            .mapToInt(Integer::parseInt)
                            .sum())
                    .as(table.text())
                    .isEqualTo(Integer.parseInt(
                            table.select("tfoot td:nth-child(2)").text()));
        }
        assertThat(desk.select("main").text()).doesNotContain("@");
    }

    /** One that shows every sign: nobody came, more left, nothing happened, somebody waits, nobody could take over. */
    private static String ailing() throws SQLException {
        Row row = Row.community()
                .set("join_policy", "ON_REQUEST")
                .set("member_count", 2)
                .set("last_activity_at", Row.now().minusDays(60));
        try (Connection connection = TestPortal.connection()) {
            long community = row.insert(connection);
            long me = TestPortal.number("select id from agent where email = ?", LEAD);
            Row.membership(community, me, "LEAD")
                    .set("joined_at", Row.now().minusDays(90))
                    .insert(connection);
            Row.membership(community, Row.agent().insert(connection), "MEMBER")
                    .set("joined_at", Row.now().minusDays(80))
                    .insert(connection);
            Row.of("membership_departure")
                    .set("community_id", community)
                    .set("left_at", Row.now().minusDays(2))
                    .insert(connection);
            Row.request(community, Row.agent().insert(connection))
                    .set("requested_at", Row.now().minusDays(5))
                    .insert(connection);
        }
        return row.get("slug");
    }

    @Test
    void every_sign_leads_to_where_something_can_be_done_about_it() throws SQLException {
        String slug = ailing();
        Document desk = read("/communautes/" + slug + "/animer");
        assertThat(desk.select(".hub-signal")).as(desk.select("main").text()).hasSize(6);
        List<String> todo = new ArrayList<>(List.of(
                "button[name=accept]",
                "a[href*='/membres/']",
                "a[href], h1",
                "form textarea",
                "#addresses",
                "#addresses"));
        for (Element link : desk.select(".hub-signal a")) {
            String what = todo.remove(0);
            if (!link.attr("href").startsWith("mailto:")) {
                assertThat(read(link.attr("href")).select("main").select(what))
                        .as(link.text())
                        .isNotEmpty();
            }
        }
        Element role = read("/communautes/" + slug + "/animer/membres")
                .select("#members a[href*='/membres/']")
                .last();
        assertThat(read(role.attr("href")).select("select#role")).hasSize(1);
        assertThat(desk.select("nav a[aria-current=page]").eachText()).contains("Animer");
        for (String page : List.of("/invitations", "/reglages", "/vie")) {
            assertThat(desk.select("main a[href$='" + slug + page + "']"))
                    .as(page)
                    .isNotEmpty();
        }
        TestPortal.update(
                "update membership set role = 'FACILITATOR' where role = 'LEAD' and community_id ="
                        + " (select id from community where slug = ?)",
                slug);
        assertThat(read("/communautes/" + slug + "/animer/membres").select("#members a[href*='/membres/']"))
                .as("a co-animateur changes no role")
                .isEmpty();
    }

    @Test
    void leaving_is_counted_without_a_name() {
        HttpVisit agent = new HttpVisit().as("agent@demo.gouv.fr");
        agent.formOf(agent.get("/communautes/" + crowded + "/rejoindre"), "join")
                .submit();
        agent.formOf(agent.get("/communautes/" + crowded + "/quitter"), "leave").submit();
        assertThat(TestPortal.number(
                        "select count(*) from membership_departure d join community c on c.id = d.community_id where c.slug = ?",
                        crowded))
                .isEqualTo(1);
        Document desk = read("/communautes/" + crowded + "/animer");
        assertThat(desk.select("dl.hub-figures div:contains(Partis) dd").text()).isEqualTo("1");
    }

    @Test
    void the_table_turns_pages_and_sorts_with_the_keyboard_alone() {
        try (Visit visit = Visit.begin().as(LEAD)) {
            visit.open(members());
            Locator first = visit.page().locator("#members tbody tr").first();
            visit.page()
                    .locator("#members_paginator_bottom, .ui-paginator")
                    .locator(".ui-paginator-next")
                    .focus();
            visit.page().keyboard().press("Enter");
            assertThat(visit.page().locator("#members tbody tr").first()).containsText("Nom024");
            Locator name = visit.page().locator("#members th").first();
            name.focus();
            visit.page().keyboard().press("Enter");
            assertThat(visit.page().locator("#members th").first()).hasAttribute("aria-sort", "ascending");
            assertThat(first).containsText("Formule");
            visit.requireAccessible();
            visit.photograph("desk-members-sorted");
        }
    }

    @Test
    void without_scripts_members_are_read_page_by_page_searched_and_taken_away() {
        try (Visit visit = Visit.withoutScripts()) {
            visit.as(LEAD);
            visit.open(members());
            visit.follow("Page suivante");
            assertThat(visit.page().locator("#members tbody tr").first()).containsText("Nom024");
            visit.page().locator("#q").fill("nom110");
            visit.page().locator("#role").selectOption("membre");
            visit.page().locator("form.hub-inline button").click();
            assertThat(visit.page().locator("#members tbody tr")).hasCount(1);
            assertThat(visit.page().getByText("Télécharger en CSV"))
                    .hasAttribute("href", members() + "/csv?q=nom110&role=membre");
        }
    }

    @Test
    void the_file_has_every_member_once_and_runs_nothing() {
        String csv = lead.get(members() + "/csv").body();
        List<String> lines = new ArrayList<>(csv.lines().toList());
        assertThat(lines.remove(0)).isEqualTo("\ufeffNom;Rôle;Membre depuis");
        assertThat(lines).hasSize(121).doesNotHaveDuplicates();
        assertThat(lines).anyMatch(line -> line.startsWith("'" + FORMULA));
        assertThat(csv).doesNotContain("@");
        assertThat(lead.get(members() + "/csv?role=evenements").body().lines()).hasSize(2);
        HttpResponse<String> xlsx = lead.get(members() + "/xlsx");
        assertThat(xlsx.headers().firstValue("Content-Type").orElse("")).contains("spreadsheetml");
        assertThat(xlsx.headers().firstValue("Content-Disposition").orElse(""))
                .matches("attachment; filename=\"membres-" + crowded + "-\\d{4}-\\d\\d-\\d\\d\\.xlsx\"");
        assertThat(xlsx.body()).startsWith("PK");
    }

    @Test
    void taking_members_away_is_logged_without_their_names() throws Exception {
        lead.get(members() + "/csv");
        try (Stream<String> log = Files.lines(TestPortal.server().payara().serverLog())) {
            assertThat(log.filter(line -> line.contains("exported as csv: 121 lines")))
                    .isNotEmpty()
                    .allMatch(line -> !line.contains("Nom0") && !line.contains("demo.gouv.fr"));
        }
    }

    @Test
    void any_address_of_the_list_shows_a_page() {
        for (String query : List.of(
                "?page=0",
                "?page=-1",
                "?page=1000000000",
                "?page=abc",
                "?role=x&tri=x",
                "?q=%3Cscript%3Ealert(1)%3C/script%3E",
                "?q=%F0%9F%98%80",
                "?q=" + "x".repeat(5_000),
                "?q=%27+OR+1=1")) {
            HttpResponse<String> answer = lead.get(members() + query);
            assertThat(answer.statusCode()).as(query).isEqualTo(200);
            assertThat(answer.body()).doesNotContain("<script>alert");
        }
    }
}
