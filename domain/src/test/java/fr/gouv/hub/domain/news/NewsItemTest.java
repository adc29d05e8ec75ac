package fr.gouv.hub.domain.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gouv.hub.domain.shared.EncodedPicture;
import fr.gouv.hub.domain.shared.Picture;
import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewsItemTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);

    private static NewsDraft draft(String title) {
        NewsDraft draft = new NewsDraft();
        draft.setTitle(title);
        draft.setSummary("  En bref.  ");
        draft.setBody("Un texte.");
        return draft;
    }

    private static NewsItem item() {
        return NewsItem.write(null, draft("Un titre"), null, NOW);
    }

    private static NewsItem published() {
        NewsItem item = item();
        item.publish(null, NOW);
        return item;
    }

    @Test
    void what_is_written_is_a_draft_until_it_is_published() {
        NewsItem item = item();
        assertThat(item.state(NOW)).isEqualTo(NewsState.DRAFT);
        assertThat(item.publishedAt()).isNull();
        assertThat(item.summary()).isEqualTo("En bref.");
        item.publish(null, LATER);
        assertThat(item.state(LATER)).isEqualTo(NewsState.PUBLISHED);
        assertThat(item.publishedAt()).isEqualTo(LATER);
    }

    @Test
    void a_scheduled_item_appears_when_its_moment_comes_and_not_before() {
        NewsItem item = item();
        item.publish(LocalDateTime.parse("2026-11-23T12:00"), NOW);
        Instant moment = Instant.parse("2026-11-23T11:00:00Z");
        assertThat(item.publishedAt()).as("the time of Paris").isEqualTo(moment);
        assertThat(item.state(moment.minusNanos(1_000))).isEqualTo(NewsState.SCHEDULED);
        assertThat(item.state(moment)).isEqualTo(NewsState.PUBLISHED);
        assertThat(item.draft(NOW).getPublishAt()).isEqualTo(LocalDateTime.parse("2026-11-23T12:00"));
    }

    /** In the night when summer ends, 2.30 comes twice: the first one counts. When it begins, 2.30 does not exist. */
    @ParameterizedTest
    @CsvSource({"2026-10-25T02:30, 2026-10-25T00:30:00Z", "2027-03-28T02:30, 2027-03-28T01:30:00Z"})
    void a_moment_in_the_night_when_the_clocks_change_is_taken_all_the_same(String typed, String meant) {
        NewsItem item = item();
        item.publish(LocalDateTime.parse(typed), Instant.parse("2026-10-01T00:00:00Z"));
        assertThat(item.publishedAt()).isEqualTo(Instant.parse(meant));
    }

    @Test
    void a_scheduled_item_can_be_moved_and_published_at_once() {
        NewsItem item = item();
        item.publish(LocalDateTime.parse("2026-12-01T09:00"), NOW);
        NewsDraft moved = draft("Un titre");
        moved.setPublishAt(LocalDateTime.parse("2026-12-02T09:00"));
        item.revise(moved, NOW);
        assertThat(item.publishedAt()).isEqualTo(Instant.parse("2026-12-02T08:00:00Z"));
        item.publish(null, LATER);
        assertThat(item.publishedAt()).isEqualTo(LATER);
    }

    @Test
    void a_moment_that_has_passed_or_is_years_away_is_refused() {
        assertThatThrownBy(() -> item().publish(LocalDateTime.parse("2026-11-23T10:59"), NOW))
                .isInstanceOf(NewsScheduleException.class)
                .hasMessage("news.error.past");
        assertThatThrownBy(() -> item().publish(LocalDateTime.parse("2029-01-01T00:00"), NOW))
                .isInstanceOf(NewsScheduleException.class)
                .hasMessage("news.error.tooFar");
    }

    @Test
    void what_has_appeared_keeps_its_date() {
        NewsItem item = published();
        item.publish(LocalDateTime.parse("2026-12-01T09:00"), LATER);
        item.revise(draft("Autre titre"), LATER);
        assertThat(item.publishedAt()).isEqualTo(NOW);
        assertThat(item.updatedAt()).isEqualTo(LATER);
    }

    @Test
    void what_is_withdrawn_is_a_draft_again_and_what_is_archived_is_no_longer_pinned() {
        NewsItem item = published();
        item.withdraw(LATER);
        assertThat(item.state(LATER)).isEqualTo(NewsState.DRAFT);
        assertThat(item.publishedAt()).isNull();
        NewsDraft pinned = draft("Un titre");
        pinned.setPinned(true);
        item.revise(pinned, LATER);
        item.archive(LATER);
        assertThat(item.state(LATER)).isEqualTo(NewsState.ARCHIVED);
        assertThat(item.pinned()).isFalse();
        item.publish(null, LATER);
        assertThat(item.state(LATER)).isEqualTo(NewsState.PUBLISHED);
    }

    @Test
    void a_change_in_between_is_refused() {
        NewsDraft old = draft("Un titre");
        old.setVersion(7);
        NewsItem item = item();
        assertThatThrownBy(() -> item.revise(old, LATER)).isInstanceOf(NewsChangedException.class);
        Picture picture = new Picture(new EncodedPicture("0", "image/png", 1, 1, new byte[0], new byte[0]), NOW);
        assertThatThrownBy(() -> item.illustrate(picture, "x", 7, LATER)).isInstanceOf(NewsChangedException.class);
        assertThatThrownBy(() -> item.removePicture(7, LATER)).isInstanceOf(NewsChangedException.class);
        assertThat(item.title()).isEqualTo("Un titre");
        assertThat(item.picture()).isNull();
    }

    @Test
    void a_picture_comes_with_its_words_and_goes_with_them() {
        NewsItem item = item();
        Picture picture = new Picture(new EncodedPicture("0", "image/png", 1, 1, new byte[0], new byte[0]), NOW);
        item.illustrate(picture, " Un dessin ", item.version(), LATER);
        assertThat(item.pictureText()).isEqualTo("Un dessin");
        assertThat(item.removePicture(item.version(), LATER)).isSameAs(picture);
        assertThat(item.pictureText()).isNull();
        assertThat(item.removePicture(item.version(), LATER)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "L’été des données : 3 idées, l-ete-des-donnees-3-idees-null",
        "Œuvrer ensemble, oeuvrer-ensemble-null",
        "«!», actualite-null",
        "東京, actualite-null",
    })
    void an_address_is_made_of_the_words_of_the_title(String title, String address) {
        NewsItem item = NewsItem.write(null, draft(title), null, NOW);
        item.nameAddress();
        assertThat(item.slug()).isEqualTo(address);
    }

    @Test
    void an_address_is_never_too_long_and_never_changes() {
        NewsItem item = NewsItem.write(null, draft("mot ".repeat(40)), null, NOW);
        item.nameAddress();
        String address = item.slug();
        assertThat(address).hasSizeLessThanOrEqualTo(80).matches("[a-z0-9-]+").doesNotContain("--");
        item.revise(draft("Autre"), LATER);
        item.nameAddress();
        assertThat(item.slug()).isEqualTo(address);
    }

    @Test
    void two_items_never_have_the_same_identifier_for_feeds() {
        assertThat(item().uid()).isNotEqualTo(item().uid()).hasSize(36);
    }
}
