package fr.gouv.hub.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.hub.domain.reference.CivilServiceBranch;
import fr.gouv.hub.domain.shared.EmailAddress;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AgentTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    @Test
    void a_new_account_has_the_name_that_its_address_suggests_and_nothing_confirmed() {
        Agent agent = Agent.register(EmailAddress.of("camille.exemple@gouv.fr"), NOW);
        assertThat(agent.displayName()).isEqualTo("Camille Exemple");
        assertThat(agent.profileConfirmed()).isFalse();
        assertThat(agent.roles()).isEmpty();
        assertThat(agent.passwordHash()).isNull();
    }

    @Test
    void without_a_name_others_see_the_part_before_the_at() {
        Agent agent = Agent.register(EmailAddress.of("bureau42@gouv.fr"), NOW);
        assertThat(agent.displayName()).isEqualTo("bureau42");
    }

    @Test
    void a_profile_may_be_confirmed_empty() {
        Agent agent = Agent.register(EmailAddress.of("camille.exemple@gouv.fr"), NOW);
        agent.confirmProfile(new PersonName(null, null), null, null, null, NOW);
        assertThat(agent.profileConfirmed()).isTrue();
        assertThat(agent.name().full()).isNull();
        assertThat(agent.branch()).isNull();
    }

    @Test
    void the_branch_that_the_agent_chooses_is_kept() {
        Agent agent = Agent.register(EmailAddress.of("camille.exemple@gouv.fr"), NOW);
        agent.confirmProfile(new PersonName("Camille", null), null, null, CivilServiceBranch.HOSPITAL, NOW);
        assertThat(agent.branch()).isEqualTo(CivilServiceBranch.HOSPITAL);
    }

    @Test
    void a_role_is_granted_once() {
        Agent agent = Agent.register(EmailAddress.of("camille.exemple@gouv.fr"), NOW);
        agent.grant(HubRole.ADMIN);
        agent.grant(HubRole.ADMIN);
        assertThat(agent.roles()).containsExactly(HubRole.ADMIN);
    }

    @Test
    void an_erased_account_says_nothing_of_anybody() {
        Agent agent = Agent.register(new EmailAddress("camille.canevas@demo.gouv.fr"), Instant.EPOCH);
        agent.grant(HubRole.ADMIN);
        agent.erase("Compte supprimé", Instant.EPOCH.plusSeconds(1));
        assertThat(agent.isErased()).isTrue();
        assertThat(agent.displayName()).isEqualTo("Compte supprimé");
        assertThat(agent.name().first()).isNull();
        assertThat(agent.email().value()).doesNotContain("camille", "canevas");
        assertThat(Agent.isNobody(agent.email())).isTrue();
        assertThat(Agent.isNobody(new EmailAddress("camille.canevas@demo.gouv.fr")))
                .isFalse();
        assertThat(agent.roles()).isEmpty();
        assertThat(agent.administration()).isNull();
        assertThat(agent.passwordHash()).isNull();
    }
}
