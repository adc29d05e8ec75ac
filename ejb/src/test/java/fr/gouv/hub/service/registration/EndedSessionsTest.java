package fr.gouv.hub.service.registration;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.hub.domain.account.SignedInAgent;
import fr.gouv.hub.domain.registration.PasswordChanged;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EndedSessionsTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final EndedSessions ended = new EndedSessions();

    private static SignedInAgent session(long agent, Instant passwordOf) {
        return new SignedInAgent(agent, "Camille", Set.of("AGENT"), passwordOf, null);
    }

    @Test
    void sessions_of_an_earlier_password_or_of_none_are_over_and_nobody_elses() {
        assertThat(ended.has(session(1, null))).isFalse();
        ended.on(new PasswordChanged(1, NOON));
        assertThat(ended.has(session(1, null))).isTrue();
        assertThat(ended.has(session(1, NOON.minusSeconds(1)))).isTrue();
        assertThat(ended.has(session(1, NOON))).as("the one that goes on").isFalse();
        assertThat(ended.has(session(2, null))).isFalse();
    }

    @Test
    void what_other_nodes_did_is_heard_of_and_forgotten_when_no_session_can_be_left() {
        ended.know(() -> Map.of(1L, NOON));
        assertThat(ended.has(session(1, null))).isTrue();
        ended.know(Map::of);
        assertThat(ended.has(session(1, null))).isFalse();
    }

    @Test
    void what_changes_while_the_database_answers_is_not_forgotten() {
        ended.know(() -> {
            ended.on(new PasswordChanged(1, NOON));
            return Map.of();
        });
        assertThat(ended.has(session(1, null))).isTrue();
        ended.know(() -> {
            ended.on(new PasswordChanged(1, NOON.plusSeconds(5)));
            return Map.of(1L, NOON);
        });
        assertThat(ended.has(session(1, NOON))).isTrue();
    }
}
