package fr.gouv.hub.domain.steering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DormancyTest {

    private static final Instant NOW = Instant.parse("2026-11-23T03:17:00Z");

    @Test
    void a_community_is_quiet_after_eleven_months_to_the_second() {
        assertThat(Dormancy.isQuiet(NOW.minus(Duration.ofDays(335)), NOW)).isTrue();
        assertThat(Dormancy.isQuiet(NOW.minus(Duration.ofDays(335)).plusSeconds(1), NOW))
                .isFalse();
    }

    @Test
    void the_notice_is_thirty_days() {
        assertThat(Dormancy.isOver(NOW.minus(Duration.ofDays(30)), NOW)).isTrue();
        assertThat(Dormancy.isOver(NOW.minus(Duration.ofDays(30)).plusSeconds(1), NOW))
                .isFalse();
    }
}
