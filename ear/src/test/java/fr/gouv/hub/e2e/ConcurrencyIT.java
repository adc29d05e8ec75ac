package fr.gouv.hub.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.hub.database.Row;
import java.net.URI;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Many clicks at once, over HTTP, against the real database: it decides, once. */
class ConcurrencyIT {

    private static final int CLICKS = 50;

    @Test
    void fifty_clicks_on_join_at_once_make_one_member() {
        String account = "accompagnement@demo.gouv.fr";
        String slug = TestPortal.column(
                        "select c.slug from community c where c.join_policy = 'OPEN' and c.hosting = 'HOSTED'"
                                + " and c.status = 'PUBLISHED' and not exists (select 1 from membership m"
                                + " join agent a on a.id = m.agent_id where m.community_id = c.id and a.email = ?)"
                                + " order by c.id desc limit 1",
                        account)
                .get(0);
        long before = members(slug);
        HttpVisit visit = new HttpVisit().as(account);
        HttpVisit.Form join = visit.formOf(visit.get("/communautes/" + slug + "/rejoindre"), "join");
        List<Integer> answers = Parallel.times(CLICKS, () -> join.submit().statusCode());
        assertThat(answers).allSatisfy(status -> assertThat(status).isIn(200, 302));
        assertThat(TestPortal.number(
                        "select count(*) from membership m join agent a on a.id = m.agent_id"
                                + " join community c on c.id = m.community_id where c.slug = ? and a.email = ?",
                        slug,
                        account))
                .isOne();
        assertThat(members(slug)).isEqualTo(before + 1);
        assertThat(TestPortal.number(
                        "select count(*) from membership m join community c on c.id = m.community_id where c.slug = ?",
                        slug))
                .as("the counter is the number of rows")
                .isEqualTo(before + 1);
    }

    @Test
    void fifty_registrations_of_one_address_make_one_account_and_at_most_three_mails() {
        String address = JourneyPageIT.newAddress();
        HttpVisit asking = new HttpVisit();
        HttpVisit.Form form = asking.formOf(asking.get("/inscription"), "email").with("email", address);
        List<String> said =
                Parallel.times(CLICKS, () -> org.jsoup.Jsoup.parse(form.submit().body())
                        .select("main h2")
                        .first()
                        .text());
        assertThat(said).as("everybody hears the same").containsOnly("Consultez votre messagerie");
        Mailbox.await(address, 3);
        List<String> links = Mailbox.of(address).stream().map(Mailbox::linkIn).collect(Collectors.toList());
        assertThat(links).hasSize(3);
        List<Callable<Integer>> clicks = links.stream()
                .map(link -> (Callable<Integer>) () -> confirm(link))
                .toList();
        assertThat(Parallel.run(clicks)).containsOnly(302);
        assertThat(TestPortal.number("select count(*) from agent where email = ?", address))
                .isOne();
    }

    @Test
    void one_link_clicked_ten_times_at_once_lets_one_browser_in() {
        String address = JourneyPageIT.newAddress();
        HttpVisit asking = new HttpVisit();
        asking.formOf(asking.get("/inscription"), "email")
                .with("email", address)
                .submit();
        String link = Mailbox.linkIn(Mailbox.await(address, 1));
        List<Integer> answers = Parallel.times(10, () -> confirm(link));
        assertThat(answers.stream().filter(status -> status == 302)).hasSize(1);
        assertThat(answers).allSatisfy(status -> assertThat(status).isLessThan(500));
    }

    @Test
    void of_two_animateurs_of_whom_one_accepts_and_one_refuses_at_once_one_decides() throws SQLException {
        long candidate;
        String pending;
        try (Connection connection = TestPortal.connection()) {
            candidate = Row.agent().insert(connection);
            pending = Long.toString(
                    Row.request(community("hospitalents"), candidate).insert(connection));
        }
        long before = members("hospitalents");
        HttpVisit lead = new HttpVisit().as("animatrice@demo.gouv.fr");
        HttpVisit facilitator = new HttpVisit().as("coanimateur@demo.gouv.fr");
        HttpVisit.Form refuse =
                lead.formOf(lead.get("/communautes/hospitalents/demandes/" + pending + "/refuser"), "motive");
        refuse.with("motive", "Deux décisions à la fois")
                .with("first", "futurs-publics")
                .with("second", second());
        HttpVisit.Form accept = facilitator.formOf(facilitator.get("/communautes/hospitalents/demandes"), "accept");
        // the button of one line is pressed, none of the others
        accept.fields().keySet().removeAll(List.of("choose", "many"));
        accept.fields().put("accept", pending);
        Parallel.<Integer>run(List.of(
                () -> refuse.submit().statusCode(), () -> accept.submit().statusCode()));
        String decided = TestPortal.column("select status from membership_request where id = ?", pending)
                .get(0);
        assertThat(decided).isIn("ACCEPTED", "REFUSED");
        boolean accepted = decided.equals("ACCEPTED");
        assertThat(TestPortal.number(
                        "select count(*) from membership_request_alternative where request_id = ?", pending))
                .isEqualTo(accepted ? 0 : 2);
        assertThat(members("hospitalents")).isEqualTo(before + (accepted ? 1 : 0));
        assertThat(TestPortal.number("select count(*) from membership where agent_id = ?", candidate))
                .isEqualTo(accepted ? 1 : 0);
        assertThat(TestPortal.column(
                        "select template from mail_outbox where recipient = (select email from agent where id = ?)",
                        candidate))
                .as("told once")
                .containsExactly(accepted ? "request-accepted" : "request-refused");
    }

    private static long community(String slug) {
        return TestPortal.number("select id from community where slug = ?", slug);
    }

    private static String second() {
        return TestPortal.column("select slug from community where status = 'PUBLISHED' and join_policy = 'OPEN'"
                        + " and visibility <> 'HIDDEN' and hosting = 'HOSTED' and slug not in ('futurs-publics', 'hospitalents')"
                        + " order by id limit 1")
                .get(0);
    }

    static int confirm(String link) {
        HttpVisit visit = new HttpVisit();
        URI address = URI.create(link);
        HttpResponse<String> shown = visit.get(address.getPath() + '?' + address.getQuery());
        return shown.statusCode() == 200
                ? visit.formOf(shown, "confirm-link").submit().statusCode()
                : shown.statusCode();
    }

    private static long members(String slug) {
        return TestPortal.number("select member_count from community where slug = ?", slug);
    }
}
