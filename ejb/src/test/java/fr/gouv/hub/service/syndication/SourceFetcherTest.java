package fr.gouv.hub.service.syndication;

import static fr.gouv.hub.service.syndication.HostileServer.head;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gouv.hub.domain.syndication.ImportException;
import fr.gouv.hub.domain.syndication.ImportTrouble;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a server that means harm. It is on this machine, which only these tests let in. */
class SourceFetcherTest {

    private static final Duration SHORT = Duration.ofSeconds(2);

    /** Of the tests that are not about time, on whatever machine. */
    private Duration patience = Duration.ofSeconds(60);

    private final HostileServer server = new HostileServer();
    private final HostileServer other = new HostileServer();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();

    @AfterEach
    void close() {
        server.close();
        other.close();
        watch.shutdownNow();
    }

    private SourceFetcher fetcher(boolean loopback) {
        return new SourceFetcher(
                new ImportHosts("http://localhost:" + server.port()), new AddressRule(loopback), patience, watch);
    }

    private String text(String path) throws ImportException {
        return new String(fetcher(true).fetch(server.at(path), null, null).content(), StandardCharsets.UTF_8);
    }

    private void assertTrouble(String url, ImportTrouble trouble) {
        long begin = System.nanoTime();
        assertThatThrownBy(() -> fetcher(true).fetch(url, null, null))
                .isInstanceOfSatisfying(
                        ImportException.class,
                        e -> assertThat(e.trouble()).as("%s", e.getCause()).isEqualTo(trouble));
        assertThat(Duration.ofNanos(System.nanoTime() - begin))
                .as("how long it held the hub up")
                .isLessThan(patience.plusSeconds(8));
    }

    @Test
    void what_a_listed_host_holds_is_read_with_its_tag_and_date() throws ImportException {
        server.on("/feed", out -> {
            head(
                    out,
                    "HTTP/1.1 200 OK",
                    "ETag: \"v1\"",
                    "Last-Modified: Mon, 23 Nov 2026 10:00:00 GMT",
                    "Content-Length: 2");
            out.write("ok".getBytes(StandardCharsets.US_ASCII));
        });
        SourceFetcher.Answer answer = fetcher(true).fetch(server.at("/feed"), null, null);
        assertThat(answer.content()).asString().isEqualTo("ok");
        assertThat(answer.etag()).isEqualTo("\"v1\"");
        assertThat(answer.lastModified()).isEqualTo("Mon, 23 Nov 2026 10:00:00 GMT");
        assertThat(server.asked().get(0))
                .doesNotContain("If-None-Match", "Cookie", "Authorization")
                .contains("Accept-Encoding: identity");
    }

    @Test
    void a_host_that_knows_the_version_sends_nothing() throws ImportException {
        server.on("/feed", out -> head(out, "HTTP/1.1 304 Not Modified"));
        SourceFetcher.Answer answer =
                fetcher(true).fetch(server.at("/feed"), "\"v1\"", "Mon, 23 Nov 2026 10:00:00 GMT");
        assertThat(answer.isUnchanged()).isTrue();
        assertThat(server.asked().get(0))
                .contains("If-None-Match: \"v1\"", "If-Modified-Since: Mon, 23 Nov 2026 10:00:00 GMT");
    }

    @Test
    void this_machine_is_not_read_from_without_the_tests_permission() {
        server.on("/feed", "text/xml", "secret");
        for (String host : new String[] {"localhost", "127.0.0.1", "[::1]", "[::ffff:127.0.0.1]"}) {
            String url = "http://" + host + ":" + server.port() + "/feed";
            SourceFetcher strict = new SourceFetcher(
                    new ImportHosts("http://" + host + ":" + server.port()), new AddressRule(false), patience, watch);
            assertThatThrownBy(() -> strict.fetch(url, null, null))
                    .as(host)
                    .isInstanceOfSatisfying(ImportException.class, e -> assertThat(e.trouble())
                            .isIn(ImportTrouble.NOT_PUBLIC, ImportTrouble.UNREACHABLE));
        }
        assertThat(server.asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://evil.example/feed",
                "https://localhost/feed",
                "http://localhost/feed",
                "http://localhost.evil.example/feed",
                "http://127.1/feed",
                "http://2130706433/feed",
                "http://0x7f.1/feed",
                "ftp://localhost/feed",
                "file:///etc/passwd",
                "jar:http://localhost!/x",
                "javascript:alert(1)",
                "//localhost/feed",
                "",
                "feed"
            })
    void what_is_not_listed_with_its_scheme_and_port_is_not_read(String url) {
        assertTrouble(url, ImportTrouble.NOT_LISTED);
    }

