package fr.gouv.hub.domain.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class CommunityAlertTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    private static CommunityAlert keep(String search, String label, long others) {
        return CommunityAlert.keep(null, search, label, others, NOW);
    }

    @Test
    void the_twentieth_alert_is_kept_and_the_next_refused() {
        assertThat(keep("theme=design", "Design", 19).search()).isEqualTo("theme=design");
        assertThatThrownBy(() -> keep("theme=design", "Design", 20)).isInstanceOf(AlertLimitException.class);
    }

    @Test
    void a_search_narrows_something_and_is_not_too_long() {
        assertThatThrownBy(() -> keep("", "", 0)).isInstanceOf(AlertSearchException.class);
        assertThat(keep("x".repeat(400), "", 0).search()).hasSize(400);
        assertThatThrownBy(() -> keep("x".repeat(401), "", 0)).isInstanceOf(AlertSearchException.class);
    }

    @Test
    void long_words_are_cut() {
        assertThat(keep("theme=design", "x".repeat(300), 0).label())
                .hasSize(300)
                .doesNotEndWith("…");
        assertThat(keep("theme=design", "x".repeat(301), 0).label())
                .hasSize(300)
                .endsWith("…");
        assertThat(keep("theme=design", "Design", 0).createdAt()).isEqualTo(NOW);
    }

    @Test
    void long_words_are_cut_between_two_signs() {
        assertThat(keep("theme=design", "x".repeat(298) + "😀😀😀", 0).label()).isEqualTo("x".repeat(298) + "😀…");
        assertThat(keep("theme=design", "😀".repeat(300), 0).label()).doesNotEndWith("…");
    }
}
