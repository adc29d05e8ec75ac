package fr.gouv.hub.service.syndication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gouv.hub.database.Row;
import fr.gouv.hub.database.SqlLog;
import fr.gouv.hub.database.TestSchema;
import fr.gouv.hub.domain.syndication.CommunitySource;
import fr.gouv.hub.domain.syndication.ImportTrouble;
import fr.gouv.hub.domain.syndication.SourceFreshness;
import fr.gouv.hub.domain.syndication.SourceKind;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On a schema without a portal: nobody else reads these sources. */
class SourceRepositoryIT {

    private static TestSchema schema;

    private EntityManager first;
    private EntityManager second;
    private long community;

    @BeforeAll
    static void create() {
        schema = TestSchema.empty("hub_sources");
        schema.flyway().migrate();
    }

    @BeforeEach
    void begin() throws SQLException {
        schema.run("delete from community_source");
        community = insert(Row.community().set("external_place", "Osmose"));
        first = begun();
        second = begun();
    }

    @AfterEach
    void end() {
        for (EntityManager entities : new EntityManager[] {first, second}) {
            entities.getTransaction().rollback();
            entities.close();
        }
    }

    private static EntityManager begun() {
        EntityManager entities = schema.entities();
        entities.getTransaction().begin();
        return entities;
    }

    private static SourceRepository sources(EntityManager entities) {
        SourceRepository sources = new SourceRepository();
        sources.entities = entities;
        return sources;
    }

    private static long insert(Row row) throws SQLException {
        try (Connection connection = schema.dataSource().getConnection()) {
            return row.insert(connection);
        }
    }

    private static Optional<Long> next(EntityManager entities) {
        return sources(entities).lockNextDue(Instant.now()).map(CommunitySource::id);
    }

    @Test
    void the_source_that_is_due_longest_comes_first_and_two_nodes_never_hold_the_same() throws SQLException {
        long later = insert(Row.source(community, "https://a.example/"));
        long sooner = insert(Row.source(community, "https://b.example/")
                .set("next_attempt_at", Row.now().minusMinutes(9)));
        insert(Row.source(community, "https://c.example/")
                .set("next_attempt_at", Row.now().plusMinutes(1)));
        assertThat(next(first)).contains(sooner);
        assertThat(next(second)).contains(later);
        assertThat(next(second)).as("the rest is held, or not due").contains(later);
    }

    @Test
    void nothing_is_due_among_nothing() {
        assertThat(next(first)).isEmpty();
    }

    @Test
    void the_page_is_told_of_the_source_that_was_read_last() throws SQLException {
        assertThat(sources(first).freshness(community)).isEmpty();
        insert(Row.source(community, "https://a.example/").set("trouble", "TOO_SLOW"));
        insert(Row.source(community, "https://b.example/").set("last_success_at", Row.now()));
        List<SourceFreshness> found = sources(first).freshness(community);
        assertThat(found).hasSize(2);
        assertThat(found.get(0).lastSuccessAt()).isNotNull();
        assertThat(found.get(0).place()).isEqualTo("Osmose");
        assertThat(found.get(1).trouble()).isEqualTo(ImportTrouble.TOO_SLOW);
    }

    @Test
    void a_community_has_one_calendar_and_many_feeds() throws SQLException {
        insert(Row.source(community, "https://a.example/"));
        insert(Row.source(community, "https://b.example/"));
        insert(Row.source(community, "https://a.example/ics").set("kind", "CALENDAR"));
        insert(Row.source(insert(Row.community()), "https://a.example/ics").set("kind", "CALENDAR"));
        assertThat(sources(first).freshness(community))
                .extracting(SourceFreshness::kind)
                .containsExactlyInAnyOrder(SourceKind.FEED, SourceKind.FEED, SourceKind.CALENDAR);
        assertThatThrownBy(() ->
                        insert(Row.source(community, "https://b.example/ics").set("kind", "CALENDAR")))
                .hasStackTraceContaining("community_source_calendar_uk");
    }

    @Test
    void the_next_of_many_sources_is_reached_by_an_index() {
        schema.run("insert into community_source (community_id, kind, url, url_hash, added_at, next_attempt_at)"
                + " select " + community
                + ", 'FEED', seq, sha2(seq, 256), utc_timestamp(6), utc_timestamp(6) + interval seq minute"
                + " from seq_1_to_5000");
        schema.run("analyze table community_source");
        schema.log().clear();
        assertThat(next(first)).isEmpty();
        List<SqlLog.Step> steps = schema.log().explain(first.unwrap(Connection.class));
        assertThat(steps).isNotEmpty().allSatisfy(step -> {
            assertThat(step.type()).isIn("range", "ref", "const");
            assertThat(step.extra()).doesNotContain("filesort");
        });
    }
}
