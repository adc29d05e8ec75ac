package fr.gouv.hub.service.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gouv.hub.database.DatabaseTest;
import fr.gouv.hub.database.LargeSchema;
import fr.gouv.hub.database.Row;
import fr.gouv.hub.domain.account.Agent;
import fr.gouv.hub.domain.account.HubRole;
import fr.gouv.hub.domain.shared.EmailAddress;
import fr.gouv.hub.domain.shared.NotFoundException;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AgentRepositoryIT extends DatabaseTest {

    private AgentRepository agents;

    @BeforeEach
    void prepare() {
        agents = new AgentRepository();
        agents.entities = entities;
    }

    @Test
    void an_address_finds_its_agent_whatever_the_capitals_and_no_other() {
        long id = insert(Row.agent().set("email", "jeanne.o-neil@essai.gouv.fr"));
        assertThat(agents.find(EmailAddress.of(" Jeanne.O-Neil@ESSAI.gouv.fr ")))
                .get()
                .extracting(Agent::id)
                .isEqualTo(id);
        assertThat(agents.find(EmailAddress.of("jeanne_o-neil@essai.gouv.fr"))).isEmpty();
        assertThat(agents.find(EmailAddress.of("%@essai.gouv.fr"))).isEmpty();
    }

    @Test
    void a_new_agent_gets_an_id_and_keeps_what_it_is() {
        Instant now = Instant.parse("2026-03-01T10:00:00.123456Z");
        EmailAddress address = EmailAddress.of(Row.unique("nouveau") + "@essai.gouv.fr");
        long before = agents.count();
        Agent agent = Agent.register(address, now);
        agent.grant(HubRole.MODERATOR);
        long id = agents.add(agent).id();
        forget();
        Agent found = agents.get(id);
        assertThat(found.email()).isEqualTo(address);
        assertThat(found.registeredAt()).isEqualTo(now);
        assertThat(found.roles()).containsExactly(HubRole.MODERATOR);
        assertThat(agents.count()).isEqualTo(before + 1);
    }

    @Test
    void an_address_is_registered_once() {
        insert(Row.agent().set("email", "deux.fois@essai.gouv.fr"));
        assertThatThrownBy(() -> agents.add(Agent.register(EmailAddress.of("deux.fois@essai.gouv.fr"), Instant.now())))
                .hasRootCauseInstanceOf(java.sql.SQLIntegrityConstraintViolationException.class);
    }

    @Test
    void nobody_has_the_key_of_nobody() {
        assertThatThrownBy(() -> agents.get(-1)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void a_role_is_seen_as_soon_as_one_agent_has_it() {
        entities.createNativeQuery("delete from agent_role where role = 'ANALYST'")
                .executeUpdate();
        assertThat(agents.anyWith(HubRole.ANALYST)).isFalse();
        insert(Row.of("agent_role").set("agent_id", insert(Row.agent())).set("role", "ANALYST"));
        assertThat(agents.anyWith(HubRole.ANALYST)).isTrue();
    }

    @Test
    void an_agent_is_reached_by_an_index() {
        LargeSchema.requireIndexed(false, large -> {
            AgentRepository repository = new AgentRepository();
            repository.entities = large;
            assertThat(repository.find(EmailAddress.of("agent.17@large.gouv.fr")))
                    .isPresent();
            assertThat(repository.get(LargeSchema.SOME_ID)).isNotNull();
            assertThat(repository.passwordsChosenSince(Instant.now())).isEmpty();
        });
    }
}
