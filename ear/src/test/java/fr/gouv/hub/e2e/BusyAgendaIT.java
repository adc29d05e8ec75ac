package fr.gouv.hub.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.hub.database.Row;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The agenda when there is very much in it: pages stay as small, and ask as little, as when there is little. */
class BusyAgendaIT {

    private static final String MEMBER = "membre@demo.gouv.fr";
    private static final String MONTH = "2079-05";
    private static final int IN_MONTH = 5_000;
    private static final int PAST = 100_000;
    private static final int MOST_BYTES = 60 * 1_024;
    private static final String LONG = "Atelier des services publics de proximité et de la transformation, séance n° ";

    private static long community;

    @BeforeAll
    static void very_many_events() throws SQLException, InterruptedException {
        try (Connection connection = TestPortal.connection()) {
            community = Row.community().set("slug", "essai-agenda-charge").insert(connection);
        }
        insert(IN_MONTH, "cast('" + MONTH + "-01 08:00' as datetime) + interval (seq * 8) minute");
        insert(PAST, "cast('2019-01-01 08:00' as datetime) - interval seq hour");
        TestPortal.column("analyze table event, event_host");
        mails_have_left();
    }

    /** Mails that other tests have caused would be counted with the statements of pages. */
    private static void mails_have_left() throws InterruptedException {
        Instant end = Instant.now().plusSeconds(60);
        // what is due later is some test's own
        while (TestPortal.number("select count(*) from mail_outbox where status in ('PENDING', 'SENDING')"
                        + " and next_attempt_at < utc_timestamp(6) + interval 5 minute")
                > 0) {
            assertThat(Instant.now()).as("mails have left").isBefore(end);
            Thread.sleep(100);
        }
    }

    private static void insert(int events, String start) {
        TestPortal.update(
                "insert into event (slug, community_id, title, description, format, mode, place, zone, starts_local, ends_local,"
                        + " starts_at, ends_at, status, source, changed_at, created_at) select concat('charge-', ?, '-', seq), ?,"
                        + " concat(?, seq), '', 'WORKSHOP', 'ON_SITE', 'Salle des fêtes, 12 rue de la République, 69002 Lyon',"
                        + " 'Europe/Paris', " + start + ", " + start + " + interval 1 hour, " + start + ", " + start
                        + " + interval 1 hour, 'PUBLISHED', 'HUB', utc_timestamp(6), utc_timestamp(6) from seq_1_to_"
                        + events,
                events,
                community,
                LONG);
        TestPortal.update(
                "insert into event_host (event_id, community_id, organiser, state, shown, starts_at) select e.id, e.community_id, 1,"
                        + " 'ACCEPTED', 1, e.starts_at from event e where e.community_id = ? and not exists (select 1 from"
                        + " event_host h where h.event_id = e.id)",
                community);
    }

    @AfterAll
    static void gone() {
        TestPortal.update("delete from membership where community_id = ?", community);
        TestPortal.update("delete from event_host where community_id = ?", community);
        TestPortal.update("delete from event where community_id = ?", community);
        TestPortal.update("update community set status = 'ARCHIVED' where id = ?", community);
        TestPortal.column("analyze table event, event_host");
    }

    private static Document requireSmall(HttpVisit visit, String path) {
        HttpResponse<String> answer = visit.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.body().getBytes(StandardCharsets.UTF_8)).as(path).hasSizeLessThanOrEqualTo(MOST_BYTES);
        assertThat(StatementCount.ofPage(() -> visit.get(path + "&_=" + System.nanoTime())))
                .as(path)
                .hasSizeLessThanOrEqualTo(StatementCount.MOST_OF_A_PAGE);
        return Jsoup.parse(answer.body());
    }

    @Test
    void a_month_of_five_thousand_shows_a_few_a_day_and_counts_the_others() {
        HttpVisit member = new HttpVisit().as(MEMBER);
        for (HttpVisit visit : List.of(new HttpVisit(), member)) {
            Document month = requireSmall(visit, "/agenda?vue=mois&mois=" + MONTH);
            assertThat(month.select("main a[href^=/evenements/]").size()).isBetween(28, 42 * 4);
            assertThat(month.select("main").text()).as("a day has 180").contains("autres");
        }
        Document week = requireSmall(member, "/agenda?vue=semaine&semaine=2079-W20");
        assertThat(week.select("main").text()).contains("autre");
        Document day = requireSmall(member, "/agenda?jour=" + MONTH + "-15");
        assertThat(day.select(".hub-event")).hasSizeLessThanOrEqualTo(20).isNotEmpty();
    }

    @Test
    void a_hundred_thousand_past_events_are_a_list_page_by_page() {
        HttpVisit member = new HttpVisit().as(MEMBER);
        for (HttpVisit visit : List.of(new HttpVisit(), member)) {
            String path = "/agenda?periode=passes";
            for (int page = 0; page < 3; page++) {
                Document list = requireSmall(visit, path);
                assertThat(list.select(".hub-event")).hasSize(20);
                String next =
                        list.select("a[rel=next], a.fr-pagination__link--next").attr("href");
                assertThat(next).as("there is more behind " + path).isNotBlank();
                path = next.startsWith("?") ? "/agenda" + next : next;
            }
        }
        assertThat(Jsoup.parse(member.get("/agenda?periode=passes").body())
                        .select("main")
                        .text())
                .as("they are not counted one by one")
                .contains("Plus de");
    }

    @Test
    void the_plans_of_a_busy_community_are_read_page_by_page() throws SQLException {
        try (Connection connection = TestPortal.connection()) {
            Row.membership(
                            community,
                            TestPortal.number("select id from agent where email = ?", MEMBER),
                            "EVENT_ORGANISER")
                    .insert(connection);
        }
        HttpVisit organiser = new HttpVisit().as(MEMBER);
        String plans = "/communautes/essai-agenda-charge/evenements";
        for (String list : new String[] {"apres", "passes"}) {
            String path = plans + "?vide=";
            Set<String> seen = new HashSet<>();
            for (int page = 0; page < 3; page++) {
                Document shown = requireSmall(organiser, path);
                List<String> lines = shown.select("main li.hub-line h3 a").eachAttr("href");
                assertThat(lines).hasSize(50);
                List<String> half = list.equals("apres") ? lines.subList(0, 25) : lines.subList(25, 50);
                assertThat(seen).doesNotContainAnyElementsOf(half);
                seen.addAll(half);
                path = shown.select("main a[href*=" + list + "=]").attr("href");
                assertThat(path).isNotBlank();
            }
        }
        for (String wrong : new String[] {"abc", "-1", "99999999999999999999-1", "%00", ""}) {
            assertThat(organiser
                            .get(plans + "?apres=" + wrong + "&passes=" + wrong)
                            .statusCode())
                    .as(wrong)
                    .isEqualTo(200);
        }
    }
}
