package fr.gouv.hub.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import fr.gouv.hub.database.Row;
import fr.gouv.hub.e2e.HtmlChecker;
import fr.gouv.hub.e2e.HttpVisit;
import fr.gouv.hub.e2e.Mailbox;
import fr.gouv.hub.e2e.TestPortal;
import fr.gouv.hub.e2e.Visit;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** MariaDB stops, or is killed, for sixteen seconds, and returns; the portal is not touched. */
@Tag("fault")
class DatabaseFaultIT {

    /** A timer that runs every ten seconds fails in it, and the container's second try, five seconds later, too. */
    private static final long OUTAGE = TimeUnit.SECONDS.toNanos(16);

    private static final List<String> PAGES =
            List.of("/communautes/futurs-publics", "/communautes?recherche=panne", "/mes-communautes", "/mon-profil");

    /** One answer while the database was away or came back. */
    private record Answer(String path, int status, long nanos) {

        @Override
        public String toString() {
            return path + " " + status + " " + TimeUnit.NANOSECONDS.toMillis(nanos) + " ms";
        }
    }

    @AfterEach
    void startDatabase() {
        TestPortal.server().startMariaDb();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void without_its_database_the_portal_says_so_and_comes_back_by_itself(boolean kill) throws SQLException {
        HttpVisit member = new HttpVisit().as("membre@demo.gouv.fr");
        for (String path : PAGES) {
            assertThat(member.get(path).statusCode()).as(path).isEqualTo(200);
        }
        HttpVisit.Form join = member.formOf(member.get("/mon-profil"), "firstName");

        if (kill) {
            TestPortal.server().database().kill();
        } else {
            TestPortal.server().stopMariaDb();
        }
        List<Answer> during = new ArrayList<>();
        long end = System.nanoTime() + OUTAGE;
        do {
            for (String path : PAGES) {
                HttpResponse<String> page = timed(during, member, path);
                assertThat(page.statusCode()).as("%s without a database", path).isEqualTo(503);
                assertThat(page.headers().firstValue("Retry-After")).as(path).isPresent();
                assertThat(Jsoup.parse(page.body()).select("h1").text())
                        .as(path)
                        .isNotBlank()
                        .doesNotContain("SQL");
                assertThat(page.body()).as(path).doesNotContainIgnoringCase("exception");
            }
            assertThat(member.get("/mentions-legales").statusCode())
                    .as("a page that needs no database")
                    .isEqualTo(200);
            HttpResponse<String> posted = join.with("firstName", "Panne").submit();
            assertThat(posted.statusCode()).as("a form that was sent").isEqualTo(503);
        } while (System.nanoTime() < end);
        if (!kill) {
            requireSoundPage();
        }

        long back = System.nanoTime();
        TestPortal.server().startMariaDb();
        long started = System.nanoTime();
        List<Answer> after = new ArrayList<>();
        for (String path : PAGES) {
            while (timed(after, member, path).statusCode() != 200) {
                assertThat(System.nanoTime() - started)
                        .as("%s after the return of the database: %s", path, after)
                        .isLessThan(TimeUnit.SECONDS.toNanos(60));
            }
        }
        System.out.printf(
                "%s 16 s: %d answers, slowest %s; MariaDB up again after %d ms, all pages %d ms later%n",
                kill ? "MariaDB killed for" : "MariaDB stopped for",
                during.size(),
                during.stream()
                        .max(java.util.Comparator.comparingLong(Answer::nanos))
                        .orElseThrow(),
                TimeUnit.NANOSECONDS.toMillis(started - back),
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started));

        // nobody restarts the mail sender either
        String address = Row.unique("retour") + "@essai.gouv.fr";
        try (Connection connection = TestPortal.connection()) {
            Row.mail(address).insert(connection);
        }
        Mailbox.await(address, 1);
        requireTimersGoOn();
        assertThat(TestPortal.column("select first_name from agent where email = 'membre@demo.gouv.fr'"))
                .as("what was answered by 503 was not done")
                .doesNotContain("Panne");
    }

    /** What a reader sees meanwhile, on a desk and on a phone. */
    private static void requireSoundPage() {
        try (Visit visit = Visit.begin()) {
            Response page = visit.open("/communautes?q=panne");
            assertThat(page.status()).isEqualTo(503);
            assertThat(HtmlChecker.errors(page.text())).isEmpty();
            for (int width : List.of(Visit.DESK, Visit.PHONE)) {
                visit.resize(width);
                visit.photograph("unavailable");
                visit.requireAccessible();
            }
        }
    }

    /** An account that was erased on another node is still heard of: the timer that asks failed while the database was away. */
    private static void requireTimersGoOn() throws SQLException {
        try (Connection connection = TestPortal.connection()) {
            Row agent = Row.agent()
                    .set(
                            "password_hash",
                            TestPortal.column("select password_hash from agent where email = 'membre@demo.gouv.fr'")
                                    .get(0));
            agent.insert(connection);
            HttpVisit visit = new HttpVisit().as(agent.get("email"));
            assertThat(visit.get("/mon-profil").statusCode()).isEqualTo(200);
            TestPortal.update("update agent set erased_at = ? where email = ?", Row.now(), agent.get("email"));
            long asked = System.nanoTime();
            // 404 as soon as the row says so, the way in when the node has heard of it
            while (visit.get("/mon-profil").statusCode() != 302) {
                assertThat(System.nanoTime() - asked).as("still signed in").isLessThan(TimeUnit.SECONDS.toNanos(30));
            }
        }
    }

    private static HttpResponse<String> timed(List<Answer> answers, HttpVisit visit, String path) {
        long begin = System.nanoTime();
        HttpResponse<String> answer = visit.get(path);
        answers.add(new Answer(path, answer.statusCode(), System.nanoTime() - begin));
        return answer;
    }
}
