package fr.gouv.hub.domain.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.hub.domain.community.Community;
import fr.gouv.hub.domain.community.CommunityFixture;
import fr.gouv.hub.domain.community.JoinPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommunitySourceTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private static CommunitySource source() {
        return CommunitySource.add(null, SourceKind.FEED, "https://site.example/feed", "0", NOW);
    }

    @Test
    void a_new_source_is_due_at_once_and_a_claimed_one_when_its_node_had_time_to_die() {
        CommunitySource source = source();
        assertThat(source.nextAttemptAt()).isEqualTo(NOW);
        source.claim(NOW);
        assertThat(source.nextAttemptAt()).isEqualTo(NOW.plus(CommunitySource.CLAIM));
        assertThat(source.lastSuccessAt()).isNull();
    }

    @Test
    void a_source_that_fails_is_asked_less_and_less_but_every_day() {
        CommunitySource source = source();
        List<Long> waits = new ArrayList<>();
        for (int i = 0; i < 70; i++) {
            source.failed(ImportTrouble.TOO_SLOW, NOW);
            waits.add(Duration.between(NOW, source.nextAttemptAt()).toMinutes());
        }
        assertThat(waits.subList(0, 12))
                .containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 512L, 1_024L, 1_440L);
        assertThat(waits.subList(12, 70)).containsOnly(1_440L);
        assertThat(source.failures()).isEqualTo(70);
        source.unchanged(NOW);
        assertThat(source.failures()).isZero();
        assertThat(source.trouble()).isNull();
        assertThat(source.nextAttemptAt()).isEqualTo(NOW.plus(CommunitySource.INTERVAL));
    }

    @Test
    void a_failure_keeps_what_was_known_and_when() {
        CommunitySource source = source();
        source.read("\"v1\"", "Mon, 23 Nov 2026 10:00:00 GMT", NOW);
        source.failed(ImportTrouble.UNREADABLE, NOW.plusSeconds(60));
        assertThat(source.lastSuccessAt()).isEqualTo(NOW);
        assertThat(source.etag()).isEqualTo("\"v1\"");
        assertThat(source.trouble()).isEqualTo(ImportTrouble.UNREADABLE);
    }

    @Test
    void a_tag_or_date_of_monstrous_length_is_not_kept() {
        CommunitySource source = source();
        source.read("x".repeat(201), "x".repeat(61), NOW);
        assertThat(source.etag()).isNull();
        assertThat(source.lastModified()).isNull();
    }

    @Test
    void what_was_read_within_a_day_is_fresh() {
        assertThat(new SourceFreshness(SourceKind.FEED, "Osmose", NOW, null).isFresh(NOW.plus(Duration.ofHours(24))))
                .isTrue();
        assertThat(new SourceFreshness(SourceKind.FEED, "Osmose", NOW, null).isFresh(NOW.plus(Duration.ofHours(25))))
                .isFalse();
        assertThat(new SourceFreshness(SourceKind.FEED, "Osmose", null, ImportTrouble.NOT_LISTED).isFresh(NOW))
                .isFalse();
    }

    @Test
    void what_just_fits_is_kept_and_what_the_host_does_not_say_is_not() {
        CommunitySource source = source();
        source.read("x".repeat(200), "y".repeat(60), NOW);
        assertThat(source.etag()).hasSize(200);
        assertThat(source.lastModified()).hasSize(60);
        source.read(null, null, NOW);
        assertThat(source.etag()).isNull();
        assertThat(source.lastModified()).isNull();
    }

    @Test
    void a_source_says_what_it_is_of_whom_since_when_and_when_it_was_last_asked() {
        Community community = CommunityFixture.published("design", JoinPolicy.OPEN);
        CommunitySource source =
                CommunitySource.add(community, SourceKind.CALENDAR, "https://site.example/a.ics", "ab", NOW);
        assertThat(source.community()).isSameAs(community);
        assertThat(source.kind()).isEqualTo(SourceKind.CALENDAR);
        assertThat(source.url()).isEqualTo("https://site.example/a.ics");
        assertThat(source.urlHash()).isEqualTo("ab");
        assertThat(source.addedAt()).isEqualTo(NOW);
        assertThat(source.lastAttemptAt()).isNull();
        source.claim(NOW.plusSeconds(5));
        source.hurry(NOW.plusSeconds(6));
        assertThat(source.lastAttemptAt()).isEqualTo(NOW.plusSeconds(5));
        assertThat(source.nextAttemptAt()).isEqualTo(NOW.plusSeconds(6));
    }

    @Test
    void what_was_never_read_is_not_merely_old() {
        assertThat(new SourceFreshness(SourceKind.FEED, "Osmose", null, null).isNeverRead())
                .isTrue();
        assertThat(new SourceFreshness(SourceKind.FEED, "Osmose", Instant.EPOCH, null).isNeverRead())
                .isFalse();
    }
}
