package fr.gouv.hub.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTest {

    @Test
    void a_short_text_is_left_as_it_is() {
        assertThat(Excerpt.first("", 3)).isEmpty();
        assertThat(Excerpt.first("abc", 3)).isEqualTo("abc");
        assertThat(Excerpt.of("abc", 3)).isEqualTo("abc");
    }

    @Test
    void a_long_one_is_cut_between_two_signs_and_says_so() {
        assertThat(Excerpt.first("ab😀d", 3)).isEqualTo("ab😀");
        assertThat(Excerpt.of("ab😀d", 3)).isEqualTo("ab😀…");
        assertThat(Excerpt.of("ab cd", 3)).isEqualTo("ab…");
    }

    @Test
    void a_line_holds_nothing_that_cannot_be_seen() {
        assertThat(Excerpt.ofLine(" a\n\u202eb\tcd ", 3)).isEqualTo("a b…");
    }
}
