package fr.gouv.hub.domain.steering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ChangeLineTest {

    private static ChangeLine.Subject subject(boolean erased, long roles, long reading) {
        return new ChangeLine(
                        ChangeKind.ROLE,
                        Instant.EPOCH,
                        "Élodie",
                        "Maquette",
                        erased,
                        "Zoé",
                        "Promue",
                        roles,
                        reading,
                        "MEMBER>LEAD")
                .subject();
    }

    @Test
    void members_read_whose_role_changed_and_others_only_of_those_who_run_the_community() {
        assertThat(subject(false, 0, 1).name().full()).isEqualTo("Zoé Promue");
        assertThat(subject(false, 1, 0).name().full()).isEqualTo("Zoé Promue");
        assertThat(subject(false, 0, 0).name().full()).isNull();
        assertThat(subject(false, 0, 0).erased()).isFalse();
    }

    @Test
    void who_has_no_account_any_more_is_told_from_who_is_not_named() {
        assertThat(new ChangeLine(ChangeKind.ROLE, Instant.EPOCH, null, null, true, null, null, 0L, 1L, "MEMBER>LEAD"))
                .satisfies(line -> assertThat(line.subject().erased()).isTrue())
                .satisfies(line -> assertThat(line.subject().name().full()).isNull())
                .satisfies(line -> assertThat(line.author()).isEmpty());
        assertThat(new ChangeLine(ChangeKind.ROLE, Instant.EPOCH, null, null, false, null, null, 0L, 1L, null))
                .as("a line of former times, which does not tell whose role it was")
                .satisfies(line -> assertThat(line.subject().erased()).isFalse())
                .satisfies(line -> assertThat(line.subject().name().full()).isNull());
    }
}
