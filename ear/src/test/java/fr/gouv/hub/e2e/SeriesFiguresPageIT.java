package fr.gouv.hub.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.hub.database.Row;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** A series in figures, for its organisers: date by date and as a whole, as a page and as files. */
class SeriesFiguresPageIT {

    private static final String LEAD = "animatrice@demo.gouv.fr";
    private static final String MEMBER = "membre@demo.gouv.fr";

    private static final HttpVisit ORGANISER = new HttpVisit().as(LEAD);

    /** @return the addresses of weekly dates, the last one a week ahead */
    private static List<String> series(int dates) {
        LocalDateTime last = Row.now().plusDays(7).truncatedTo(ChronoUnit.HOURS);
        LocalDateTime first = last.minusWeeks(dates - 1L);
        List<String> slugs = new ArrayList<>();
        try (Connection connection = TestPortal.connection()) {
            long series = Row.of("event_series")
                    .set("rule", "FREQ=WEEKLY;BYDAY=MO;COUNT=" + dates)
                    .set("starts_local", first)
                    .set("zone", "Europe/Paris")
                    .set("created_at", Row.now())
                    .insert(connection);
            for (int i = 0; i < dates; i++) {
                Row row = Row.at(
                                Row.event(TestPortal.number("select id from community where slug = 'futurs-publics'"))
                                        .set("title", "Les ateliers du lundi : apprendre à observer un accueil"),
                                first.plusWeeks(i))
                        .set("series_id", series)
                        .set("series_key", first.plusWeeks(i));
                Row.host(row.insert(connection), row).insert(connection);
                slugs.add(row.get("slug"));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return slugs;
    }

    /** Some agents, from one on, are registered to a date; of each three one is absent. */
    private static void register(String slug, int from, int people) {
        TestPortal.update(
                "insert into event_registration (event_id, agent_id, status, turn, attendance, asked_at, changed_at) select e.id,"
                        + " a.id, 'REGISTERED', a.n, if(e.starts_at > utc_timestamp(), null, if(a.n % 3 = 0, 'ABSENT', 'PRESENT')),"
                        + " e.changed_at, e.changed_at from event e, (select id, row_number() over (order by id) n from agent) a"
                        + " where e.slug = ? and a.n >= ? and a.n < ?",
                slug, from, from + people);
        TestPortal.update(
                "update event e set registered_count = (select count(*) from event_registration r where r.event_id = e.id)"
                        + " where slug = ?",
                slug);
    }

    private static void rate(String slug, int people, int score) {
        TestPortal.update(
                "insert into event_rating (event_id, agent_id, score, rated_at) select r.event_id, r.agent_id, ?, r.asked_at from"
                        + " event_registration r join event e on e.id = r.event_id where e.slug = ? and r.attendance = 'PRESENT'"
                        + " order by r.id limit "
                        + people,
                score,
                slug);
    }

    private static String path(String slug) {
        return "/evenements/" + slug + "/serie/chiffres";
    }

    private static Document page(String slug) {
        return Jsoup.parse(ORGANISER.get(path(slug)).body());
    }

    private static List<String> cells(Element row) {
        return row.select("th, td").eachText();
    }

    @Test
    void each_date_counts_and_each_person_counts_once() {
        List<String> dates = series(5);
        register(dates.get(0), 1, 12);
        register(dates.get(1), 1, 12);
        register(dates.get(2), 7, 12);
        register(dates.get(3), 1, 30);
        TestPortal.update("update event set status = 'CANCELLED' where slug = ?", dates.get(3));
        register(dates.get(4), 1, 3);
        rate(dates.get(0), 5, 5);
        rate(dates.get(1), 8, 3);
        rate(dates.get(2), 2, 1);
        Document page = page(dates.get(1));
        assertThat(page.select("dd.hub-figure").eachText())
                .as("dates, people, those who came: of the agents 1 to 18 all whose number no 3 divides")
                .containsExactly("4", "18", "12");
        List<Element> rows = page.select("main table").first().select("tbody tr");
        assertThat(rows).hasSize(6);
        assertThat(cells(rows.get(0)).subList(1, 6)).containsExactly("12", "8", "4", "0", "0");
        assertThat(cells(rows.get(0)).get(6)).contains("5,0 sur 5", "5 avis");
        assertThat(cells(rows.get(2)).get(6)).as("two say nothing").isEqualTo("2 avis");
        assertThat(cells(rows.get(3))).hasSize(2).last().asString().contains("annulée");
        assertThat(cells(rows.get(4)).subList(1, 7)).containsExactly("3", "0", "0", "0", "3", "À venir");
        assertThat(cells(rows.get(5)).subList(1, 6)).containsExactly("39", "24", "12", "0", "3");
        assertThat(cells(rows.get(5)).get(6))
                .as("(5 × 5 + 8 × 3) / 13, without the two")
                .contains("3,8 sur 5", "13 avis");
        assertThat(page.select("main").text())
                .as("of 36 expected at the dates that are over")
                .contains("Aux dates passées, 67", "33");
        for (Element table :
                page.select("main table").subList(1, page.select("main table").size())) {
            List<Integer> people = table.select("tbody tr td:nth-child(2)").eachText().stream()
                    .map(Integer::valueOf)
                    .toList();
            assertThat(people).isNotEmpty().allMatch(cell -> cell >= 5);
            assertThat(people.stream().mapToInt(Integer::intValue).sum()).isEqualTo(18);
        }
        HttpResponse<String> csv = ORGANISER.get(path(dates.get(1)) + "/csv");
        assertThat(csv.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("chiffres-serie-", ".csv");
        assertThat(csv.body())
                .startsWith("\ufeffRubrique;")
                .contains(
                        "Ensemble de la série;Personnes inscrites;18",
                        "Ensemble de la série;Personnes venues;12",
                        "Ensemble de la série;Inscrits;39",
                        "Ensemble de la série;Absents;12",
                        "Ensemble de la série;Avis donnés;13")
                .doesNotContain("Fictif", "@");
        assertThat(csv.body().split(";Inscrits;", -1))
                .as("the whole and four dates")
                .hasSize(6);
        assertThat(ORGANISER.file(path(dates.get(1)) + "/xlsx").statusCode()).isEqualTo(200);
        PagesPageIT.requireSound("event-series-figures", path(dates.get(1)), LEAD);
        for (String from :
                new String[] {"/evenements/" + dates.get(1) + "/chiffres", "/evenements/" + dates.get(1) + "/dates"}) {
            assertThat(Jsoup.parse(ORGANISER.get(from).body()).select("a[href=" + path(dates.get(1)) + "]"))
                    .as(from)
                    .hasSize(1);
        }
    }

    @Test
    void a_series_to_come_has_nothing_to_tell_and_one_of_the_demonstration_has() {
        PagesPageIT.requireSound("event-series-figures-new", path(series(2).get(0)), LEAD);
        PagesPageIT.requireSound("event-series-figures-serial", path(EventPages.serial()), LEAD);
        assertThat(page(series(2).get(0)).select("main").text()).contains("À venir", "Trop peu d’inscrits");
    }

    @Test
    void it_costs_six_statements_however_many_dates() {
        for (int dates : new int[] {2, 50}) {
            List<String> slugs = series(dates);
            slugs.forEach(slug -> register(slug, 1, 6));
            for (String file : new String[] {"", "/csv", "/xlsx"}) {
                String path = path(slugs.get(0)) + file;
                ORGANISER.file(path);
                assertThat(StatementCount.ofPage(() -> ORGANISER.file(path)))
                        .as("%s of %d dates", file, dates)
                        .hasSizeLessThanOrEqualTo(StatementCount.MOST_OF_A_PAGE);
            }
        }
    }

    @Test
    void members_strangers_and_events_without_a_series_have_none() {
        HttpVisit member = new HttpVisit().as(MEMBER);
        String serial = EventPages.serial();
        List<String> drafts = series(2);
        drafts.forEach(slug -> TestPortal.update("update event set status = 'DRAFT' where slug = ?", slug));
        for (String file : new String[] {"", "/csv", "/xlsx"}) {
            assertThat(member.get(path(serial) + file).statusCode()).isEqualTo(403);
            assertThat(new HttpVisit().get(path(serial) + file).statusCode()).isEqualTo(302);
            assertThat(ORGANISER.get(path(EventPages.single()) + file).statusCode())
                    .isEqualTo(404);
            assertThat(ORGANISER.get(path("rien") + file).statusCode()).isEqualTo(404);
            assertThat(ORGANISER.get(path(drafts.get(0)) + file).statusCode()).isEqualTo(404);
        }
        for (String from : new String[] {"/dates", "/chiffres"}) {
            assertThat(Jsoup.parse(ORGANISER
                                    .get("/evenements/" + drafts.get(0) + from)
                                    .body())
                            .select("a[href$=/serie/chiffres]"))
                    .as(from)
                    .isEmpty();
        }
    }
}
