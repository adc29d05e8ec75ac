package fr.gouv.hub.web.community;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MapScaleTest {

    @Test
    void nothing_has_no_step() {
        MapScale scale = new MapScale(0);
        assertThat(scale.stepOf(0)).isZero();
        assertThat(scale.steps()).isZero();
    }

    @Test
    void few_have_a_step_each() {
        MapScale scale = new MapScale(3);
        assertThat(scale.steps()).isEqualTo(3);
        assertThat(scale.stepOf(1)).isEqualTo(1);
        assertThat(scale.stepOf(3)).isEqualTo(3);
        assertThat(scale.lowest(2)).isEqualTo(scale.highest(2)).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 4, 5, 6, 9, 12, 100, 12_345})
    void every_count_lies_in_its_step_and_the_highest_in_the_last(long highest) {
        MapScale scale = new MapScale(highest);
        assertThat(scale.steps()).isBetween(1, 4);
        assertThat(scale.highest(scale.steps())).isEqualTo(highest);
        for (long count = 1; count <= highest; count++) {
            int step = scale.stepOf(count);
            assertThat(count).isBetween(scale.lowest(step), scale.highest(step));
        }
    }
}
