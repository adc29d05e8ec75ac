package fr.gouv.hub.service.steering;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.hub.database.DatabaseTest;
import fr.gouv.hub.database.LargeSchema;
import fr.gouv.hub.database.Row;
import fr.gouv.hub.domain.steering.MergeFigures;
import fr.gouv.hub.service.steering.SplitRepository.Split;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** What is counted and chosen before communities merge or split. */
class MergeRepositoryIT extends DatabaseTest {

    private MergeFigures figures(long from, long into) {
        MergeRepository merges = new MergeRepository();
        merges.entities = entities;
        return merges.figures(from, into, Row.now().toInstant(ZoneOffset.UTC));
    }

    @Test
    void two_communities_without_anything_move_nothing() {
        assertThat(figures(insert(Row.community()), insert(Row.community())))
                .isEqualTo(new MergeFigures(0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
    }

    @Test
    void only_what_would_end_is_counted_and_whoever_is_in_both_is_known() {
        long from = insert(Row.community());
        long into = insert(Row.community());
        long both = insert(Row.agent());
        insert(Row.membership(from, both, "MEMBER"));
        insert(Row.membership(from, insert(Row.agent()), "LEAD"));
        insert(Row.membership(into, both, "LEAD"));
        long waits = insert(Row.agent());
        insert(Row.request(from, waits));
        insert(Row.request(into, waits));
        insert(Row.request(from, insert(Row.agent())));
        insert(Row.request(from, insert(Row.agent())).set("status", "REFUSED"));
        insert(Row.invitation(from, Row.unique("a") + "@essai.gouv.fr"));
        insert(Row.invitation(from, Row.unique("a") + "@essai.gouv.fr")
                .set("expires_at", Row.now().minusDays(1)));
        insert(Row.discussion(from));
        insert(Row.discussion(into));
        insert(Row.news(from));
        insert(Row.event(into));
        assertThat(figures(from, into)).isEqualTo(new MergeFigures(2, 1, 2, 1, 1, 1, 1, 0, 0, 0));
    }

    @Test
    void what_large_communities_have_is_found_by_an_index() {
        LargeSchema.requireIndexed(true, large -> {
            MergeRepository merges = new MergeRepository();
            merges.entities = large;
            assertThat(merges.figures(LargeSchema.SOME_ID, LargeSchema.SOME_ID + 1, Instant.EPOCH)
                            .members())
                    .isPositive();
            SplitRepository splits = new SplitRepository();
            splits.entities = large;
            assertThat(splits.find(LargeSchema.SOME_ID)).isEmpty();
            Split split = new Split(LargeSchema.SOME_ID + 1, LargeSchema.SOME_ID, null, null);
            assertThat(splits.members(split, 0, true, 0, "", 50)).hasSize(50);
            splits.threads(split);
            assertThat(splits.agentsOf(LargeSchema.SOME_ID)).isEmpty();
            assertThat(splits.threadsOf(LargeSchema.SOME_ID)).isEmpty();
            SteeringRepository steering = new SteeringRepository();
            steering.entities = large;
            steering.orphanedOrLedAgain();
        });
    }
}
