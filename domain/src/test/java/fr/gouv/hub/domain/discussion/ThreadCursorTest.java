package fr.gouv.hub.domain.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThreadCursorTest {

    @Test
    void a_place_is_read_as_it_was_written_to_the_microsecond() {
        ThreadCursor place = new ThreadCursor(Instant.parse("2026-11-23T10:15:30.123456Z"), 42);
        assertThat(place).hasToString("1795428930123456-42");
        assertThat(ThreadCursor.parse(place.toString())).contains(place);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", "-", "1", "1-", "-1", "a-b", "1-2-3", " 1-2", "123456789012345678-1", "1-1234567890123456789"
            })
    void what_no_list_has_written_is_no_place(String text) {
        assertThat(ThreadCursor.parse(text)).isEmpty();
    }
}
