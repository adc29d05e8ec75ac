package fr.gouv.hub.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.hub.domain.reference.Administration;
import fr.gouv.hub.domain.reference.CivilServiceBranch;
import fr.gouv.hub.domain.reference.Territory;
import fr.gouv.hub.domain.shared.EmailAddress;
import fr.gouv.hub.domain.shared.StoredFixture;
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

    @Test
    void what_the_domain_suggests_is_proposed_with_the_branch_of_the_administration() {
        Agent agent = Agent.register(EmailAddress.of("camille.exemple@gouv.fr"), NOW);
        Territory territory = StoredFixture.make(Territory.class);
        agent.propose(administration(CivilServiceBranch.STATE), territory);
        assertThat(agent.administration().branch()).isEqualTo(CivilServiceBranch.STATE);
        assertThat(agent.branch()).isEqualTo(CivilServiceBranch.STATE);
        assertThat(agent.territory()).isSameAs(territory);
        assertThat(agent.profileConfirmed()).as("he has not said so").isFalse();
        agent.propose(null, null);
        assertThat(agent.branch()).isNull();
        assertThat(agent.territory()).isNull();
    }

    @Test
    void without_a_branch_of_his_own_he_has_that_of_his_administration() {
        Agent agent = Agent.register(EmailAddress.of("camille.exemple@gouv.fr"), NOW);
        PersonName name = new PersonName("Camille", "Exemple");
        Administration hospital = administration(CivilServiceBranch.HOSPITAL);
        agent.confirmProfile(name, hospital, null, null, NOW);
        assertThat(agent.branch()).isEqualTo(CivilServiceBranch.HOSPITAL);
        agent.confirmProfile(name, hospital, null, CivilServiceBranch.STATE, NOW);
        assertThat(agent.branch()).isEqualTo(CivilServiceBranch.STATE);
        assertThat(agent.administration()).isSameAs(hospital);
    }

    private static Administration administration(CivilServiceBranch branch) {
        return StoredFixture.with(StoredFixture.make(Administration.class), "branch", branch);
    }

    @Test
    void an_account_is_somebodys_from_its_registration_until_it_is_erased() {
        Agent agent = Agent.register(EmailAddress.of("camille.exemple@gouv.fr"), NOW);
        assertThat(agent.registeredAt()).isEqualTo(NOW);
        assertThat(agent.isErased()).isFalse();
        assertThat(agent.erasedAt()).isNull();
        agent.erase("Compte supprimé", NOW.plusSeconds(60));
        assertThat(agent.erasedAt()).isEqualTo(NOW.plusSeconds(60));
        assertThat(agent.territory()).isNull();
        assertThat(agent.branch()).isNull();
        assertThat(agent.profileConfirmed()).isFalse();
    }
}
