package fr.gouv.hub.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.hub.database.Row;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Calendars over HTTP, as calendar programmes ask for them: without a session, with the tag of what they have. */
class EventCalendarIT {

    private static final HttpVisit PROGRAMME = new HttpVisit();
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+/mon-agenda/[0-9a-z]{32}/calendrier");

    private static void requireCalendar(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/calendar");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(answer.body()).startsWith("BEGIN:VCALENDAR\r\n").endsWith("END:VCALENDAR\r\n");
        assertThat(answer.body()).doesNotContain("ATTENDEE", "ORGANIZER");
    }

    private static String unfolded(HttpResponse<String> answer) {
        return answer.body().replace("\r\n ", "");
    }

    @Test
    void the_calendar_of_the_hub_holds_what_everybody_may_read_and_is_sent_once() {
        HttpResponse<String> all = PROGRAMME.get("/agenda/calendrier");
        requireCalendar(all);
        String public1 = EventPages.upcoming();
        String hidden = EventPages.first("c.visibility = 'HIDDEN'");
        assertThat(unfolded(all)).contains("/evenements/" + public1).doesNotContain(hidden);
        assertThat(new HttpVisit()
                        .as("animatrice@demo.gouv.fr")
                        .get("/agenda/calendrier")
                        .body())
                .as("whoever asks")
                .doesNotContain("webconf.numerique.gouv.fr");
        String tag = all.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = PROGRAMME.send(
                HttpRequest.newBuilder(TestPortal.at("/agenda/calendrier")).header("If-None-Match", tag));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        HttpResponse<String> other = PROGRAMME.send(
                HttpRequest.newBuilder(TestPortal.at("/agenda/calendrier")).header("If-None-Match", "\"autre\""));
        assertThat(other.statusCode()).isEqualTo(200);
    }

    @Test
    void a_calendar_of_a_community_or_a_territory_holds_its_events_alone() {
        HttpResponse<String> community = PROGRAMME.get("/agenda/calendrier?communaute=langage-clair");
        requireCalendar(community);
        assertThat(unfolded(community)).contains("/evenements/").doesNotContain("/evenements/" + EventPages.upcoming());
        HttpResponse<String> territory = PROGRAMME.get("/agenda/calendrier?territoire=R04");
        requireCalendar(territory);
        assertThat(territory.body()).contains("TZID:Indian/Reunion").doesNotContain("TZID:Pacific/Noumea");
        String hidden = TestPortal.column("select slug from community where visibility = 'HIDDEN' limit 1")
                .get(0);
        for (String wrong : List.of("communaute=rien", "communaute=" + hidden, "territoire=XX", "theme=%3Cscript%3E")) {
            assertThat(PROGRAMME.get("/agenda/calendrier?" + wrong).statusCode())
                    .as(wrong)
                    .isEqualTo(404);
        }
    }

    @Test
    void an_event_that_is_called_off_says_so_and_a_draft_or_a_hidden_one_does_not_exist() {
        requireCalendar(PROGRAMME.get(EventPages.path("e.status = 'CANCELLED'") + "/calendrier"));
        assertThat(PROGRAMME
                        .get(EventPages.path("e.status = 'CANCELLED'") + "/calendrier")
                        .body())
                .contains("STATUS:CANCELLED");
        assertThat(PROGRAMME
                        .get(EventPages.path("e.status = 'DRAFT'") + "/calendrier")
                        .statusCode())
                .isEqualTo(404);
        assertThat(PROGRAMME
                        .get(EventPages.path("c.visibility = 'HIDDEN'") + "/calendrier")
                        .statusCode())
                .isEqualTo(404);
        assertThat(PROGRAMME.get("/evenements/rien/calendrier").statusCode()).isEqualTo(404);
    }

    @Test
    void ones_own_agenda_is_read_by_its_secret_until_it_is_revoked() {
        HttpVisit agent = new HttpVisit().as("membre@demo.gouv.fr");
        String first = renew(agent);
        requireCalendar(PROGRAMME.get(URI.create(first).getPath()));
        assertThat(PROGRAMME.get(URI.create(first).getPath()).body()).contains("BEGIN:VEVENT");
        assertThat(TestPortal.number(
                        "select count(*) from event_subscription where hex(token_hash) like concat('%', ?, '%')",
                        first.replaceFirst(".*/mon-agenda/([^/]+)/.*", "$1")))
                .as("the secret itself is nowhere")
                .isZero();
        String second = renew(agent);
        assertThat(second).isNotEqualTo(first);
        assertThat(PROGRAMME.get(URI.create(first).getPath()).statusCode()).isEqualTo(404);
        requireCalendar(PROGRAMME.get(URI.create(second).getPath()));
        agent.formOf(agent.get("/mon-agenda/abonnement"), "end").submit();
        assertThat(PROGRAMME.get(URI.create(second).getPath()).statusCode()).isEqualTo(404);
        assertThat(PROGRAMME
                        .get("/mon-agenda/" + "0".repeat(32) + "/calendrier")
                        .statusCode())
                .isEqualTo(404);
    }

