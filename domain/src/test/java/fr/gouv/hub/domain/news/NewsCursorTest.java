package fr.gouv.hub.domain.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewsCursorTest {

    @Test
    void a_place_is_read_as_it_was_written_to_the_microsecond() {
        NewsCursor place = new NewsCursor(Instant.parse("2026-11-23T10:15:30.123456Z"), 42);
        assertThat(place).hasToString("1795428930123456-42");
        assertThat(NewsCursor.parse(place.toString())).contains(place);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "-",
                "1",
                "1-",
                "-1",
                "a-b",
                "1-2-3",
                "1.5-2",
                " 1-2",
                "123456789012345678-1",
                "1-1234567890123456789",
                "١-٢"
            })
    void what_no_list_has_written_is_no_place(String text) {
        assertThat(NewsCursor.parse(text)).isEmpty();
    }

    @Test
    void the_farthest_place_that_can_be_written_is_one() {
        assertThat(NewsCursor.parse("99999999999999999-999999999999999999")).isPresent();
    }
}
