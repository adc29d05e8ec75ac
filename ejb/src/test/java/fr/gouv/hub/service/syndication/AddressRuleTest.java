package fr.gouv.hub.service.syndication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRuleTest {

    private final AddressRule rule = new AddressRule(false);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "1.1.1.1",
                "172.15.255.255",
                "172.32.0.1",
                "192.167.1.1",
                "223.255.255.255",
                "2a00:1450:4007::1",
                "2606:4700::1111"
            })
    void the_public_internet_is_let_in(String address) throws UnknownHostException {
        assertThat(rule.permits(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "10.255.255.255",
                "100.64.0.1",
                "127.0.0.1",
                "127.255.255.255",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.1",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "239.1.2.3",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::ffff:169.254.169.254",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::",
                "2002:a00:1::",
                "3fff::1",
                "fc00::1",
                "fd12:3456::1",
                "fe80::1",
                "fec0::1",
                "ff02::1",
                "ff0e::1",
                "5f00::1"
            })
    void everything_else_is_not(String address) throws UnknownHostException {
        assertThat(rule.permits(InetAddress.getByName(address))).isFalse();
    }

    @Test
    void the_permission_of_tests_lets_this_machine_in_and_nothing_more() throws UnknownHostException {
        AddressRule tests = new AddressRule(true);
        assertThat(tests.permits(InetAddress.getLoopbackAddress())).isTrue();
        assertThat(tests.permits(InetAddress.getAllByName("::1")[0])).isTrue();
        assertThat(tests.permits(InetAddress.getByName("10.0.0.1"))).isFalse();
        assertThat(tests.permits(InetAddress.getByName("169.254.169.254"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "https://site.gouv.fr/feed, true",
        "https://SITE.gouv.fr:443/feed, true",
        "http://site.gouv.fr/feed, false",
        "https://site.gouv.fr:8443/feed, false",
        "https://www.site.gouv.fr/feed, false",
        "https://site.gouv.fr.evil.example/feed, false",
        "https://evil.example/?site.gouv.fr, false",
        "https://site.gouv.fr@evil.example/, false",
        "https://x@site.gouv.fr/, false",
        "http://plain.example/feed, true",
        "https://plain.example/feed, false",
        "https://other.example:8443/feed, true",
        "https://other.example/feed, false",
        "mailto:x@site.gouv.fr, false",
        "/feed, false",
    })
    void a_host_is_listed_with_its_scheme_and_port(String address, boolean listed) {
        ImportHosts hosts = new ImportHosts(" site.gouv.fr ,, http://plain.example,https://Other.example:8443");
        assertThat(hosts.permit(URI.create(address))).isEqualTo(listed);
    }

    @Test
    void without_a_list_nothing_is_read_and_a_wrong_list_is_said_so() {
        assertThat(new ImportHosts(" ").permit(URI.create("https://site.gouv.fr/")))
                .isFalse();
        assertThatThrownBy(() -> new ImportHosts("ftp://site.gouv.fr")).hasMessageContaining("hub.import.hosts");
        assertThatThrownBy(() -> new ImportHosts("*")).hasMessageContaining("hub.import.hosts");
    }
}
