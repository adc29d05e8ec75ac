package fr.gouv.hub.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnAddressTest {

    @Test
    void a_page_of_the_portal_with_its_query_is_a_way_back() {
        assertThat(ReturnAddress.parse("/communautes/design/rejoindre?a=1"))
                .contains("/communautes/design/rejoindre?a=1");
        assertThat(ReturnAddress.parse("/")).contains("/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "communautes",
                "//evil.example",
                "/\\evil.example",
                "https://evil.example/",
                "/nowhere",
                "/deconnexion",
                "/connexion",
                "/communautes\r\nSet-Cookie: a=b",
                "/communautes/../../etc"
            })
    void anything_else_is_none(String text) {
        assertThat(ReturnAddress.parse(text)).isEmpty();
    }

    @Test
    void neither_is_nothing_nor_something_endless() {
        assertThat(ReturnAddress.parse(null)).isEmpty();
        assertThat(ReturnAddress.parse("/communautes?q=" + "a".repeat(500))).isEmpty();
    }
}
