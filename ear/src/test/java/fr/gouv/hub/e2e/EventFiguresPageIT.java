package fr.gouv.hub.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.hub.database.Row;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** An event in figures, for its organisers: pages and files, and what they must not tell. */
class EventFiguresPageIT {

    private static final String LEAD = "animatrice@demo.gouv.fr";
    private static final String MEMBER = "membre@demo.gouv.fr";

    private static final HttpVisit ORGANISER = new HttpVisit().as(LEAD);

    private static String over() {
        return EventPages.over("");
    }

    @Test
    void the_page_is_sound_before_on_the_day_and_after() {
        PagesPageIT.requireSound("event-figures", over() + "/chiffres", LEAD);
        PagesPageIT.requireSound("event-figures-today", EventPages.today() + "/chiffres", LEAD);
        PagesPageIT.requireSound("event-figures-before", "/evenements/" + EventPages.single() + "/chiffres", LEAD);
    }

    @Test
    void figures_are_those_of_the_event_and_no_cell_points_at_anybody() {
        Document page = Jsoup.parse(ORGANISER.get(over() + "/chiffres").body());
        long registered = TestPortal.number(
                "select count(*) from event_registration r join event e on e.id = r.event_id where e.slug = ? and r.status ="
                        + " 'REGISTERED'",
                EventPages.slug(over()));
        assertThat(page.select("dd.hub-figure").first().text()).isEqualTo(Long.toString(registered));
        assertThat(page.select("main").text()).contains("Satisfaction", "sur 5 en moyenne");
        assertThat(page.select("main table")).hasSize(2);
        for (var table : page.select("main table")) {
            List<Integer> cells = table.select("tbody tr td:nth-child(2)").eachText().stream()
                    .map(Integer::valueOf)
                    .toList();
            assertThat(cells).isNotEmpty().allMatch(cell -> cell >= 5);
            assertThat(cells.stream().mapToLong(Integer::longValue).sum()).isEqualTo(registered);
        }
        assertThat(Jsoup.parse(ORGANISER.get(over() + "/organisation").body())
                        .select("a[href=" + over() + "/chiffres]"))
                .hasSize(1);
    }

    @Test
    void too_few_people_are_not_told_apart() throws SQLException {
        Row row = Row.at(
                Row.event(TestPortal.number("select id from community where slug = 'futurs-publics'"))
                        .set("title", "Atelier à quatre"),
                Row.now().plusDays(15).truncatedTo(ChronoUnit.HOURS));
        try (Connection connection = TestPortal.connection()) {
            Row.host(row.insert(connection), row).insert(connection);
        }
        String few = row.get("slug");
        TestPortal.update(
                "insert into event_registration (event_id, agent_id, status, turn, asked_at, changed_at) select e.id, a.id,"
                        + " 'REGISTERED', a.id, e.changed_at, e.changed_at from event e, (select id from agent order by id limit 4) a"
                        + " where e.slug = ?",
                few);
        Document page =
                Jsoup.parse(ORGANISER.get("/evenements/" + few + "/chiffres").body());
        assertThat(page.select("main table")).isEmpty();
        assertThat(page.select("main").text()).contains("Trop peu d’inscrits");
        assertThat(ORGANISER.get("/evenements/" + few + "/chiffres/csv").body())
                .doesNotContain("Inscrits par département");
    }

    @Test
    void the_files_hold_what_the_page_shows() throws IOException {
        HttpResponse<String> csv = ORGANISER.get(over() + "/chiffres/csv");
        assertThat(csv.statusCode()).isEqualTo(200);
        assertThat(csv.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("chiffres-", ".csv");
        assertThat(csv.body())
                .startsWith("\ufeffRubrique;")
                .contains("Inscrits par administration;", "Présents;", "Note moyenne");
        assertThat(csv.body()).as("nobody is named").doesNotContain("Fictif", "@");
        HttpResponse<byte[]> xlsx = ORGANISER.file(over() + "/chiffres/xlsx");
        assertThat(xlsx.statusCode()).isEqualTo(200);
        Path saved = Files.write(Files.createTempFile("chiffres", ".xlsx"), xlsx.body());
        String sheet;
        try (ZipFile zip = new ZipFile(saved.toFile())) {
            sheet = new String(
                    zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(),
                    StandardCharsets.UTF_8);
        } finally {
            Files.delete(saved);
        }
        assertThat(sheet)
                .contains("Inscrits par administration", "Note moyenne")
                .doesNotContain("Fictif");
    }

    @Test
    void members_and_strangers_see_none_of_it() {
        HttpVisit member = new HttpVisit().as(MEMBER);
        for (String file : new String[] {"", "/csv", "/xlsx"}) {
            assertThat(member.get(over() + "/chiffres" + file).statusCode()).isEqualTo(403);
            assertThat(new HttpVisit().get(over() + "/chiffres" + file).statusCode())
                    .isEqualTo(302);
            assertThat(ORGANISER.get("/evenements/rien/chiffres" + file).statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void it_costs_at_most_six_statements() {
        for (String page : new String[] {over() + "/chiffres", over() + "/chiffres/csv", over() + "/organisation"}) {
            ORGANISER.get(page);
            assertThat(StatementCount.ofPage(() -> ORGANISER.get(page)))
                    .as(page)
                    .hasSizeLessThanOrEqualTo(StatementCount.MOST_OF_A_PAGE);
        }
    }
}
