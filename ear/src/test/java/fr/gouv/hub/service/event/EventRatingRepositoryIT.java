package fr.gouv.hub.service.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gouv.hub.database.DatabaseTest;
import fr.gouv.hub.database.LargeSchema;
import fr.gouv.hub.database.Row;
import fr.gouv.hub.domain.event.RatingFigures;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EventRatingRepositoryIT extends DatabaseTest {

    private EventRatingRepository ratings;
    private EventAttendanceRepository attendance;
    private long event;

    private static EventRatingRepository on(EntityManager entities) {
        EventRatingRepository repository = new EventRatingRepository();
        repository.entities = entities;
        return repository;
    }

    private static EventAttendanceRepository sheet(EntityManager entities) {
        EventAttendanceRepository repository = new EventAttendanceRepository();
        repository.entities = entities;
        return repository;
    }

    @BeforeEach
    void prepare() {
        ratings = on(entities);
        attendance = sheet(entities);
        event = insert(Row.event(insert(Row.community())));
    }

    private long rate(long agent, int score, String comment) {
        return insert(Row.of("event_rating")
                .set("event_id", event)
                .set("agent_id", agent)
                .set("score", score)
                .set("comment", comment)
                .set("rated_at", Row.now()));
    }

    @Test
    void nothing_said_is_no_mean() {
        assertThat(ratings.figures(event)).isEqualTo(RatingFigures.NONE);
        assertThat(ratings.isRated(event, insert(Row.agent()))).isFalse();
    }

    @Test
    void the_mean_counts_everybody_and_comments_stand_without_names() {
        long one = insert(Row.agent());
        rate(one, 5, "Très bien");
        assertThat(ratings.isRated(event, one)).isTrue();
        rate(insert(Row.agent()), 2, null);
        for (int i = 0; i < 60; i++) {
            rate(insert(Row.agent()), 3, null);
        }
        RatingFigures figures = ratings.figures(event);
        assertThat(figures.count()).isEqualTo(62);
        assertThat(figures.mean()).isBetween(3.0, 3.1);
        assertThat(figures.comments()).containsExactly("Très bien");
    }

    @Test
    void the_database_lets_nobody_say_it_twice_nor_more_than_five() {
        long one = insert(Row.agent());
        rate(one, 5, null);
        assertThatThrownBy(() -> rate(one, 4, null)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> rate(insert(Row.agent()), 6, null)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> rate(insert(Row.agent()), 0, null)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void answers_come_by_registration_and_question() {
        assertThat(attendance.answers(List.of())).isEmpty();
        long registration = insert(Row.of("event_registration")
                .set("event_id", event)
                .set("agent_id", insert(Row.agent()))
                .set("status", "REGISTERED")
                .set("turn", 1)
                .set("asked_at", Row.now())
                .set("changed_at", Row.now()));
        insert(Row.of("event_answer")
                .set("registration_id", registration)
                .set("position", 1)
                .set("answer", "b"));
        insert(Row.of("event_answer")
                .set("registration_id", registration)
                .set("position", 0)
                .set("answer", "a"));
        assertThat(attendance.answers(List.of(registration, 1L))).containsEntry(registration, List.of("a", "b"));
    }

    @Test
    void nothing_is_found_by_a_scan() {
        LargeSchema.requireIndexed(true, large -> {
            on(large).figures(1);
            on(large).isRated(1, 1);
            assertThat(on(large).ofSeries(LargeSchema.SOME_ID)).isNotEmpty();
            sheet(large).answers(List.of(1L, 2L));
        });
    }
}
