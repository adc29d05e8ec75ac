package fr.gouv.hub.service.desk;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.hub.database.DatabaseTest;
import fr.gouv.hub.database.LargeSchema;
import fr.gouv.hub.database.Row;
import fr.gouv.hub.domain.desk.CommunityResource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CommunityResourceRepositoryIT extends DatabaseTest {

    private CommunityResourceRepository resources;
    private long community;
    private long author;
    private final LocalDateTime now = Row.now();

    @BeforeEach
    void prepare() {
        resources = new CommunityResourceRepository();
        resources.entities = entities;
        community = insert(Row.community());
        author = insert(Row.agent());
    }

    private List<String> titles() {
        return resources.latest(community, now.toInstant(ZoneOffset.UTC), 5).stream()
                .map(CommunityResource::title)
                .toList();
    }

    /** A thread whose post of that number has a file. */
    private long file(String name, int number, int posts, String state, int daysAgo) {
        long thread = insert(Row.discussion(community).set("post_count", posts));
        long post = insert(Row.post(thread, number, author).set("state", state));
        return insert(Row.of("discussion_attachment")
                .set("post_id", post)
                .set("name", name)
                .set("kind", "TEXT")
                .set("size", 5)
                .set("hash", "0".repeat(64))
                .set("content", "Notes")
                .set("added_at", now.minusDays(daysAgo)));
    }

    private Row event(int daysAgo, String status) {
        return event(community, daysAgo, status);
    }

    private Row event(long organiser, int daysAgo, String status) {
        Row event = Row.at(Row.event(organiser).set("status", status), now.minusDays(daysAgo));
        long id = insert(event);
        insert(Row.host(id, event));
        if (organiser != community) {
            insert(Row.host(id, event).set("community_id", community).set("organiser", 0));
        }
        insert(Row.of("event_report")
                .set("event_id", id)
                .set("body", "Compte rendu")
                .set("revision", 1)
                .set("written_at", now));
        insert(Row.of("event_report_link")
                .set("event_id", id)
                .set("position", 0)
                .set("title", "Support " + daysAgo)
                .set("url", "https://essai.example/"));
        insert(Row.attachment(id).set("name", "Diapositives " + daysAgo));
        return event;
    }

    @Test
    void a_community_that_left_nothing_has_none() {
        assertThat(titles()).isEmpty();
    }

    @Test
    void of_what_it_helped_with_only_what_everybody_may_read_is_shown() {
        for (Row closed : List.of(
                Row.community().set("visibility", "HIDDEN").set("join_policy", "INVITATION"),
                Row.community().set("visibility", "LISTED_MEMBER_CONTENT"),
                Row.community().set("status", "ARCHIVED"))) {
            event(insert(closed), 4, "PUBLISHED");
        }
        assertThat(titles()).isEmpty();
        event(insert(Row.community()), 5, "PUBLISHED");
        assertThat(titles()).containsExactlyInAnyOrder("Support 5", "Diapositives 5");
    }

    @Test
    void the_latest_files_and_links_come_first_five_at_most() {
        long old = file("vieux.txt", 1, 1, "SHOWN", 30);
        long recent = file("neuf.txt", 1, 1, "SHOWN", 1);
        file("retiré.txt", 1, 1, "RETIRED", 1);
        file("enfoui.txt", 1, 30, "SHOWN", 1);
        Row held = event(10, "PUBLISHED");
        event(-3, "PUBLISHED");
        assertThat(titles()).containsExactlyInAnyOrder("neuf.txt", "Support 10", "Diapositives 10", "vieux.txt");
        List<CommunityResource> lines = resources.latest(community, now.toInstant(ZoneOffset.UTC), 5);
        assertThat(lines.get(0)).isEqualTo(new CommunityResource("neuf.txt", null, recent, null));
        assertThat(lines.get(3)).isEqualTo(new CommunityResource("vieux.txt", null, old, null));
        assertThat(lines)
                .filteredOn(CommunityResource::isOfEvent)
                .singleElement()
                .satisfies(one -> assertThat(one.event()).isEqualTo(held.get("slug")));
        assertThat(lines).filteredOn(CommunityResource::isLink).hasSize(1);
        for (int i = 0; i < 6; i++) {
            file("suite" + i, 1, 1, "SHOWN", 0);
        }
        assertThat(titles()).hasSize(5).allMatch(title -> title.startsWith("suite"));
    }

    @Test
    void of_a_large_community_no_more_is_read_than_its_own_rows() {
        LargeSchema.requireIndexed(true, large -> {
            CommunityResourceRepository repository = new CommunityResourceRepository();
            repository.entities = large;
            repository.latest(LargeSchema.SOME_ID, now.toInstant(ZoneOffset.UTC), 5);
        });
    }
}
