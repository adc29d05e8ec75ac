package fr.gouv.hub.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTest {

    @Test
    void an_address_suggests_a_first_and_a_last_name() {
        assertThat(PersonName.suggestedBy("anne-marie.le-goff")).isEqualTo(new PersonName("Anne-Marie", "Le-Goff"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"contact", "pole.numerique.dsi", "j.dupont2", "a..b", "prenom.", "-x.y", "a_b.c"})
    void anything_else_suggests_nothing(String localPart) {
        assertThat(PersonName.suggestedBy(localPart).full()).isNull();
    }

    @Test
    void one_half_of_a_name_is_shown_alone() {
        assertThat(new PersonName("Camille", null).full()).isEqualTo("Camille");
        assertThat(new PersonName(null, "Exemple").full()).isEqualTo("Exemple");
        assertThat(new PersonName("Camille", "Exemple").full()).isEqualTo("Camille Exemple");
    }
}
