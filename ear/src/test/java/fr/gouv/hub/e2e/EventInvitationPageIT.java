package fr.gouv.hub.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.hub.database.Row;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Organisers ask people to come: one mail each, no seat, whoever types what how often. */
class EventInvitationPageIT {

    private static final String LEAD = "animatrice@demo.gouv.fr";
    private static final String MEMBER = "membre@demo.gouv.fr";
    private static final String AGENT = "agent@demo.gouv.fr";

    private static final HttpVisit ORGANISER = new HttpVisit().as(LEAD);

    /** @return the address of an event of a community in some weeks */
    private static String event(String community) throws SQLException {
        Row row = Row.at(
                Row.event(TestPortal.number("select id from community where slug = ?", community))
                        .set("title", "Atelier sur invitation : " + Row.unique("x")),
                Row.now().plusDays(14).truncatedTo(ChronoUnit.HOURS));
        try (Connection connection = TestPortal.connection()) {
            Row.host(row.insert(connection), row).insert(connection);
        }
        return row.get("slug");
    }

    private static HttpResponse<String> invite(HttpVisit visit, String slug, String addresses) {
        return visit.formOf(visit.get("/evenements/" + slug + "/invitations"), "addresses")
                .with("addresses", addresses)
                .submit();
    }

    private static String errors(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body()).select("#errors").text();
    }

    private static List<String> mails(String slug) {
        return TestPortal.column(
                "select recipient from mail_outbox where template = 'event-invited' and parameters like ? order by id",
                "%/evenements/" + slug + "\"%");
    }

    @Test
    void the_pages_are_sound() throws SQLException {
        String slug = event("futurs-publics");
        PagesPageIT.requireSound("event-invitations-none", "/evenements/" + slug + "/invitations", LEAD);
        invite(ORGANISER, slug, AGENT + " " + MEMBER);
        PagesPageIT.requireSound("event-invitations", "/evenements/" + slug + "/invitations", LEAD);
        PagesPageIT.requireSound("event-invitations-over", EventPages.over("") + "/invitations", LEAD);
        String page = "/evenements/" + slug + "/invitations";
        ORGANISER.get(page);
        assertThat(StatementCount.ofPage(() -> ORGANISER.get(page)))
                .hasSizeLessThanOrEqualTo(StatementCount.MOST_OF_A_PAGE);
    }

    @Test
    void each_person_gets_one_mail_and_registers_herself() throws Exception {
        String slug = event("futurs-publics");
        String page = "/evenements/" + slug + "/invitations";
        assertThat(ORGANISER.get("/evenements/" + slug + "/organisation").body())
                .contains(page);
        HttpVisit member = new HttpVisit().as(MEMBER);
        member.formOf(member.get("/evenements/" + slug + "/inscription"), "register")
                .submit();
        String unknown = "camille." + Row.unique("x") + "@demo.gouv.fr";
        assertThat(invite(
                                ORGANISER,
                                slug,
                                AGENT + ", " + unknown + ";\n" + AGENT.toUpperCase(java.util.Locale.ROOT) + "\n"
                                        + MEMBER)
                        .statusCode())
                .isEqualTo(302);
        assertThat(ORGANISER.get(page).body()).contains("2 invitations partent", unknown);
        assertThat(mails(slug)).as("who comes is not asked").containsExactlyInAnyOrder(AGENT, unknown);
        assertThat(TestPortal.number("select registered_count from event where slug = ?", slug))
                .as("no seat is held")
                .isOne();
        invite(ORGANISER, slug, AGENT);
        assertThat(ORGANISER.get(page).body()).contains("Aucun courriel n’est parti");
        assertThat(mails(slug)).hasSize(2);
        HttpVisit agent = new HttpVisit().as(AGENT);
        agent.formOf(agent.get("/evenements/" + slug + "/inscription"), "register")
                .submit();
        assertThat(Jsoup.parse(ORGANISER.get(page).body())
                        .select("li:contains(" + AGENT + ")")
                        .text())
                .contains("inscription faite");
        Mailbox.await(unknown, 1);
        assertThat(Mailbox.text(Mailbox.of(unknown).get(0)))
                .contains("Cette invitation ne réserve pas de place", "/evenements/" + slug, "vous invite");
    }

    @Test
    void wrong_lists_are_refused_whole_and_stay_in_the_field() throws SQLException {
        String slug = event("futurs-publics");
        String many = IntStream.range(0, 51)
                .mapToObj(i -> "agent" + i + "@demo.gouv.fr")
                .collect(Collectors.joining(" "));
        for (String wrong : new String[] {
            "",
            "  \n ",
            "bonjour",
            AGENT + " bonjour",
            "quelquun@exemple.com",
            "a@b",
            many,
            "x".repeat(100_001),
            AGENT + "\r\nBcc: autre@exemple.com"
        }) {
            HttpResponse<String> answer = invite(ORGANISER, slug, wrong);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(errors(answer))
                    .as(wrong.substring(0, Math.min(40, wrong.length())))
                    .isNotBlank();
            assertThat(answer.body())
                    .contains(wrong.strip().lines().findFirst().orElse("").strip());
        }
        assertThat(mails(slug)).isEmpty();
        assertThat(TestPortal.number(
                        "select count(*) from event_invitation i join event e on e.id = i.event_id where e.slug = ?",
                        slug))
                .isZero();
    }

    @Test
    void an_event_for_members_is_for_members() throws SQLException {
        String closed = TestPortal.column(
                        "select c.slug from community c join membership m on m.community_id = c.id join agent a"
                                + " on a.id = m.agent_id where a.email = ? and m.role = 'LEAD' and c.visibility <> 'LISTED_PUBLIC_CONTENT'"
                                + " order by c.id limit 1",
                        LEAD)
                .get(0);
        String slug = event(closed);
        String stranger = TestPortal.column(
                        "select a.email from agent a where a.email like '%demo.gouv.fr' and not exists (select 1"
                                + " from membership m join community c on c.id = m.community_id where m.agent_id = a.id and c.slug = ?)"
                                + " order by a.id limit 1",
                        closed)
                .get(0);
        assertThat(errors(invite(ORGANISER, slug, stranger))).contains(stranger, "réservé aux membres");
        String member = TestPortal.column(
                        "select a.email from membership m join agent a on a.id = m.agent_id join community c on"
                                + " c.id = m.community_id where c.slug = ? and a.email <> ? order by a.id limit 1",
                        closed,
                        LEAD)
                .get(0);
        assertThat(invite(ORGANISER, slug, member).statusCode()).isEqualTo(302);
        assertThat(mails(slug)).containsExactly(member);
    }

    @Test
    void strangers_invite_nobody_and_nobody_is_invited_to_what_is_over() throws SQLException {
        String slug = event("futurs-publics");
        HttpVisit member = new HttpVisit().as(MEMBER);
        assertThat(member.get("/evenements/" + slug + "/invitations").statusCode())
                .isEqualTo(403);
        HttpVisit.Form form = ORGANISER.formOf(ORGANISER.get("/evenements/" + slug + "/invitations"), "addresses");
        assertThat(member.post(form.action(), form.with("addresses", AGENT).fields())
                        .statusCode())
                .isNotEqualTo(302);
        TestPortal.update("update event set status = 'CANCELLED' where slug = ?", slug);
        assertThat(form.with("addresses", AGENT).submit().body()).contains("personne ne peut y être invité");
        assertThat(mails(slug)).isEmpty();
    }

    @Test
    void the_same_list_sent_eight_times_at_once_is_one_mail_each() throws SQLException {
        String slug = event("futurs-publics");
        List<HttpVisit.Form> forms = Stream.generate(() -> ORGANISER
                        .formOf(ORGANISER.get("/evenements/" + slug + "/invitations"), "addresses")
                        .with("addresses", AGENT + " " + MEMBER))
                .limit(8)
                .toList();
        List<CompletableFuture<HttpResponse<String>>> answers = forms.stream()
                .map(form -> CompletableFuture.supplyAsync(form::submit))
                .toList();
        answers.forEach(answer -> assertThat(answer.join().statusCode()).isEqualTo(302));
        assertThat(mails(slug)).containsExactlyInAnyOrder(AGENT, MEMBER);
    }
}