    /** An event of Futurs publics in Île-de-France; the agent comes or waits. */
    private static Row event(String status) {
        Row row = Row.event(TestPortal.number("select id from community where slug = 'futurs-publics'"))
                .set("online_url", "https://webconf.numerique.gouv.fr/essai")
                .set("mode", "HYBRID");
        try (Connection connection = TestPortal.connection()) {
            long event = row.insert(connection);
            Row.host(event, row).insert(connection);
            Row.of("event_territory")
                    .set("event_id", event)
                    .set("territory_id", TestPortal.number("select id from territory where code = 'R11'"))
                    .insert(connection);
            Row.of("event_registration")
                    .set("event_id", event)
                    .set("agent_id", TestPortal.number("select id from agent where email = 'membre@demo.gouv.fr'"))
                    .set("status", status)
                    .set("turn", 1)
                    .set("asked_at", Row.now())
                    .set("changed_at", Row.now())
                    .insert(connection);
            TestPortal.update(
                    "update event set last_turn = 1, registered_count = ?, waiting_count = ? where id = ?",
                    status.equals("REGISTERED") ? 1 : 0,
                    status.equals("WAITING") ? 1 : 0,
                    event);
            return row;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a calendar says of one event. */
    private static String entry(String calendar, Row event) {
        String slug = event.get("slug");
        return Arrays.stream(unfolded(PROGRAMME.get(calendar)).split("BEGIN:VEVENT", -1))
                .filter(one -> one.contains("/evenements/" + slug + "\r\n"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(slug + " is not in " + calendar));
    }

    private static String value(String entry, String property) {
        return entry.lines()
                .filter(line -> line.startsWith(property + ":"))
                .map(line -> line.substring(property.length() + 1))
                .findFirst()
                .orElse("");
    }

    @Test
    void who_waits_reads_that_it_is_not_certain_and_no_link() {
        String own =
                URI.create(renew(new HttpVisit().as("membre@demo.gouv.fr"))).getPath();
        String waiting = entry(own, event("WAITING"));
        assertThat(value(waiting, "STATUS")).isEqualTo("TENTATIVE");
        assertThat(waiting).doesNotContain("webconf.numerique.gouv.fr/essai");
        String seated = entry(own, event("REGISTERED"));
        assertThat(value(seated, "STATUS")).isEqualTo("CONFIRMED");
        assertThat(seated).contains("webconf.numerique.gouv.fr/essai");
    }

    @Test
    void what_is_called_off_stays_in_every_calendar_under_its_name_and_says_so() {
        String own =
                URI.create(renew(new HttpVisit().as("membre@demo.gouv.fr"))).getPath();
        Row event = event("REGISTERED");
        List<String> calendars = List.of(
                own,
                // enough events are to come that those of the hub may be more than a calendar holds
                "/agenda/calendrier?theme=design",
                "/agenda/calendrier?communaute=futurs-publics",
                "/agenda/calendrier?territoire=R11");
        TestPortal.update(
                "insert into event_theme (event_id, theme_id) select e.id, t.id from event e join theme t on t.code = 'design'"
                        + " where e.slug = ?",
                event.get("slug"));
        List<String> before =
                calendars.stream().map(calendar -> entry(calendar, event)).toList();
        HttpVisit lead = new HttpVisit().as("animatrice@demo.gouv.fr");
        assertThat(lead.formOf(lead.get("/evenements/" + event.get("slug") + "/annuler"), "cancel")
                        .submit()
                        .statusCode())
                .isEqualTo(302);
        for (int i = 0; i < calendars.size(); i++) {
            String calendar = calendars.get(i);
            String after = entry(calendar, event);
            assertThat(value(before.get(i), "STATUS")).as(calendar).isEqualTo("CONFIRMED");
            assertThat(value(after, "STATUS")).as(calendar).isEqualTo("CANCELLED");
            assertThat(value(after, "UID")).as(calendar).isNotEmpty().isEqualTo(value(before.get(i), "UID"));
            assertThat(Integer.parseInt(value(after, "SEQUENCE")))
                    .as(calendar)
                    .isGreaterThan(Integer.parseInt(value(before.get(i), "SEQUENCE")));
        }
    }

    private static String renew(HttpVisit agent) {
        HttpResponse<String> answer =
                agent.formOf(agent.get("/mon-agenda/abonnement"), "renew").submit();
        assertThat(answer.statusCode()).isEqualTo(302);
        String told = Jsoup.parse(agent.get("/mon-agenda/abonnement").body())
                .select("[role=status]")
                .text();
        Matcher address = ADDRESS.matcher(told);
        assertThat(address.find()).as(told).isTrue();
        assertThat(agent.get("/mon-agenda/abonnement").body()).as("told once").doesNotContain(address.group());
        return address.group();
    }
}
