package fr.gouv.hub.domain.desk;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.hub.domain.community.CommunityStatus;
import fr.gouv.hub.domain.community.JoinPolicy;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class VitalitySignalTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    private static DeskFigures figures(
            long members, long joined, long gone, long facilitators, Instant oldest, Instant active) {
        return new DeskFigures(
                1,
                "essai",
                "Essai",
                CommunityStatus.PUBLISHED,
                JoinPolicy.ON_REQUEST,
                members,
                joined,
                gone,
                members,
                facilitators,
                oldest == null ? 0 : 1,
                oldest,
                null,
                active);
    }

    @Test
    void a_lively_community_shows_nothing() {
        assertThat(VitalitySignal.of(figures(10, 1, 1, 2, NOW.minus(Duration.ofDays(3)), NOW), NOW))
                .isEmpty();
    }

    @Test
    void a_request_is_late_after_three_days() {
        Instant late = NOW.minus(Duration.ofDays(3)).minusSeconds(1);
        assertThat(VitalitySignal.of(figures(10, 1, 0, 2, late, NOW), NOW))
                .containsExactly(VitalitySignal.REQUESTS_LATE);
    }

    @Test
    void each_sign_has_its_limit() {
        Instant quiet = NOW.minus(Duration.ofDays(30)).minusSeconds(1);
        assertThat(VitalitySignal.of(figures(10, 1, 0, 1, null, NOW), NOW)).containsExactly(VitalitySignal.ALONE);
        assertThat(VitalitySignal.of(figures(10, 1, 2, 2, null, NOW), NOW)).containsExactly(VitalitySignal.SHRINKING);
        assertThat(VitalitySignal.of(figures(10, 1, 0, 2, null, quiet), NOW)).containsExactly(VitalitySignal.QUIET);
        assertThat(VitalitySignal.of(figures(10, 1, 0, 2, null, quiet.plusSeconds(1)), NOW))
                .isEmpty();
        assertThat(VitalitySignal.of(figures(10, 0, 0, 2, null, NOW), NOW)).containsExactly(VitalitySignal.NOBODY_NEW);
        assertThat(VitalitySignal.of(figures(9, 1, 0, 2, null, NOW), NOW)).containsExactly(VitalitySignal.SMALL);
    }

    @Test
    void the_most_urgent_comes_first_and_every_sign_says_what_to_do() {
        Instant old = NOW.minus(Duration.ofDays(90));
        assertThat(VitalitySignal.of(figures(1, 0, 3, 1, old, old), NOW)).containsExactly(VitalitySignal.values());
        assertThat(VitalitySignal.values()).allMatch(signal -> signal.action() != null);
    }
}
