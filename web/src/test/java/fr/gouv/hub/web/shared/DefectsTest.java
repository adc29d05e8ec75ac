package fr.gouv.hub.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DefectsTest {

    @Test
    void no_address_of_an_agent_reaches_the_log() {
        String stack = Defects.stackOf(new IllegalStateException(
                "Duplicate entry 'jean.dupont@interieur.gouv.fr' for key", new RuntimeException("to=<a@b.fr>")));
        assertThat(stack).doesNotContain("dupont").doesNotContain("a@b.fr").contains("Duplicate entry");
    }
}
