package fr.gouv.hub.domain.home;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HubFiguresTest {

    @ParameterizedTest
    @CsvSource({"0, 0", "49, 0", "50, 1", "2500, 50", "4999, 99", "5000, 100", "5700000, 100"})
    void the_goal_is_reached_when_all_are_there_and_never_more_than_whole(long agents, int percent) {
        assertThat(new HubFigures(agents, 5_000, 3, 2).progress()).isEqualTo(percent);
    }
}
