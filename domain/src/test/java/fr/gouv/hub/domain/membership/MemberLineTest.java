package fr.gouv.hub.domain.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class MemberLineTest {

    private static MemberLine line(String administration, CommunityRole role, boolean listed) {
        return new MemberLine(
                1L, "Zoé", "Aperçue", "zoe@essai.gouv.fr", administration, role, Instant.EPOCH, listed, null);
    }

    @Test
    void where_somebody_works_is_shown_when_he_accepts_to_be_seen_or_has_a_role() {
        assertThat(line("DITP", CommunityRole.MEMBER, true).shownAdministration())
                .isEqualTo("DITP");
        assertThat(line("DITP", CommunityRole.FACILITATOR, false).shownAdministration())
                .isEqualTo("DITP");
        assertThat(line("DITP", CommunityRole.MEMBER, false).shownAdministration())
                .as("animateurs see him, and could count")
                .isEmpty();
        assertThat(line(null, CommunityRole.MEMBER, true).shownAdministration()).isEmpty();
    }
}
