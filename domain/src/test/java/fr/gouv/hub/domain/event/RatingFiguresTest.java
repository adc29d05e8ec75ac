package fr.gouv.hub.domain.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class RatingFiguresTest {

    private static RatingFigures of(int count, double mean) {
        return new RatingFigures(count, mean, List.of());
    }

    @Test
    void scores_of_several_events_weigh_as_many_as_they_are() {
        RatingFigures both = RatingFigures.together(List.of(of(10, 4), of(30, 3), RatingFigures.NONE));
        assertThat(both.count()).isEqualTo(40);
        assertThat(both.mean()).isEqualTo(3.25, Offset.offset(1e-9));
        assertThat(RatingFigures.together(List.of())).isEqualTo(RatingFigures.NONE);
        assertThat(RatingFigures.together(List.of(RatingFigures.NONE)).count()).isZero();
    }

    @Test
    void a_score_that_is_not_shown_cannot_be_found_by_taking_the_others_away() {
        assertThat(RatingFigures.together(List.of(of(10, 4), of(1, 1)))).isEqualTo(of(10, 4));
        assertThat(RatingFigures.together(List.of(of(10, 4), of(2, 1), of(2, 1))))
                .as("four in two")
                .isEqualTo(of(10, 4));
        RatingFigures mixed = RatingFigures.together(List.of(of(10, 4), of(4, 2), of(1, 2)));
        assertThat(mixed.count()).as("five in two").isEqualTo(15);
        assertThat(mixed.mean()).isEqualTo(10.0 / 3, Offset.offset(1e-9));
        assertThat(RatingFigures.together(List.of(of(3, 2), of(3, 4))).mean())
                .as("nothing is shown beside them")
                .isEqualTo(3, Offset.offset(1e-9));
        RatingFigures few = RatingFigures.together(List.of(of(3, 2), of(1, 4)));
        assertThat(few.count()).isEqualTo(4);
        assertThat(few.isShown()).isFalse();
        assertThat(few.mean()).isZero();
    }

    @Test
    void five_of_one_event_are_shown_by_themselves_and_do_not_hide_the_few_of_another() {
        assertThat(of(5, 4).isShown()).isTrue();
        assertThat(of(4, 4).isShown()).isFalse();
        assertThat(RatingFigures.together(List.of(of(5, 4), of(4, 1)))).isEqualTo(of(5, 4));
        assertThat(RatingFigures.together(List.of(of(5, 4), of(4, 1), RatingFigures.NONE)))
                .as("an event that nobody rated hides nobody")
                .isEqualTo(of(5, 4));
    }
}
