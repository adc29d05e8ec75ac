package fr.gouv.hub.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @CsvSource({
        "'  Camille.Exemple@Modernisation.GOUV.fr ', camille.exemple@modernisation.gouv.fr",
        "'\u00a0camille@culture.gouv.fr\u200b', camille@culture.gouv.fr",
        "'camille@préfecture.gouv.fr', camille@xn--prfecture-c4a.gouv.fr",
        "camille+hub@sante.gouv.fr, camille+hub@sante.gouv.fr",
        "o'neil@justice.gouv.fr, o'neil@justice.gouv.fr",
    })
    void what_people_type_becomes_one_form(String typed, String normalised) {
        assertThat(EmailAddress.of(typed).value()).isEqualTo(normalised);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                " ",
                "camille",
                "@gouv.fr",
                "camille@",
                "camille@gouv",
                "camille@-gouv.fr",
                "camille..exemple@gouv.fr",
                ".camille@gouv.fr",
                "cam ille@gouv.fr",
                "camille@gouv.fr\r\nBcc: x@y.fr",
                "camille@gouv.fr,autre@gouv.fr",
                "<script>alert(1)</script>@gouv.fr",
                "😀@gouv.fr",
                "camille@😀",
                "camille@[127.0.0.1]",
                "camille@127.0.0.1",
                "' OR 1=1 --",
            })
    void what_is_no_address_is_refused(String typed) {
        assertThatThrownBy(() -> EmailAddress.of(typed)).isInstanceOf(InvalidEmailException.class);
    }

    @Test
    void the_longest_address_has_254_characters_and_64_before_the_at() {
        String domain = ("b".repeat(60) + ".").repeat(3) + "gouv.fr";
        String longest = "a".repeat(254 - 1 - domain.length()) + "@" + domain;
        assertThat(EmailAddress.of(longest).value()).isEqualTo(longest);
        assertThat(EmailAddress.of("a".repeat(64) + "@gouv.fr").localPart()).hasSize(64);
        assertThatThrownBy(() -> EmailAddress.of("a" + longest)).isInstanceOf(InvalidEmailException.class);
        assertThatThrownBy(() -> EmailAddress.of("a".repeat(65) + "@gouv.fr"))
                .isInstanceOf(InvalidEmailException.class);
        assertThatThrownBy(() -> EmailAddress.of("a".repeat(300) + "@gouv.fr"))
                .isInstanceOf(InvalidEmailException.class);
        assertThatThrownBy(() -> EmailAddress.of("a".repeat(100_000))).isInstanceOf(InvalidEmailException.class);
    }

    @Test
    void the_domains_of_an_address_go_from_the_longest_to_the_shortest() {
        assertThat(EmailAddress.of("a@x.rhone.gouv.fr").domainAndParents())
                .containsExactly("x.rhone.gouv.fr", "rhone.gouv.fr", "gouv.fr", "fr");
    }
}
