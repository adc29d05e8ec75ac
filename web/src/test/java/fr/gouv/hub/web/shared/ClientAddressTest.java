package fr.gouv.hub.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientAddressTest {

    private static String of(String connection, String header) {
        return ClientAddress.of(connection, header, List.of("127.0.0.1", "10.0.0.9"));
    }

    @Test
    void without_a_proxy_it_is_that_of_the_connection() {
        assertThat(of("10.1.2.3", null)).isEqualTo("10.1.2.3");
        assertThat(of("127.0.0.1", null)).isEqualTo("127.0.0.1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "127.0.0.1 | 10.1.2.3 | 10.1.2.3",
                "127.0.0.1 | 2001:db8::7 | 2001:db8::7",
                // two proxies, the first of which was told a lie by its client
                "127.0.0.1 | 6.6.6.6, 10.1.2.3, 10.0.0.9 | 10.1.2.3",
                "10.0.0.9 | 10.1.2.3 | 10.1.2.3",
                "127.0.0.1 | 10.0.0.9 | 10.0.0.9"
            })
    void a_known_proxy_is_believed(String connection, String header, String expected) {
        assertThat(of(connection, header)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10.1.2.3 | 6.6.6.6 | 10.1.2.3",
                "127.0.0.1 | nobody | 127.0.0.1",
                "127.0.0.1 | '' | 127.0.0.1",
                "127.0.0.1 | 10.1.2.3, | 127.0.0.1"
            })
    void nobody_else_is(String connection, String header, String expected) {
        assertThat(of(connection, header)).isEqualTo(expected);
    }
}
