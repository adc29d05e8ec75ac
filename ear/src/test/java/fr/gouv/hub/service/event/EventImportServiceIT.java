package fr.gouv.hub.service.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gouv.hub.database.DatabaseTest;
import fr.gouv.hub.database.Row;
import fr.gouv.hub.domain.event.CommunityEvent;
import fr.gouv.hub.domain.event.ImportOutcome;
import fr.gouv.hub.domain.event.ImportedEvent;
import fr.gouv.hub.domain.shared.NotFoundException;
import fr.gouv.hub.service.community.Repositories;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("UnnecessaryAssignment") // no container here: the test injects
class EventImportServiceIT extends DatabaseTest {

    private final LocalDateTime start = Row.now().plusDays(5).withNano(0);

    private EventImportService imports;
    private long community;

    @BeforeEach
    void prepare() {
        EventRepository events = new EventRepository();
        events.entities = entities;
        imports = new EventImportService();
        imports.events = events;
        imports.communities = Repositories.communities(entities);
        imports.clock = Clock.systemUTC();
        community =
                insert(Row.community().set("hosting", "REFERENCED").set("external_url", "https://ailleurs.example/"));
        insert(Row.of("community_theme").set("community_id", community).set("theme_id", 3));
    }

    private static ImportedEvent read(String uid, String title, LocalDateTime start) {
        return new ImportedEvent(
                uid, title, null, start, start.plusHours(1), ZoneId.of("Europe/Paris"), "Lyon", "https://la.fr", false);
    }

    private ImportOutcome bring(ImportedEvent... calendar) {
        ImportOutcome outcome = imports.importExternal(community, List.of(calendar));
        forget();
        return outcome;
    }

    private List<CommunityEvent> all() {
        return entities.createQuery(
                        "select e from CommunityEvent e where e.community.id = :c order by e.externalUid",
                        CommunityEvent.class)
                .setParameter("c", community)
                .getResultList();
    }

    @Test
    void a_calendar_is_brought_in_once_however_often_it_is_read() {
        ImportedEvent first = read("a", "Café", start);
        ImportedEvent second = read("b", "Café", start.plusDays(1));
        assertThat(bring(first, second)).isEqualTo(new ImportOutcome(2, 0, 0));
        assertThat(bring(first, second)).isEqualTo(new ImportOutcome(0, 0, 0));
        assertThat(all()).extracting(CommunityEvent::externalUid).containsExactly("a", "b");
        assertThat(all()).extracting(CommunityEvent::slug).doesNotHaveDuplicates();
        assertThat(all()).allSatisfy(event -> assertThat(event.themes()).hasSize(1));
    }

    @Test
    void what_changes_there_changes_here_and_keeps_its_address() {
        bring(read("a", "Café", start));
        String slug = all().get(0).slug();
        assertThat(bring(read("a", "Thé", start.plusDays(1)))).isEqualTo(new ImportOutcome(0, 1, 0));
        assertThat(all()).singleElement().satisfies(event -> {
            assertThat(event.title()).isEqualTo("Thé");
            assertThat(event.slug()).isEqualTo(slug);
            assertThat(event.time().start()).isEqualTo(start.plusDays(1));
            assertThat(event.hosts()).allMatch(host -> host.startsAt().equals(event.startsAt()));
        });
    }

    @Test
    void what_is_gone_there_is_cancelled_here_unless_it_is_over() {
        bring(read("past", "Hier", start.minusDays(30)), read("a", "Café", start));
        assertThat(bring()).isEqualTo(new ImportOutcome(0, 0, 1));
        assertThat(all()).extracting(event -> event.status().name()).containsExactly("CANCELLED", "PUBLISHED");
        assertThat(bring()).isEqualTo(new ImportOutcome(0, 0, 0));
        assertThat(bring(read("a", "Café", start))).as("it is back").isEqualTo(new ImportOutcome(0, 1, 0));
    }

    @Test
    void events_without_a_usable_name_are_left_out_and_names_given_twice_are_one() {
        assertThat(bring(
                        read(null, "x", start),
                        read(" ", "x", start),
                        read("u".repeat(256), "x", start),
                        read("a", "premier", start),
                        read("a", "second", start)))
                .isEqualTo(new ImportOutcome(1, 0, 0));
        assertThat(all()).singleElement().extracting(CommunityEvent::title).isEqualTo("second");
    }

    @Test
    void names_differ_by_their_case_and_accents() {
        assertThat(bring(read("Été", "x", start), read("été", "x", start), read("ete", "x", start)))
                .isEqualTo(new ImportOutcome(3, 0, 0));
    }

    @Test
    void the_hubs_own_events_are_left_alone() {
        Row own = Row.event(community);
        insert(Row.host(insert(own), own));
        bring();
        assertThat(all())
                .singleElement()
                .satisfies(event -> assertThat(event.status().name()).isEqualTo("PUBLISHED"));
    }

    @Test
    void there_is_nothing_to_bring_in_for_a_community_that_does_not_exist() {
        assertThatThrownBy(() -> imports.importExternal(-1, List.of())).isInstanceOf(NotFoundException.class);
    }
}
