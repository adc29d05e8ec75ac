package fr.gouv.hub.domain.reference;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.hub.domain.shared.StoredFixture;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmailDomainTest {

    private static EmailDomain domain(String name, boolean withSubdomains) {
        EmailDomain domain = StoredFixture.with(StoredFixture.make(EmailDomain.class), "domain", name);
        return StoredFixture.with(domain, "withSubdomains", withSubdomains);
    }

    @ParameterizedTest
    @CsvSource({
        "gouv.fr, false, true",
        "gouv.fr, true, true",
        "finances.gouv.fr, true, true",
        "a.b.gouv.fr, true, true",
        "finances.gouv.fr, false, false",
        "fauxgouv.fr, true, false",
        "gouv.fr.example, true, false",
        "fr, true, false",
    })
    void a_rule_covers_its_domain_and_those_below_it_when_it_says_so(
            String candidate, boolean withSubdomains, boolean covered) {
        assertThat(domain("gouv.fr", withSubdomains).covers(candidate)).isEqualTo(covered);
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void a_rule_lets_in_or_keeps_out_and_suggests_where_somebody_works(boolean eligible) {
        Administration administration = StoredFixture.make(Administration.class);
        Territory territory = StoredFixture.make(Territory.class);
        EmailDomain rule = StoredFixture.with(domain("gouv.fr", true), "eligible", eligible);
        StoredFixture.with(rule, "administration", administration);
        StoredFixture.with(rule, "territory", territory);
        assertThat(rule.eligible()).isEqualTo(eligible);
        assertThat(rule.administration()).isSameAs(administration);
        assertThat(rule.territory()).isSameAs(territory);
        assertThat(rule.domain()).isEqualTo("gouv.fr");
    }

    @Test
    void the_clocks_of_a_territory_are_its_own() {
        Territory reunion = StoredFixture.with(StoredFixture.make(Territory.class), "zone", "Indian/Reunion");
        assertThat(reunion.zone()).isEqualTo(ZoneId.of("Indian/Reunion"));
    }

    @ParameterizedTest
    @CsvSource({"30, 75", "10, 25", "0, 0", "40, 100", "1, 3", "3, 8"})
    void a_share_is_rounded_and_counts_those_who_are_not_shown(long people, int percent) {
        Reach reach = Reach.of(List.of(
                ReachCell.of("a", 20),
                ReachCell.of("b", 10),
                ReachCell.of("c", 3),
                ReachCell.of("d", 4),
                ReachCell.of("e", 3)));
        assertThat(reach.others()).isEqualTo(10);
        assertThat(reach.share(people)).isEqualTo(percent);
    }

    @Test
    void of_nobody_there_is_no_share_and_what_is_hidden_is_not_nobody() {
        Reach nobody = Reach.of(List.of());
        assertThat(nobody.share(0)).isZero();
        assertThat(nobody.isNone()).isTrue();
        Reach hidden = Reach.of(List.of(ReachCell.of("a", 4)));
        assertThat(hidden.isNone()).isFalse();
        assertThat(hidden.share(4)).isZero();
        assertThat(Reach.of(List.of(ReachCell.of("a", 3), ReachCell.of("b", 2))).isNone())
                .as("five in two")
                .isFalse();
        assertThat(Reach.of(List.of(ReachCell.of("a", 5))).isNone()).isFalse();
    }

    @Test
    void cells_of_one_size_stand_in_the_order_of_their_names() {
        Reach reach = Reach.of(List.of(ReachCell.of("b", 8), ReachCell.of("a", 8)));
        assertThat(reach.cells()).extracting(ReachCell::name).containsExactly("a", "b");
    }
}
