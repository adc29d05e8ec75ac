package fr.gouv.hub.server;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PortsTest {

    static Set<Integer> offsets() {
        return Ports.uses().keySet();
    }

    @ParameterizedTest
    @MethodSource("offsets")
    void a_port_that_is_taken_is_named_before_anything_starts(int offset) throws IOException {
        Ports ports = free();
        int taken = ports.base() + offset;
        try (ServerSocket other = new ServerSocket()) {
            other.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), taken));
            assertThatThrownBy(ports::requireFree)
                    .isInstanceOf(HubStartException.class)
                    .hasMessageMatching(
                            "le port " + taken + " \\(.+\\) est déjà utilisé : relancez avec un autre port de"
                                    + " base, par exemple -Dhub\\.port=" + (ports.base() + 100) + "\\.");
        }
        assertThatCode(ports::requireFree).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1_023, 65_437, 99_999})
    void a_base_whose_ports_do_not_exist_is_refused(int base) {
        assertThatThrownBy(() -> new Ports(base))
                .isInstanceOf(HubStartException.class)
                .hasMessageContaining("choisissez -Dhub.port entre 1024 et 65436");
    }

    @Test
    void the_lowest_and_the_highest_base_can_be_used() {
        assertThatCode(() -> new Ports(1_024)).doesNotThrowAnyException();
        assertThatCode(() -> new Ports(65_436)).doesNotThrowAnyException();
    }

    /** A range that nobody uses on this machine, below the ports that Linux lends. */
    private static Ports free() {
        return IntStream.iterate(12_000, base -> base < 16_000, base -> base + 100)
                .mapToObj(Ports::new)
                .filter(PortsTest::isFree)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(Ports ports) {
        try {
            ports.requireFree();
            return true;
        } catch (HubStartException taken) {
            return false;
        }
    }
}
