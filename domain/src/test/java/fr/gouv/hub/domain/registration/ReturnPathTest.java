package fr.gouv.hub.domain.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/communautes",
                "/communautes/design/rejoindre",
                "/communautes?theme=design&page=2",
                "/a%20b"
            })
    void a_path_of_the_portal_is_kept(String path) {
        assertThat(ReturnPath.of(path).value()).isEqualTo(path);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "//evil.example",
                "/\\evil.example",
                "https://evil.example",
                "javascript:alert(1)",
                "communautes",
                "/a\r\nSet-Cookie: x=1",
                "/a b",
                "/<script>"
            })
    void anything_else_leads_home(String path) {
        assertThat(ReturnPath.of(path)).isEqualTo(ReturnPath.HOME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "https://evil.example"})
    void another_site_cannot_even_be_built(String path) {
        assertThatThrownBy(() -> new ReturnPath(path)).isInstanceOf(IllegalArgumentException.class);
    }
}