    @Test
    void an_address_that_hides_its_host_is_not_read() {
        assertTrouble("http://localhost:" + server.port() + "@evil.example/feed", ImportTrouble.NOT_LISTED);
        assertTrouble("http://user:secret@localhost:" + server.port() + "/feed", ImportTrouble.NOT_LISTED);
        assertTrouble("http://localhost:" + server.port() + "/fe ed", ImportTrouble.BAD_ADDRESS);
        assertTrouble("http://localhost:" + server.port() + "/feed\r\nX-Injected: 1", ImportTrouble.BAD_ADDRESS);
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void a_redirection_inside_the_list_is_followed() throws ImportException {
        server.on("/old", out -> head(out, "HTTP/1.1 301 Moved", "Location: /feed#part", "Content-Length: 0"));
        server.on("/feed", "text/xml", "moved");
        assertThat(text("/old")).isEqualTo("moved");
    }

    @Test
    void a_redirection_out_of_the_list_is_not_followed() {
        other.on("/secret", "text/xml", "secret");
        for (String target : new String[] {
            other.at("/secret"),
            "http://127.0.0.1:" + other.port() + "/secret",
            "http://169.254.169.254/latest/meta-data/",
            "https://evil.example/",
            "file:///etc/passwd"
        }) {
            server.on("/out", out -> head(out, "HTTP/1.1 302 Found", "Location: " + target, "Content-Length: 0"));
            assertTrouble(server.at("/out"), ImportTrouble.NOT_LISTED);
        }
        assertThat(other.asked()).isEmpty();
    }

    @Test
    void redirections_that_lead_in_circles_are_given_up() {
        server.on("/a", out -> head(out, "HTTP/1.1 302 Found", "Location: /b", "Content-Length: 0"));
        server.on("/b", out -> head(out, "HTTP/1.1 302 Found", "Location: /a", "Content-Length: 0"));
        assertTrouble(server.at("/a"), ImportTrouble.TOO_MANY_REDIRECTS);
        assertThat(server.asked()).hasSize(4);
        server.on("/nowhere", out -> head(out, "HTTP/1.1 302 Found", "Content-Length: 0"));
        assertTrouble(server.at("/nowhere"), ImportTrouble.REFUSED);
    }

    @Test
    void a_body_without_end_is_given_up() {
        server.on("/endless", out -> {
            head(out, "HTTP/1.1 200 OK", "Content-Type: text/xml");
            byte[] block = new byte[65_536];
            while (!Thread.currentThread().isInterrupted()) {
                out.write(block);
            }
        });
        assertTrouble(server.at("/endless"), ImportTrouble.TOO_LARGE);
        server.on("/claimed", out -> head(out, "HTTP/1.1 200 OK", "Content-Length: 99999999999"));
        assertTrouble(server.at("/claimed"), ImportTrouble.TOO_LARGE);
    }

    @Test
    void a_body_that_comes_drop_by_drop_is_given_up_in_time() {
        patience = SHORT;
        server.on("/drip", out -> {
            head(out, "HTTP/1.1 200 OK", "Content-Type: text/xml");
            drip(out, 'x');
        });
        assertTrouble(server.at("/drip"), ImportTrouble.TOO_SLOW);
    }

    @Test
    void headers_that_come_drop_by_drop_are_given_up_in_time() {
        patience = SHORT;
        server.on("/drip", out -> {
            out.write("HTTP/1.1 200 OK\r\nX-Slow: ".getBytes(StandardCharsets.US_ASCII));
            drip(out, 'x');
        });
        assertTrouble(server.at("/drip"), ImportTrouble.TOO_SLOW);
    }

    @Test
    void redirections_do_not_add_up_to_more_time() {
        patience = SHORT;
        for (int i = 0; i < 4; i++) {
            String next = "/slow" + (i + 1);
            server.on("/slow" + i, out -> {
                Thread.sleep(1_200);
                head(out, "HTTP/1.1 302 Found", "Location: " + next, "Content-Length: 0");
            });
        }
        assertTrouble(server.at("/slow0"), ImportTrouble.TOO_SLOW);
    }

    private static void drip(OutputStream out, char drop) throws IOException, InterruptedException {
        while (!Thread.currentThread().isInterrupted()) {
            out.write(drop);
            out.flush();
            Thread.sleep(50);
        }
    }

    @Test
    void a_host_that_says_nothing_is_given_up() {
        patience = SHORT;
        server.on("/silent", out -> Thread.sleep(60_000));
        assertTrouble(server.at("/silent"), ImportTrouble.TOO_SLOW);
        patience = Duration.ofSeconds(60);
        server.on("/hung-up", out -> {});
        assertTrouble(server.at("/hung-up"), ImportTrouble.UNREACHABLE);
    }

    @Test
    void headers_without_end_are_given_up() {
        server.on("/long", out -> {
            out.write("HTTP/1.1 200 OK\r\nX-Long: ".getBytes(StandardCharsets.US_ASCII));
            byte[] block = "x".repeat(65_536).getBytes(StandardCharsets.US_ASCII);
            while (!Thread.currentThread().isInterrupted()) {
                out.write(block);
            }
        });
        assertTrouble(server.at("/long"), ImportTrouble.UNREACHABLE);
        server.on("/many", out -> {
            out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.US_ASCII));
            while (!Thread.currentThread().isInterrupted()) {
                out.write("X-Header: x\r\n".getBytes(StandardCharsets.US_ASCII));
            }
        });
        assertTrouble(server.at("/many"), ImportTrouble.UNREACHABLE);
    }

    @Test
    void what_is_compressed_is_not_unfolded() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream zipped = new GZIPOutputStream(bomb)) {
            byte[] zeros = new byte[1_048_576];
            for (int i = 0; i < 50; i++) {
                zipped.write(zeros);
            }
        }
        server.on("/bomb", out -> {
            head(out, "HTTP/1.1 200 OK", "Content-Encoding: gzip", "Content-Length: " + bomb.size());
            out.write(bomb.toByteArray());
        });
        assertTrouble(server.at("/bomb"), ImportTrouble.COMPRESSED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"401 Unauthorized", "403 Forbidden", "404 Not Found", "429 Too Many", "500 Error", "206 Partial"
            })
    void an_answer_that_is_no_document_is_said_to_be_refused(String status) {
        server.on("/x", out -> head(out, "HTTP/1.1 " + status, "Content-Length: 0"));
        assertTrouble(server.at("/x"), ImportTrouble.REFUSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "garbage\r\n\r\n", "HTTP/9.9 banana\r\n\r\n", "\0\0\0\0"})
    void what_is_no_answer_is_given_up(String answer) {
        server.on("/x", out -> out.write(answer.getBytes(StandardCharsets.ISO_8859_1)));
        assertTrouble(server.at("/x"), ImportTrouble.UNREACHABLE);
    }

    /** What one host said would become a header of the next request. */
    @Test
    void a_tag_with_a_line_end_is_not_sent_back() throws ImportException {
        server.on("/feed", "text/xml", "ok");
        fetcher(true).fetch(server.at("/feed"), "v1\r\nX-Injected: 1", "x\nX-Injected: 2");
        assertThat(server.asked().get(0)).doesNotContain("X-Injected").doesNotContain("If-None-Match");
    }
}
