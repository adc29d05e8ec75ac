package fr.gouv.hub.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StatementCountIT {
    private static final List<String> ASKED = List.of(
            "select count(*) from theme where id > 7",
            "update agent set version = version where id = 0",
            "select name from theme");

    @Test
    void counts_each_statement_and_nothing_of_the_timers() {
        List<List<String>> turns = new ArrayList<>();
        for (int turn = 0; turn < 10; turn++) {
            turns.add(StatementCount.during(() -> {
                TestPortal.number("select count(*) from theme where id > ?", 7);
                TestPortal.update("update agent set version = version where id = ?", 0);
                TestPortal.column("select name from theme");
            }));
        }
        assertThat(turns)
                .allSatisfy(turn -> assertThat(turn).containsSubsequence(ASKED))
                // a timer that has found work may be in one of them, not in all
                .contains(ASKED);
    }

    @Test
    void sees_the_timers_that_it_leaves_out() {
        assertThat(StatementCount.timers()).isNotEmpty();
    }

    @Test
    void an_idle_portal_runs_nothing_that_counts() {
        // the outbox is asked each second, the alerts every five; what is due by the clock adds to one try, not to all
        assertThat(IntStream.range(0, 3).anyMatch(turn -> StatementCount.during(() -> sleep(2_000))
                        .isEmpty()))
                .isTrue();
    }

    @Test
    void counts_what_a_page_asks_the_database() {
        // an address that is in no page: the answer needs no row
        assertThat(StatementCount.during(() -> status("/nulle-part"))).isEmpty();
    }

    @Test
    void a_page_that_costs_too_much_is_seen_to() {
        assertThat(StatementCount.ofPage(() -> {
                    for (int i = 0; i <= StatementCount.MOST_OF_A_PAGE; i++) {
                        TestPortal.column("select name from theme");
                    }
                }))
                .hasSizeGreaterThan(StatementCount.MOST_OF_A_PAGE);
    }

    private static int status(String path) {
        try {
            return HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(TestPortal.at(path)).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void sleep(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
