package fr.gouv.hub.service.news;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.hub.database.DatabaseTest;
import fr.gouv.hub.database.LargeSchema;
import fr.gouv.hub.database.Row;
import fr.gouv.hub.domain.community.CommunityAccess;
import fr.gouv.hub.domain.community.CommunityReader;
import fr.gouv.hub.domain.community.CommunityStatus;
import fr.gouv.hub.domain.community.Visibility;
import fr.gouv.hub.domain.news.NewsCriteria;
import fr.gouv.hub.domain.news.NewsCursor;
import fr.gouv.hub.domain.news.NewsSummary;
import fr.gouv.hub.service.reference.Books;
import fr.gouv.hub.service.reference.ReferenceBook;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NewsRepositoryIT extends DatabaseTest {

    private static final int MANY = 10_000;

    private NewsRepository news;
    private ReferenceBook book;

    @BeforeEach
    void open() {
        news = new NewsRepository();
        news.entities = entities;
        book = Books.service(entities).book();
    }

    private List<NewsSummary> all(OptionalLong reader) {
        return news.older(NewsCriteria.ALL, book, null, reader, Instant.now(), MANY);
    }

    private static List<Long> ids(List<NewsSummary> items) {
        return items.stream().map(NewsSummary::id).toList();
    }

    static Stream<Arguments> everyCommunityAndReader() {
        return Stream.of(CommunityStatus.values()).flatMap(status -> Stream.of(Visibility.values())
                .flatMap(visibility -> Stream.of(CommunityReader.VISITOR, CommunityReader.AGENT, CommunityReader.MEMBER)
                        .map(reader -> Arguments.of(status, visibility, reader))));
    }

    /** One rule for lists, counts, pages, pictures, feeds, parts of other pages. */
    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("everyCommunityAndReader")
    void an_item_is_seen_by_those_who_see_the_content_of_its_community(
            CommunityStatus status, Visibility visibility, CommunityReader reader) {
        long community = insert(Row.community()
                .set("status", status.name())
                .set("visibility", visibility.name())
                .set("join_policy", "INVITATION"));
        long agent = insert(Row.agent());
        if (reader == CommunityReader.MEMBER) {
            insert(Row.membership(community, agent, "MEMBER"));
        }
        long picture = insert(picture());
        Row row = Row.news(community)
                .set("picture_id", picture)
                .set("picture_text", "x")
                .set("pinned", false);
        long item = insert(row);
        OptionalLong who = reader == CommunityReader.VISITOR ? OptionalLong.empty() : OptionalLong.of(agent);
        Instant now = Instant.now();
        boolean seen = CommunityAccess.of(status, visibility, reader).isContent();
        NewsCriteria own = NewsCriteria.of(community);
        assertThat(ids(all(who)).contains(item)).isEqualTo(seen);
        assertThat(news.count(own, book, who, now)).isEqualTo(seen ? 1 : 0);
        assertThat(news.latestOf(community, who, now, 3)).hasSize(seen ? 1 : 0);
        assertThat(news.find(row.get("slug"), who, now).isPresent()).isEqualTo(seen);
        assertThat(news.picture(row.get("slug"), picture, true, who, now).isPresent())
                .isEqualTo(seen);
        boolean everybodys =
                CommunityAccess.of(status, visibility, CommunityReader.VISITOR).isContent();
        assertThat(news.entries(own, book, now, 30)).hasSize(everybodys ? 1 : 0);
        assertThat(ids(news.latest(now, MANY)).contains(item)).isEqualTo(everybodys);
    }

    private static Row picture() {
        return Row.of("picture")
                .set("hash", "0".repeat(64))
                .set("media_type", "image/png")
                .set("width", 1)
                .set("height", 1)
                .set("large", new byte[] {1})
                .set("small", new byte[] {2})
                .set("created_at", Row.now());
    }

    @Test
    void only_what_is_published_and_whose_moment_has_come_is_seen() {
        LocalDateTime now = Row.now();
        long community = insert(Row.community());
        long due = insert(Row.news(community).set("published_at", now));
        insert(Row.news(community).set("published_at", now.plusSeconds(1)));
        insert(Row.news(community).set("status", "DRAFT").set("published_at", null));
        insert(Row.news(community).set("status", "ARCHIVED"));
        Instant moment = now.toInstant(java.time.ZoneOffset.UTC);
        NewsCriteria own = NewsCriteria.of(community);
        assertThat(ids(news.older(own, book, null, OptionalLong.empty(), moment, 10)))
                .containsExactly(due);
        assertThat(news.count(own, book, OptionalLong.empty(), moment)).isEqualTo(1);
        assertThat(news.count(own, book, OptionalLong.empty(), moment.plusSeconds(1)))
                .isEqualTo(2);
        assertThat(news.count(own, book, OptionalLong.empty(), moment.minusMillis(1)))
                .isZero();
    }

    @Test
    void pages_follow_each_other_without_gap_or_repeat_even_among_items_of_one_instant() {
        long community = insert(Row.community());
        LocalDateTime moment = Row.now().minusHours(1);
        for (int i = 0; i < 25; i++) {
            insert(Row.news(community).set("published_at", moment.minusMinutes(i / 10)));
        }
        NewsCriteria own = NewsCriteria.of(community);
        Instant now = Instant.now();
        List<Long> whole = ids(news.older(own, book, null, OptionalLong.empty(), now, 100));
        assertThat(whole).hasSize(25).doesNotHaveDuplicates();
        List<Long> read = new ArrayList<>();
        NewsCursor place = null;
        List<NewsSummary> page;
        do {
            page = news.older(own, book, place, OptionalLong.empty(), now, 4);
            read.addAll(ids(page));
            place = page.isEmpty() ? null : NewsCursor.of(page.get(page.size() - 1));
        } while (!page.isEmpty());
        assertThat(read).isEqualTo(whole);
        NewsSummary tenth =
                news.older(own, book, null, OptionalLong.empty(), now, 10).get(9);
        assertThat(ids(news.newer(own, book, NewsCursor.of(tenth), OptionalLong.empty(), now, 4)))
                .as("the nearest first")
                .containsExactly(whole.get(8), whole.get(7), whole.get(6), whole.get(5));
    }

    @Test
    void what_is_pinned_stands_above_the_list_of_its_own_board_and_in_the_lists_of_others() {
        long community = insert(Row.community());
        long pinned = insert(Row.news(community).set("pinned", true));
        long ofHub = insert(Row.news(0).set("pinned", true));
        NewsCriteria own = NewsCriteria.of(community);
        Instant now = Instant.now();
        assertThat(ids(news.pinned(own, OptionalLong.empty(), now, 3))).containsExactly(pinned);
        assertThat(news.older(own, book, null, OptionalLong.empty(), now, 10)).isEmpty();
        assertThat(ids(news.pinned(NewsCriteria.ALL, OptionalLong.empty(), now, 3)))
                .contains(ofHub)
                .doesNotContain(pinned);
        assertThat(ids(all(OptionalLong.empty()))).contains(pinned).doesNotContain(ofHub);
        long newer = insert(Row.news(community).set("published_at", Row.now().minusSeconds(1)));
        assertThat(ids(news.latestOf(community, OptionalLong.empty(), now, 3))).containsExactly(pinned, newer);
    }

    @Test
    void a_theme_holds_the_news_of_its_communities_and_those_of_the_hub_that_say_so() {
        long community = insert(Row.community());
        entities.createNativeQuery("insert into community_theme (community_id, theme_id) values (?1, 101)")
                .setParameter(1, community)
                .executeUpdate();
        entities.createNativeQuery("insert into community_territory (community_id, territory_id)"
                        + " select ?1, id from territory where code = 'D69'")
                .setParameter(1, community)
                .executeUpdate();
        long ofCommunity = insert(Row.news(community));
        long ofHub = insert(Row.news(0).set("theme_id", 1));
        long without = insert(Row.news(0));
        assertThat(themed(1)).contains(ofCommunity, ofHub).doesNotContain(without);
        assertThat(themed(101)).contains(ofCommunity).doesNotContain(ofHub, without);
        assertThat(themed(2)).doesNotContain(ofCommunity, ofHub, without);
        int region = book.territoryByCode("R84").orElseThrow().id();
        assertThat(ids(news.older(
                        new NewsCriteria(Set.of(), Set.of(region), null),
                        book,
                        null,
                        OptionalLong.empty(),
                        Instant.now(),
                        MANY)))
                .contains(ofCommunity)
                .doesNotContain(ofHub, without);
    }

    private List<Long> themed(int theme) {
        return ids(news.older(
                new NewsCriteria(Set.of(theme), Set.of(), null),
                book,
                null,
                OptionalLong.empty(),
                Instant.now(),
                MANY));
    }

    @Test
    void the_desk_holds_everything_of_its_own_and_nothing_else() {
        long community = insert(Row.community());
        long draft = insert(Row.news(community).set("status", "DRAFT").set("published_at", null));
        long archived = insert(Row.news(community)
                .set("status", "ARCHIVED")
                .set("updated_at", Row.now().minusDays(1)));
        insert(Row.news(insert(Row.community())));
        assertThat(news.desk(community, 10)).extracting(line -> line.id()).containsExactly(draft, archived);
        assertThat(news.desk(null, MANY)).extracting(line -> line.id()).doesNotContain(draft, archived);
    }

    @Test
    void an_item_outlives_the_account_of_its_author() {
        long agent = insert(Row.agent());
        Row row = Row.news(insert(Row.community())).set("author_id", agent);
        insert(row);
        entities.createNativeQuery("delete from agent where id = ?1")
                .setParameter(1, agent)
                .executeUpdate();
        forget();
        assertThat(news.find(row.get("slug"), OptionalLong.empty(), Instant.now()))
                .isPresent();
    }

    @Test
    void an_address_outside_ascii_finds_nothing() {
        assertThat(news.find("actualité", OptionalLong.empty(), Instant.now())).isEmpty();
    }

    @Test
    void lists_of_a_long_history_are_reached_by_an_index_without_sorting() {
        LargeSchema.requireIndexed(false, large -> {
            NewsRepository repository = new NewsRepository();
            repository.entities = large;
            Instant now = Instant.now();
            NewsCursor place = new NewsCursor(now.minusSeconds(600_000), 1);
            for (OptionalLong reader : List.of(OptionalLong.empty(), OptionalLong.of(LargeSchema.SOME_ID))) {
                repository.older(NewsCriteria.ALL, book, null, reader, now, 13);
                repository.older(NewsCriteria.ALL, book, place, reader, now, 13);
                repository.newer(NewsCriteria.ALL, book, place, reader, now, 13);
                repository.older(NewsCriteria.of(LargeSchema.SOME_ID), book, place, reader, now, 13);
                repository.latestOf(LargeSchema.SOME_ID, reader, now, 3);
                repository.pinned(NewsCriteria.of(LargeSchema.SOME_ID), reader, now, 3);
                repository.find("large-1", reader, now);
            }
            repository.latest(now, 3);
            repository.entries(NewsCriteria.ALL, book, now, 30);
            repository.desk(LargeSchema.SOME_ID, 100);
            repository.desk(null, 100);
        });
    }
}
