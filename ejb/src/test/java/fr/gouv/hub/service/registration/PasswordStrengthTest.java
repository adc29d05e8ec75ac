package fr.gouv.hub.service.registration;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gouv.hub.domain.account.Agent;
import fr.gouv.hub.domain.registration.PasswordRefusedException;
import fr.gouv.hub.domain.shared.EmailAddress;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordStrengthTest {

    private final PasswordStrength strength = new PasswordStrength();

    /** No such name is in a list. */
    private final Agent agent = Agent.register(EmailAddress.of("zephyrine.quidamine@essai.gouv.fr"), Instant.EPOCH);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "motdepasse1234",
                "azertyuiop123456",
                "aaaaaaaaaaaaaaaaaaaaaaaa",
                "123456789012345",
                "Zephyrine.Quidamine",
                "zephyrine-essai-2026",
                "Password2026!",
                "qwertyuiopasdfgh",
                "abcabcabcabcabcabc"
            })
    void what_everybody_tries_first_is_refused_however_long_it_is(String password) {
        assertThatThrownBy(() -> strength.require(password, agent)).isInstanceOf(PasswordRefusedException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "k7#vQ9!zLm2x",
                "lavande tracteur orage bibliothèque cuivre",
                "Trois hiboux bleus n’ont pas traversé la Loire",
                "🦔 et 🦉 vont à la pêche"
            })
    void what_nobody_guesses_is_taken(String password) {
        assertThatCode(() -> strength.require(password, agent)).doesNotThrowAnyException();
    }
}
