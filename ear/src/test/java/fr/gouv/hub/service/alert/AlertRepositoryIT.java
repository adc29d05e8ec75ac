package fr.gouv.hub.service.alert;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.hub.database.DatabaseTest;
import fr.gouv.hub.database.LargeSchema;
import fr.gouv.hub.database.Row;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AlertRepositoryIT extends DatabaseTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    private AlertRepository alerts;

    @BeforeEach
    void prepare() {
        alerts = new AlertRepository();
        alerts.entities = entities;
    }

    private static Row alert(long agent, String search) {
        return Row.of("community_alert")
                .set("agent_id", agent)
                .set("search", search)
                .set("label", "Essai")
                .set("created_at", Row.now());
    }

    @Test
    void an_agent_has_his_own_alerts_the_latest_first() {
        long agent = insert(Row.agent());
        assertThat(alerts.linesOf(agent)).isEmpty();
        insert(alert(agent, "q=a").set("created_at", Row.now().minusDays(1)));
        long second = insert(alert(agent, "q=b"));
        insert(alert(insert(Row.agent()), "q=a"));
        assertThat(alerts.count(agent)).isEqualTo(2);
        assertThat(alerts.linesOf(agent)).extracting(line -> line.search()).containsExactly("q=b", "q=a");
        assertThat(alerts.find(agent, "q=b"))
                .get()
                .extracting(found -> found.id())
                .isEqualTo(second);
        assertThat(alerts.find(agent, "q=c")).isEmpty();
    }

    @Test
    void a_community_is_told_once_and_by_alerts_that_exist() {
        long alert = insert(alert(insert(Row.agent()), "q=a"));
        long community = insert(Row.community());
        assertThat(alerts.noteTold(alert, community, NOW)).isTrue();
        assertThat(alerts.noteTold(alert, community, NOW)).isFalse();
        assertThat(alerts.noteTold(-1, community, NOW))
                .as("deleted in the meantime")
                .isFalse();
    }

    @Test
    void a_publication_goes_on_where_it_stopped_and_begins_again_when_it_is_told_again() {
        long community = insert(Row.community());
        alerts.notePublication(community, Instant.EPOCH);
        assertThat(alerts.lockNextPublication()).hasValue(new AlertRepository.Publication(community, 0));
        alerts.goOn(community, 12);
        assertThat(alerts.lockNextPublication()).hasValue(new AlertRepository.Publication(community, 12));
        alerts.notePublication(community, NOW);
        assertThat(alerts.lockNextPublication()).hasValue(new AlertRepository.Publication(community, 0));
        alerts.finish(community);
        assertThat(alerts.lockNextPublication().filter(next -> next.community() == community))
                .isEmpty();
    }

    @Test
    void every_query_reaches_its_rows_by_an_index() {
        LargeSchema.requireIndexed(false, large -> {
            AlertRepository repository = new AlertRepository();
            repository.entities = large;
            assertThat(repository.after(20_000, LargeSchema.SOME_ID, 500)).hasSize(500);
            assertThat(repository.find(1 + LargeSchema.SOME_ID, "q=" + LargeSchema.SOME_ID))
                    .isPresent();
            assertThat(repository.count(LargeSchema.SOME_ID)).isPositive();
            repository.notePublication(LargeSchema.SOME_ID, NOW);
            repository.lockNextPublication();
            repository.goOn(LargeSchema.SOME_ID, 1);
            repository.finish(LargeSchema.SOME_ID);
        });
        LargeSchema.requireIndexed(true, large -> {
            AlertRepository repository = new AlertRepository();
            repository.entities = large;
            assertThat(repository.linesOf(LargeSchema.SOME_ID)).isNotEmpty();
        });
    }
}
