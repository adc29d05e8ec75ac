package fr.gouv.hub.service.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.gouv.hub.database.DatabaseTest;
import fr.gouv.hub.database.LargeSchema;
import fr.gouv.hub.database.Row;
import fr.gouv.hub.service.notification.FollowDigestRepository.NewItem;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FollowDigestRepositoryIT extends DatabaseTest {

    private final LocalDateTime now = Row.now();
    private FollowDigestRepository digests;
    private long community;
    private long agent;

    @BeforeEach
    void prepare() {
        digests = new FollowDigestRepository();
        digests.entities = entities;
        community = insert(Row.community());
        agent = insert(Row.agent());
        follow(community, agent, "FOLLOWED");
    }

    private void follow(long what, long who, String state) {
        insert(Row.of("community_follow")
                .set("community_id", what)
                .set("agent_id", who)
                .set("state", state)
                .set("changed_at", now));
    }

    private List<NewItem> items(long who) {
        return digests.newItems(List.of(who), at(now.minusHours(1)), at(now));
    }

    private static Instant at(LocalDateTime moment) {
        return moment.toInstant(ZoneOffset.UTC);
    }

    private void everything(LocalDateTime when) {
        insert(Row.news(community).set("published_at", when));
        Row event = Row.event(community).set("announced_at", when);
        insert(Row.host(insert(event), event));
        insert(Row.discussion(community).set("created_at", when));
    }

    @Test
    void what_appeared_in_the_window_is_told_its_end_included_its_beginning_not() {
        assertThat(items(agent)).isEmpty();
        everything(now.minusHours(1));
        everything(now.plusSeconds(1));
        assertThat(items(agent)).isEmpty();
        everything(now);
        assertThat(items(agent)).extracting(NewItem::kind).containsExactlyInAnyOrder("NEWS", "EVENT", "THREAD");
    }

    @Test
    void a_series_is_one_line_told_by_its_first_date_to_come() {
        long series = insert(Row.series());
        for (int week = 0; week < 4; week++) {
            Row date = Row.dated(Row.at(Row.event(community), now.plusDays(7L * week - 1)), series)
                    .set("title", "Date " + week)
                    .set("announced_at", now);
            insert(Row.host(insert(date), date));
        }
        assertThat(items(agent))
                .extracting(NewItem::kind, NewItem::title)
                .as("the first has begun")
                .containsExactly(tuple("SERIES", "Date 1"));
        long helper = insert(Row.community());
        long neighbour = insert(Row.agent());
        follow(helper, neighbour, "FOLLOWED");
        Row helped = Row.dated(Row.at(Row.event(community), now.plusDays(60)), series)
                .set("title", "À deux")
                .set("announced_at", now);
        insert(Row.host(insert(helped), helped).set("community_id", helper).set("organiser", 0));
        assertThat(items(neighbour))
                .extracting(NewItem::title)
                .as("the first of those that concern him")
                .containsExactly("À deux");
        Row late = Row.dated(Row.at(Row.event(community), now.plusDays(70)), series)
                .set("announced_at", now.plusSeconds(1));
        insert(Row.host(insert(late), late));
        assertThat(digests.newItems(List.of(agent), at(now), at(now.plusHours(1))))
                .as("one that is announced later")
                .hasSize(1);
    }

    @Test
    void drafts_ones_own_and_what_has_begun_are_not_told() {
        insert(Row.news(community).set("status", "DRAFT").set("published_at", null));
        insert(Row.news(community).set("published_at", now).set("author_id", agent));
        insert(Row.discussion(community).set("created_at", now).set("author_id", agent));
        Row begun = Row.at(Row.event(community).set("announced_at", now.minusMinutes(30)), now.minusMinutes(1));
        insert(Row.host(insert(begun), begun));
        Row draft = Row.event(community).set("status", "DRAFT");
        insert(Row.host(insert(draft), draft));
        assertThat(items(agent)).isEmpty();
    }

    @Test
    void nobody_hears_of_what_he_may_not_read_has_muted_or_does_not_follow() {
        long muted = insert(Row.agent());
        follow(community, muted, "MUTED");
        everything(now);
        assertThat(items(muted)).isEmpty();
        assertThat(items(insert(Row.agent()))).isEmpty();
        entities.createNativeQuery("update community set visibility = 'LISTED_MEMBER_CONTENT' where id = ?1")
                .setParameter(1, community)
                .executeUpdate();
        assertThat(items(agent)).isEmpty();
        insert(Row.membership(community, agent, "MEMBER"));
        assertThat(items(agent)).hasSize(3);
    }

    @Test
    void followers_come_once_each_after_a_key() {
        follow(insert(Row.community()), agent, "FOLLOWED");
        assertThat(digests.followersAfter(agent - 1, 5)).startsWith(agent);
        assertThat(digests.followersAfter(agent, 5)).doesNotContain(agent);
    }

    @Test
    void every_query_reaches_its_rows_by_an_index() {
        LargeSchema.requireIndexed(true, large -> {
            FollowDigestRepository repository = new FollowDigestRepository();
            repository.entities = large;
            assertThat(repository.followersAfter(100, 200)).hasSize(200);
            repository.newItems(List.of(1L, 2L, 4L), Instant.EPOCH, Instant.EPOCH.plusSeconds(86_400));
        });
    }
}
