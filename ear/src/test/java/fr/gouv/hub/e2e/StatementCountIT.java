package fr.gouv.hub.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatementCountIT {

    @Test
    void counts_each_statement_and_nothing_of_the_timers() {
        for (int turn = 0; turn < 10; turn++) {
            List<String> statements = StatementCount.during(() -> {
                TestPortal.number("select count(*) from theme where id > ?", 7);
                TestPortal.update("update agent set version = version where id = ?", 0);
                TestPortal.column("select name from theme");
            });
            assertThat(statements)
                    .containsExactly(
                            "select count(*) from theme where id > 7",
                            "update agent set version = version where id = 0",
                            "select name from theme");
        }
    }

    @Test
    void sees_the_timers_that_it_leaves_out() {
        assertThat(StatementCount.timers()).isNotEmpty();
    }

    @Test
    void an_idle_portal_runs_nothing_that_counts() {
        assertThat(StatementCount.during(() -> {})).isEmpty();
        // the outbox is asked each second all the same
        assertThat(StatementCount.during(() -> TestPortal.number("select count(*) from mail_outbox")))
                .hasSize(1);
    }

    @Test
    void counts_what_a_page_asks_the_database() {
        // an address that is in no page: the answer needs no row
        assertThat(StatementCount.during(() -> status("/nulle-part"))).isEmpty();
    }

    @Test
    void refuses_to_count_when_a_timer_may_have_ticked() {
        assertThatThrownBy(() -> StatementCount.during(() -> sleep(StatementCount.QUIET_MILLIS + 50)))
                .isInstanceOf(IllegalStateException.class);
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
