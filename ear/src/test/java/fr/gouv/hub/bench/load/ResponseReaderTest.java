package fr.gouv.hub.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseReaderTest {

    private static final String SIZED = "HTTP/1.1 200 OK\r\nContent-Length: 11\r\n\r\nligne\r\n\r\nxx";
    private static final String CHUNKED =
            "HTTP/1.1 200\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab\r\n0\r\na;name=v\r\n0123456789\r\n0\r\nX-Trailer: 1\r\n\r\n";
    private static final String EMPTY =
            "HTTP/1.1 302 Found\r\nset-cookie: a=b\r\nConnection: close\r\nContent-Length: 0\r\n\r\n";

    private final ResponseReader reader = new ResponseReader();

    @ParameterizedTest
    @ValueSource(strings = {SIZED, CHUNKED, EMPTY})
    void finds_the_end_wherever_the_bytes_are_cut(String response) throws IOException {
        byte[] bytes = response.getBytes(StandardCharsets.ISO_8859_1);
        for (int cut = 1; cut < bytes.length; cut++) {
            assertThat(reader.read(ByteBuffer.wrap(bytes, 0, cut)))
                    .as("cut at %d", cut)
                    .isFalse();
            assertThat(reader.read(ByteBuffer.wrap(bytes, cut, bytes.length - cut)))
                    .as("cut at %d", cut)
                    .isTrue();
        }
    }

    @Test
    void leaves_the_next_response_unread() throws IOException {
        ByteBuffer both = ByteBuffer.wrap((SIZED + EMPTY).getBytes(StandardCharsets.ISO_8859_1));
        assertThat(reader.read(both)).isTrue();
        assertThat(both.remaining()).isEqualTo(EMPTY.length());
        assertThat(reader.status()).isEqualTo(200);
        assertThat(reader.isClosing()).isFalse();
        assertThat(reader.setsCookie()).isFalse();
        assertThat(reader.read(both)).isTrue();
        assertThat(reader.status()).isEqualTo(302);
        assertThat(reader.isClosing()).isTrue();
        assertThat(reader.setsCookie()).isTrue();
    }

    @Test
    void refuses_what_is_no_response() {
        assertThatThrownBy(() -> reader.read(ByteBuffer.wrap("garbage\r\n".getBytes(StandardCharsets.US_ASCII))))
                .isInstanceOf(IOException.class);
    }
}
