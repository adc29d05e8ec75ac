package fr.gouv.hub.domain.steering;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.hub.domain.membership.CommunityRole;
import org.junit.jupiter.api.Test;

class RoleStepTest {

    @Test
    void what_was_written_is_read_again() {
        for (CommunityRole before : CommunityRole.values()) {
            for (CommunityRole after : CommunityRole.values()) {
                RoleStep step = new RoleStep(before, after);
                assertThat(RoleStep.read(step.written())).contains(step);
            }
        }
        assertThat(RoleStep.read(null)).isEmpty();
    }
}
