package fr.gouv.hub.service.membership;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.hub.database.DatabaseTest;
import fr.gouv.hub.database.LargeSchema;
import fr.gouv.hub.database.Row;
import fr.gouv.hub.domain.membership.CommunityFollowState;
import fr.gouv.hub.domain.membership.FollowLine;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CommunityFollowRepositoryIT extends DatabaseTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private CommunityFollowRepository follows;
    private long agent;

    @BeforeEach
    void prepare() {
        follows = new CommunityFollowRepository();
        follows.entities = entities;
        agent = insert(Row.agent());
    }

    @Test
    void one_row_says_what_an_agent_wants_to_hear() {
        long community = insert(Row.community());
        assertThat(follows.find(community, agent)).isEmpty();
        assertThat(follows.linesOf(agent)).isEmpty();
        follows.become(community, agent, CommunityFollowState.FOLLOWED, NOW);
        follows.become(community, agent, CommunityFollowState.MUTED, NOW.plusSeconds(5));
        assertThat(follows.find(community, agent)).contains(CommunityFollowState.MUTED);
        assertThat(follows.linesOf(agent)).extracting(FollowLine::changedAt).containsExactly(NOW.plusSeconds(5));
        follows.forget(community, agent);
        follows.forget(community, agent);
        assertThat(follows.find(community, agent)).isEmpty();
    }

    @Test
    void the_list_names_nothing_that_the_agent_may_no_longer_know_of() {
        long open = insert(Row.community().set("name", "Zèbres suivis"));
        long hidden = insert(Row.community().set("visibility", "HIDDEN").set("join_policy", "INVITATION"));
        long own = insert(Row.community()
                .set("name", "Abeilles suivies")
                .set("visibility", "HIDDEN")
                .set("join_policy", "INVITATION"));
        insert(Row.membership(own, agent, "MEMBER"));
        for (long community : new long[] {open, hidden, own}) {
            follows.become(community, agent, CommunityFollowState.FOLLOWED, NOW);
        }
        assertThat(follows.linesOf(agent)).extracting(FollowLine::communityId).containsExactly(own, open);
    }

    @Test
    void every_query_reaches_its_rows_by_an_index() {
        LargeSchema.requireIndexed(true, large -> {
            CommunityFollowRepository repository = new CommunityFollowRepository();
            repository.entities = large;
            repository.find(LargeSchema.SOME_ID, LargeSchema.SOME_ID);
            assertThat(repository.linesOf(LargeSchema.SOME_ID)).isNotEmpty();
        });
    }
}
