package fr.gouv.hub.domain.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventSlugTest {

    @ParameterizedTest
    @CsvSource({
        "Petit-déjeuner de l’Œuvre, petit-dejeuner-de-l-oeuvre-ab12",
        "'  Été  ', ete-ab12",
        "'日本', ab12",
        "'<script>', script-ab12",
    })
    void an_address_is_the_title_without_its_signs(String title, String expected) {
        assertThat(EventSlug.of(title, "ab12")).isEqualTo(expected);
    }

    @Test
    void a_long_title_still_makes_an_address() {
        assertThat(EventSlug.of("é".repeat(300), "12345678"))
                .hasSizeLessThan(80)
                .matches("[a-z0-9-]+");
        assertThat(EventSlug.of("ab ".repeat(100), "12345678"))
                .matches("[a-z0-9-]{1,80}")
                .doesNotContain("--");
    }

    @Test
    void a_cursor_is_read_as_it_was_written() {
        EventCursor cursor = new EventCursor(Instant.parse("2026-11-24T11:30:00Z"), 17, true);
        assertThat(EventCursor.parse(cursor.text(), true)).contains(cursor);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "abc", "1-", "-1", "1-2-3", "99999999999999999999-1", "1-99999999999999999999", "١-٢"})
    void anything_else_is_no_cursor(String text) {
        assertThat(EventCursor.parse(text, false)).isEmpty();
    }
}
