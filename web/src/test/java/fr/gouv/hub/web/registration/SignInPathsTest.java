package fr.gouv.hub.web.registration;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.hub.domain.registration.ReturnPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class SignInPathsTest {

    @Test
    void one_goes_back_to_a_page_of_the_portal_with_its_filters() {
        assertThat(SignInPaths.parse("/communautes?theme=a&page=2").value()).isEqualTo("/communautes?theme=a&page=2");
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "//evil.example",
                "https://evil.example/",
                "/\\evil.example",
                "/nulle-part",
                "/connexion",
                "/deconnexion",
                "/communautes\r\nSet-Cookie: a=b"
            })
    void anywhere_else_is_home(String address) {
        assertThat(SignInPaths.parse(address)).isEqualTo(ReturnPath.HOME);
    }
}
