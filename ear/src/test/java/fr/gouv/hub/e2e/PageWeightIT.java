package fr.gouv.hub.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.Sizes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages stay light, for agents behind slow lines: counted in bytes and requests, which no busy machine changes. */
class PageWeightIT {

    private static final int MOST_OF_A_LIST = 60 * 1024;
    private static final int MOST_OF_A_LIST_COMPRESSED = 12 * 1024;
    private static final int MOST_OF_A_FIRST_VISIT = 400 * 1024;
    private static final int MOST_REQUESTS = 15;
    /** Whether pictures may still be seen is asked each time: two answers that nothing has changed. */
    private static final int MOST_ASKED_AGAIN = 2 * 700;

    private static final Map<String, HttpVisit> VISITS = new ConcurrentHashMap<>();

    @ParameterizedTest(name = "{1} {0}")
    @CsvSource({
        "/, ''",
        "/, animatrice@demo.gouv.fr",
        "/communautes, ''",
        "/communautes, animatrice@demo.gouv.fr",
        "/communautes?territoire=R84, ''",
        "/communautes?vue=carte, ''",
        "/communautes?vue=carte&territoire=R76, ''",
        "/agenda, ''",
        "/agenda?vue=carte, ''",
        "/agenda, animatrice@demo.gouv.fr",
        "/agenda?periode=passes, ''",
        "/agenda?vue=mois, ''",
        "/agenda?vue=semaine, ''",
        "/actualites, ''",
        "/communautes/futurs-publics/discussions, ''",
        "/discussions/1, animatrice@demo.gouv.fr",
        "/mes-communautes, animatrice@demo.gouv.fr",
        "/mon-agenda, animatrice@demo.gouv.fr",
        "/communautes/hospitalents/membres, animatrice@demo.gouv.fr",
        "/communautes/hospitalents/demandes, animatrice@demo.gouv.fr",
        "/communautes/hospitalents/invitations, animatrice@demo.gouv.fr",
        "/communautes/futurs-publics/evenements, animatrice@demo.gouv.fr",
        "/administration/communautes, moderation@demo.gouv.fr",
        "/administration/signalements, moderation@demo.gouv.fr"
    })
    void a_list_is_light(String path, String account) throws IOException {
        HttpVisit visit =
                VISITS.computeIfAbsent(account, name -> name.isEmpty() ? new HttpVisit() : new HttpVisit().as(name));
        byte[] page = visit.get(path).body().getBytes(StandardCharsets.UTF_8);
        assertThat(page.length).as(path).isBetween(1, MOST_OF_A_LIST);
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(page);
        }
        assertThat(compressed.size()).as("%s compressed", path).isLessThanOrEqualTo(MOST_OF_A_LIST_COMPRESSED);
    }

    @Test
    void the_list_at_the_door_is_light() throws IOException {
        a_list_is_light(EventPages.today() + "/accueil", "animatrice@demo.gouv.fr");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/communautes", "/communautes/futurs-publics", "/agenda", "/actualites"})
    void a_first_visit_is_light_and_a_second_asks_for_the_page_alone(String path) {
        try (Visit visit = Visit.begin(Visit.PHONE)) {
            List<Request> finished = new CopyOnWriteArrayList<>();
            visit.page().onRequestFinished(finished::add);
            visit.open(path);
            visit.page().waitForLoadState(LoadState.NETWORKIDLE);
            long bytes = finished.stream()
                    .map(Request::sizes)
                    .mapToLong(PageWeightIT::onTheWire)
                    .sum();
            assertThat(finished).as("requests of %s", path).hasSizeLessThanOrEqualTo(MOST_REQUESTS);
            assertThat(bytes).as("bytes of %s", path).isBetween(10_000L, (long) MOST_OF_A_FIRST_VISIT);

            finished.clear();
            visit.open(path);
            visit.page().waitForLoadState(LoadState.NETWORKIDLE);
            assertThat(finished.stream()
                            .filter(request -> !request.isNavigationRequest())
                            .map(Request::sizes)
                            .mapToLong(PageWeightIT::onTheWire)
                            .sum())
                    .as("what a second visit to %s loads again", path)
                    .isLessThanOrEqualTo(MOST_ASKED_AGAIN);
        }
    }

    private static long onTheWire(Sizes sizes) {
        return (long) sizes.responseBodySize + sizes.responseHeadersSize;
    }
}
