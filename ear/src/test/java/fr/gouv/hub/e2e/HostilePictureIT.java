package fr.gouv.hub.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.hub.database.Row;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that are no pictures, or far too large ones, wherever a picture can be handed in. */
class HostilePictureIT {

    private static final String KIND = "n’est pas une image que le hub accepte";

    private static HttpVisit lead;

    @BeforeAll
    static void an_animatrice() {
        lead = new HttpVisit().as("animatrice@demo.gouv.fr");
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A hundred bytes that say they are ten gigabytes of pixels. */
    private static byte[] bomb() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        ByteBuffer header = ByteBuffer.allocate(13);
        header.putInt(50_000).putInt(50_000).put(new byte[] {8, 2, 0, 0, 0});
        chunk(file, "IHDR", header.array());
        chunk(file, "IDAT", new byte[] {0x78, (byte) 0x9C, 3, 0, 0, 0, 0, 1});
        chunk(file, "IEND", new byte[0]);
        return file.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream file, String type, byte[] content) {
        ByteBuffer chunk = ByteBuffer.allocate(content.length + 12);
        chunk.putInt(content.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(content);
        CRC32 sum = new CRC32();
        sum.update(chunk.array(), 4, content.length + 4);
        file.writeBytes(chunk.putInt((int) sum.getValue()).array());
    }

    static Stream<Arguments> filesOnEachPage() {
        Map<String, byte[]> refused = Map.of(
                "dessin.png", text("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"),
                "page.png", text("<!DOCTYPE html><html><script>alert(1)</script></html>"),
                "page.jpg", text("GIF89a<script>alert(1)</script>"),
                "bombe.png", bomb());
        Map<String, String> words = Map.of(
                "dessin.png",
                KIND,
                "page.png",
                KIND,
                "page.jpg",
                "ne peut pas être lue",
                "bombe.png",
                "millions de pixels");
        return Stream.of("/depot/communautes/futurs-publics/couverture", "/depot/actualites/%d/image")
                .flatMap(page -> refused.entrySet().stream()
                        .map(file -> Arguments.of(page, file.getKey(), file.getValue(), words.get(file.getKey()))));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("filesOnEachPage")
    void it_is_refused_in_words_and_what_was_typed_stays(String page, String name, byte[] content, String words) {
        String path = page.formatted(
                TestPortal.number("select id from news_item where slug = 'futurs-publics-dix-huit-laureats'"));
        long pictures = TestPortal.number("select count(*) from picture");
        String typed = Row.unique("Des collines");
        HttpResponse<String> answer = lead.formOf(lead.get(path), "file")
                .with("text", typed)
                .attach("file", name, content)
                .submit();
        assertThat(answer.statusCode()).isEqualTo(200);
        Document shown = Jsoup.parse(answer.body());
        assertThat(shown.select("#errors").text()).contains(words);
        assertThat(shown.select("#text").val() + shown.select("#text").text()).contains(typed);
        assertThat(TestPortal.number("select count(*) from picture")).isEqualTo(pictures);
    }
}
