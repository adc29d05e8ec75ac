package fr.gouv.hub.domain.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gouv.hub.domain.account.Agent;
import fr.gouv.hub.domain.community.Community;
import fr.gouv.hub.domain.community.CommunityFixture;
import fr.gouv.hub.domain.community.JoinPolicy;
import fr.gouv.hub.domain.reference.Territory;
import fr.gouv.hub.domain.reference.Theme;
import fr.gouv.hub.domain.shared.EmailAddress;
import fr.gouv.hub.domain.shared.EncodedPicture;
import fr.gouv.hub.domain.shared.Picture;
import fr.gouv.hub.domain.shared.StoredFixture;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
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

    private static final ImportedItem READ =
            new ImportedItem("ab12", "Ailleurs", "En bref", "https://site.example/1", NOW.minusSeconds(3_600));

    private static NewsItem imported() {
        return NewsItem.imported(COMMUNITY, "Osmose", READ, NOW);
    }

    private static final Community COMMUNITY = CommunityFixture.published("design", JoinPolicy.OPEN);

    @Test
    void what_was_written_elsewhere_appears_at_once_with_the_date_and_the_link_of_its_source() {
        NewsItem item = imported();
        assertThat(item.state(NOW)).isEqualTo(NewsState.PUBLISHED);
        assertThat(item.status()).isEqualTo(NewsStatus.PUBLISHED);
        assertThat(item.publishedAt()).isEqualTo(READ.publishedAt());
        assertThat(item.createdAt()).isEqualTo(NOW);
        assertThat(item.title()).isEqualTo("Ailleurs");
        assertThat(item.summary()).isEqualTo("En bref");
        assertThat(item.body()).as("its text is elsewhere").isNull();
        assertThat(item.originUrl()).isEqualTo("https://site.example/1");
        assertThat(item.originName()).isEqualTo("Osmose");
        assertThat(item.originKey()).isEqualTo("ab12");
        assertThat(item.community()).isSameAs(COMMUNITY);
        assertThat(item.author()).isNull();
        assertThat(item.isImported()).isTrue();
        assertThat(item().isImported()).isFalse();
    }

    @Test
    void without_a_date_of_its_source_it_has_that_of_the_reading() {
        ImportedItem undated = new ImportedItem("ab12", "Ailleurs", "En bref", "https://site.example/1", null);
        assertThat(NewsItem.imported(COMMUNITY, "Osmose", undated, NOW).publishedAt())
                .isEqualTo(NOW);
    }

    @Test
    void reading_the_same_again_changes_nothing() {
        NewsItem item = imported();
        ImportedItem redated = new ImportedItem("ab12", "Ailleurs", "En bref", "https://site.example/1", LATER);
        assertThat(item.follow("Osmose", redated, LATER)).isFalse();
        assertThat(item.updatedAt()).isEqualTo(NOW);
        assertThat(item.publishedAt()).isEqualTo(READ.publishedAt());
    }

    @ParameterizedTest
    @CsvSource({
        "Autre, En bref, https://site.example/1, Osmose",
        "Ailleurs, Autrement, https://site.example/1, Osmose",
        "Ailleurs, En bref, https://site.example/2, Osmose",
        "Ailleurs, En bref, https://site.example/1, Expertises",
    })
    void whatever_its_source_says_anew_is_taken_over(String title, String summary, String url, String place) {
        NewsItem item = imported();
        assertThat(item.follow(place, new ImportedItem("ab12", title, summary, url, null), LATER))
                .isTrue();
        assertThat(item.title()).isEqualTo(title);
        assertThat(item.summary()).isEqualTo(summary);
        assertThat(item.originUrl()).isEqualTo(url);
        assertThat(item.originName()).isEqualTo(place);
        assertThat(item.updatedAt()).isEqualTo(LATER);
        assertThat(item.publishedAt()).isEqualTo(READ.publishedAt());
    }

    @Test
    void nobody_changes_here_what_was_written_elsewhere() {
        NewsItem item = imported();
        Picture picture = new Picture(new EncodedPicture("0", "image/png", 1, 1, new byte[0], new byte[0]), NOW);
        for (Runnable act : List.<Runnable>of(
                () -> item.revise(draft("Autre"), LATER),
                () -> item.publish(null, LATER),
                () -> item.withdraw(LATER),
                () -> item.illustrate(picture, "x", item.version(), LATER),
                () -> item.removePicture(item.version(), LATER))) {
            assertThatThrownBy(act::run).isInstanceOf(NewsImportedException.class);
        }
        assertThat(item.state(LATER)).isEqualTo(NewsState.PUBLISHED);
        assertThat(item.updatedAt()).isEqualTo(NOW);
    }

    @Test
    void what_its_community_put_away_no_import_brings_back_but_the_community_does() {
        NewsItem item = imported();
        item.archive(LATER);
        item.follow("Osmose", new ImportedItem("ab12", "Autre", "x", "https://site.example/1", null), LATER);
        assertThat(item.state(LATER)).isEqualTo(NewsState.ARCHIVED);
        Instant last = LATER.plusSeconds(60);
        item.restore(last);
        assertThat(item.state(last)).isEqualTo(NewsState.PUBLISHED);
        assertThat(item.publishedAt()).isEqualTo(READ.publishedAt());
        assertThat(item.updatedAt()).isEqualTo(last);
        item.restore(last.plusSeconds(1));
        assertThat(item.updatedAt()).as("it was there").isEqualTo(last);
    }

    @Test
    void what_was_written_here_is_published_again_and_not_restored() {
        NewsItem item = published();
        item.archive(LATER);
        item.restore(LATER);
        assertThat(item.state(LATER)).isEqualTo(NewsState.ARCHIVED);
    }

    @Test
    void an_item_of_the_hub_has_a_subject_and_one_of_a_community_that_of_the_community() {
        Theme theme = StoredFixture.with(StoredFixture.make(Theme.class), "code", "design");
        Territory place = StoredFixture.with(StoredFixture.make(Territory.class), "code", "2A");
        NewsItem ofHub = item();
        ofHub.concern(theme, place);
        assertThat(ofHub.theme()).isSameAs(theme);
        assertThat(ofHub.territory()).isSameAs(place);
        assertThat(ofHub.draft(NOW).getTheme()).isEqualTo("design");
        assertThat(ofHub.draft(NOW).getTerritory()).isEqualTo("2A");
        NewsItem ofCommunity = NewsItem.write(COMMUNITY, draft("Un titre"), null, NOW);
        ofCommunity.concern(theme, place);
        assertThat(ofCommunity.theme()).isNull();
        assertThat(ofCommunity.territory()).isNull();
    }

    @Test
    void the_form_shows_what_the_item_says_and_saving_it_changes_nothing() {
        Agent author = Agent.register(EmailAddress.of("zoe@essai.gouv.fr"), NOW);
        NewsDraft typed = draft(" Un titre ");
        typed.setPinned(true);
        NewsItem item = NewsItem.write(null, typed, author, NOW);
        assertThat(item.author()).isSameAs(author);
        StoredFixture.with(item, "version", 3);
        NewsDraft shown = item.draft(NOW);
        assertThat(shown.getTitle()).isEqualTo("Un titre");
        assertThat(shown.getSummary()).isEqualTo("En bref.");
        assertThat(shown.getBody()).isEqualTo("Un texte.");
        assertThat(shown.isPinned()).isTrue();
        assertThat(shown.getPublishAt()).isNull();
        assertThat(shown.getVersion()).isEqualTo(3);
        item.revise(shown, LATER);
        assertThat(item.title()).isEqualTo("Un titre");
        assertThat(item.body()).isEqualTo("Un texte.");
        assertThat(item.pinned()).isTrue();
        assertThat(item.draft(NOW).getTheme()).isNull();
        shown.setPinned(false);
        item.revise(shown, LATER);
        assertThat(item.draft(NOW).isPinned()).isFalse();
    }

    @Test
    void the_words_of_an_address_are_sixty_signs_at_most() {
        NewsItem just = NewsItem.write(null, draft("x".repeat(60)), null, NOW);
        just.nameAddress();
        assertThat(just.slug()).startsWith("x".repeat(60) + "-");
        NewsItem more = NewsItem.write(null, draft("x".repeat(61)), null, NOW);
        more.nameAddress();
        assertThat(more.slug()).isEqualTo(just.slug());
    }

    @Test
    void a_scheduled_item_is_new_in_feeds_when_it_appears_and_a_corrected_one_when_it_is_corrected() {
        assertThat(new NewsEntry("u", "s", "t", "x", "b", LATER, NOW, null, null).changedAt())
                .isEqualTo(LATER);
        assertThat(new NewsEntry("u", "s", "t", "x", "b", NOW, LATER, null, null).changedAt())
                .isEqualTo(LATER);
    }

    @Test
    void the_desk_marks_what_is_only_scheduled_and_what_comes_from_elsewhere() {
        NewsLine own = new NewsLine(1L, "s", "t", NewsStatus.PUBLISHED, LATER, NOW, false, null);
        assertThat(own.state(NOW)).isEqualTo(NewsState.SCHEDULED);
        assertThat(own.state(LATER)).isEqualTo(NewsState.PUBLISHED);
        assertThat(own.isImported()).isFalse();
        assertThat(new NewsLine(1L, "s", "t", NewsStatus.PUBLISHED, NOW, NOW, false, "Osmose").isImported())
                .isTrue();
    }

    @Test
    void only_the_list_of_one_author_has_pinned_items_on_top() {
        assertThat(NewsCriteria.ALL.isFiltered()).isFalse();
        assertThat(NewsCriteria.ALL.isOneBoard()).isTrue();
        assertThat(NewsCriteria.of(7)).isEqualTo(new NewsCriteria(Set.of(), Set.of(), 7L));
        assertThat(NewsCriteria.of(7).isFiltered()).isTrue();
        assertThat(NewsCriteria.of(7).isOneBoard()).isTrue();
        for (NewsCriteria narrowed :
                List.of(new NewsCriteria(Set.of(1), Set.of(), null), new NewsCriteria(Set.of(), Set.of(1), null))) {
            assertThat(narrowed.isFiltered()).isTrue();
            assertThat(narrowed.isOneBoard()).isFalse();
        }
    }

    @Test
    void a_list_goes_on_behind_the_item_that_it_ended_with() {
        NewsSummary last = new NewsSummary(7L, "s", "t", "x", NOW, false, null, null, null, null, null, null);
        assertThat(NewsCursor.of(last)).isEqualTo(new NewsCursor(NOW, 7));
    }
}
