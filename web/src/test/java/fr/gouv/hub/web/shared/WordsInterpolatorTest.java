package fr.gouv.hub.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.MessageInterpolator;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class WordsInterpolatorTest {

    private final WordsInterpolator interpolator = new WordsInterpolator(new MessageInterpolator() {
        @Override
        public String interpolate(String template, Context context) {
            throw new AssertionError("always with a locale");
        }

        @Override
        public String interpolate(String template, Context context, Locale locale) {
            return locale + " " + template;
        }
    });

    @Test
    void a_key_of_a_feature_becomes_its_sentence_whose_parameters_are_left_to_the_standard() {
        assertThat(interpolator.interpolate("{account.error.nameLength}", null))
                .startsWith("fr_FR ")
                .contains("{max}", "caractères");
    }

    @Test
    void the_browsers_language_does_not_count() {
        assertThat(interpolator.interpolate("x", null, Locale.ENGLISH)).isEqualTo("fr_FR x");
    }

    @Test
    void messages_of_the_standard_stay_with_the_standard() {
        assertThat(interpolator.interpolate("{jakarta.validation.constraints.Size.message}", null))
                .isEqualTo("fr_FR {jakarta.validation.constraints.Size.message}");
    }
}
