package fr.gouv.hub.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.hub.database.Row;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What the organisers of an event find at its desk: many people, one that is over, a copy. Without scripts. */
class EventDeskPageIT {

    private static final String LEAD = "animatrice@demo.gouv.fr";
    private static final HttpVisit VISIT = new HttpVisit().as(LEAD);
    private static final int MOST_OF_A_LIST = 60 * 1024;
    private static final int MOST_OF_A_LIST_COMPRESSED = 12 * 1024;

    private final Row community = Row.community();

    private static long insert(Row... rows) {
        try (Connection connection = TestPortal.connection()) {
            long id = 0;
            for (Row row : rows) {
                id = row.insert(connection);
            }
            return id;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private long led() {
        long id = insert(community);
        insert(Row.membership(id, TestPortal.number("select id from agent where email = ?", LEAD), "LEAD"));
        return id;
    }

    private static long event(Row row) {
        long id = insert(row);
        insert(Row.host(id, row));
        return id;
    }

    private static Document page(HttpVisit visit, String path) {
        HttpResponse<String> answer = visit.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private static String inside(String href) {
        return href.substring(href.indexOf("/evenements/"));
    }

    private static LocalDateTime at(int hours) {
        return Row.now().plusHours(hours).truncatedTo(ChronoUnit.MINUTES);
    }

    @Test
    void twelve_hundred_people_are_pages_that_stay_light() throws Exception {
        Row row = Row.event(led())
                .set("title", "La rencontre annuelle des transformateurs publics")
                .set("capacity", 1_000);
        long event = event(row);
        String slug = row.get("slug");
        try {
            TestPortal.update(
                    "insert into agent (email, first_name, last_name, registered_at) select concat(?, '-', seq,"
                            + " '@essai.gouv.fr'), 'Marie-Ange', concat('de La Tour du Pin ', seq), utc_timestamp(6) from seq_1_to_1200",
                    slug);
            TestPortal.update(
                    "insert into event_registration (event_id, agent_id, status, turn, asked_at, changed_at) select ?, a.id,"
                            + " if(row_number() over (order by a.id) <= 1000, 'REGISTERED', 'WAITING'), row_number() over (order by"
                            + " a.id), utc_timestamp(6), utc_timestamp(6) from agent a where a.email like concat(?, '-%')",
                    event, slug);
            TestPortal.update(
                    "update event set registered_count = 1000, waiting_count = 200, last_turn = 1200 where id = ?",
                    event);
            String path = "/evenements/" + slug + "/organisation";
            Set<String> titles = new HashSet<>();
            Set<String> people = new HashSet<>();
            String next = path;
            while (!next.isEmpty()) {
                HttpResponse<String> answer = VISIT.get(next);
                requireLight(next, answer.body());
                Document page = Jsoup.parse(answer.body());
                assertThat(titles.add(page.title()))
                        .as("a title of its own: %s", page.title())
                        .isTrue();
                assertThat(page.select("main ol[start] li")).hasSizeLessThanOrEqualTo(50);
                page.select("main ol[start] li").forEach(one -> people.add(one.text()));
                String link = page.select("main a[rel=next]").attr("href");
                next = link.isEmpty() ? "" : inside(link);
            }
            assertThat(titles).hasSize(24);
            assertThat(people).hasSize(1_200);
            String second = inside(page(VISIT, path).select("main a[rel=next]").attr("href"));
            assertThat(page(VISIT, second).select("main ol[start]").attr("start"))
                    .isEqualTo("51");
            PagesPageIT.requireSound("event-plan-many", path, LEAD);
            PagesPageIT.requireSound("event-plan-many-second", second, LEAD);
            for (String one : new String[] {path, second}) {
                assertThat(StatementCount.ofPage(() -> VISIT.get(one)))
                        .hasSizeLessThanOrEqualTo(StatementCount.MOST_OF_A_PAGE);
            }
            for (String wrong : new String[] {"x", "WITHDRAWN-1", "REGISTERED-9999999999", "%F0%9F%98%80"}) {
                assertThat(page(VISIT, path + "?apres=" + wrong).title())
                        .isEqualTo(page(VISIT, path).title());
            }
            assertThat(page(VISIT, path + "?apres=WAITING-999999").select("main ol[start]"))
                    .isEmpty();
        } finally {
            TestPortal.update("delete from event_registration where event_id = ?", event);
            TestPortal.update("update event set registered_count = 0, waiting_count = 0 where id = ?", event);
            TestPortal.update("delete from agent where email like concat(?, '-%')", slug);
        }
    }

    private static void requireLight(String path, String body) throws IOException {
        byte[] page = body.getBytes(StandardCharsets.UTF_8);
        assertThat(page.length).as(path).isBetween(1, MOST_OF_A_LIST);
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(page);
        }
        assertThat(compressed.size()).as("%s compressed", path).isLessThanOrEqualTo(MOST_OF_A_LIST_COMPRESSED);
    }

    @Test
    void what_is_over_keeps_its_words_open_and_a_draft_that_came_too_late_its_day() {
        long led = led();
        Row over = Row.at(Row.event(led), at(-30));
        event(over);
        Row late = Row.at(Row.event(led).set("status", "DRAFT"), at(-30));
        event(late);
        for (Row row : new Row[] {over, late}) {
            String path = "/evenements/" + row.get("slug");
            assertThat(page(VISIT, path + "/organisation").select("main a[href$=/modifier]"))
                    .as("%s", (Object) row.get("status"))
                    .hasSize(1);
            assertThat(VISIT.formOf(VISIT.get(path + "/modifier"), "save")
                            .with("title", "Un autre titre")
                            .submit()
                            .statusCode())
                    .isEqualTo(302);
            assertThat(page(VISIT, path + "/organisation").select("h1").text()).contains("Un autre titre");
        }
        String path = "/evenements/" + over.get("slug");
        HttpResponse<String> moved = VISIT.formOf(VISIT.get(path + "/modifier"), "save")
                .with("day", Row.now().toLocalDate().plusDays(9).toString())
                .with("lastDay", "")
                .with("start", "10:00")
                .with("end", "12:00")
                .submit();
        assertThat(Jsoup.parse(moved.body()).select("#errors").text()).contains("ne peut plus être déplacé");
        assertThat(page(VISIT, path + "/organisation").select("main a[href$=/annuler]"))
                .isEmpty();
        assertThat(page(VISIT, path + "/annuler").select("main").text()).contains("Il n’y a rien à annuler");
        Row ending = Row.event(led);
        event(ending);
        HttpVisit.Form before = VISIT.formOf(VISIT.get("/evenements/" + ending.get("slug") + "/annuler"), "cancel");
        TestPortal.update(
                "update event set starts_at = starts_at - interval 9 day, ends_at = ends_at - interval 9 day where slug = ?",
                ending.get("slug"));
        assertThat(Jsoup.parse(before.submit().body()).select("main").text()).contains("Il n’y a rien à annuler");
        assertThat(TestPortal.column("select status from event where slug = ?", ending.get("slug")))
                .containsExactly("PUBLISHED");
    }

    @Test
    void a_copy_keeps_questions_and_cover() {
        Row row = Row.event(led());
        long event = event(row);
        insert(Row.of("event_question")
                .set("event_id", event)
                .set("position", 0)
                .set("label", "Qu’attendez-vous de cet atelier ?")
                .set("kind", "TEXT")
                .set("required", 1)
                .set("choices", ""));
        HttpVisit.Form form = VISIT.formOf(
                VISIT.get("/communautes/" + community.get("slug") + "/evenements/nouveau?copie=" + row.get("slug")),
                "create");
        HttpResponse<String> wrong =
                form.with("start", "14:00").with("end", "12:00").submit();
        assertThat(wrong.statusCode()).as("the day is missing").isEqualTo(200);
        HttpResponse<String> made = VISIT.formOf(wrong, "create")
                .with("day", Row.now().toLocalDate().plusDays(9).toString())
                .with("end", "16:00")
                .submit();
        assertThat(made.statusCode()).isEqualTo(302);
        String copy =
                made.headers().firstValue("Location").orElseThrow().replaceFirst(".*/evenements/([^/]+)/.*", "$1");
        assertThat(page(VISIT, "/evenements/" + copy + "/questions").html())
                .contains("Qu’attendez-vous de cet atelier");
        Document begun =
                page(VISIT, "/communautes/" + community.get("slug") + "/evenements/nouveau?copie=" + row.get("slug"));
        assertThat(begun.select("main").text()).contains("Les questions et l’image de l’événement copié");
        assertThat(page(VISIT, "/communautes/" + community.get("slug") + "/evenements/nouveau")
                        .select("main")
                        .text())
                .doesNotContain("copié");
    }

    @Test
    void who_waits_is_told_whether_a_seat_can_still_come() {
        HttpVisit member = new HttpVisit().as("membre@demo.gouv.fr");
        long led = led();
        Row soon = Row.at(Row.event(led).set("capacity", 1), at(2).minusMinutes(5));
        Row closed = Row.event(led).set("capacity", 1).set("registration_closes_at", at(-1));
        Row open = Row.event(led).set("capacity", 1);
        for (Row row : new Row[] {soon, closed, open}) {
            long event = event(row);
            insert(Row.of("event_registration")
                    .set("event_id", event)
                    .set("agent_id", TestPortal.number("select id from agent where email = 'membre@demo.gouv.fr'"))
                    .set("status", "WAITING")
                    .set("turn", 1)
                    .set("asked_at", Row.now())
                    .set("changed_at", Row.now()));
            TestPortal.update("update event set waiting_count = 1, last_turn = 1 where id = ?", event);
            String text = page(member, "/evenements/" + row.get("slug"))
                    .select("main")
                    .text();
            assertThat(text).contains("position 1");
            if (row == open) {
                assertThat(text).contains("Dès qu’une place se libère").doesNotContain("ne sont plus attribuées");
            } else {
                assertThat(text).contains("ne sont plus attribuées").doesNotContain("Dès qu’une place se libère");
            }
        }
    }

    @Test
    void pages_of_the_sheet_and_the_foot_of_the_agenda_say_which_they_are() {
        String path = EventPages.today() + "/emargement";
        Document first = page(VISIT, path);
        long third = TestPortal.number(
                "select r.id from event_registration r join event e on e.id = r.event_id join agent a on a.id = r.agent_id"
                        + " where e.slug = ? and r.status = 'REGISTERED' order by coalesce(a.last_name, a.email), r.id limit 2, 1",
                EventPages.slug(EventPages.today()));
        Document later = page(VISIT, path + "?apres=" + third);
        assertThat(later.title()).isNotEqualTo(first.title()).contains("à partir de");
        assertThat(later.select("h1").text())
                .contains(later.select("tbody th").first().text());
        assertThat(page(new HttpVisit(), "/agenda").select("main").text())
                .contains("les 500 prochains événements, et les 100 derniers");
    }
}
