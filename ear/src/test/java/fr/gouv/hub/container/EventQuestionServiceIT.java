package fr.gouv.hub.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gouv.hub.database.Row;
import fr.gouv.hub.domain.account.StaleEditException;
import fr.gouv.hub.domain.event.AnswersDraft;
import fr.gouv.hub.domain.event.QuestionKind;
import fr.gouv.hub.domain.event.QuestionRefusedException;
import fr.gouv.hub.domain.event.QuestionsDraft;
import fr.gouv.hub.domain.event.RatingDraft;
import fr.gouv.hub.domain.event.RatingRefusedException;
import fr.gouv.hub.domain.event.RegistrationStatus;
import fr.gouv.hub.domain.event.SheetPiece;
import fr.gouv.hub.domain.shared.ForbiddenException;
import fr.gouv.hub.domain.shared.NotFoundException;
import fr.gouv.hub.service.event.EventAttendanceService;
import fr.gouv.hub.service.event.EventPlanningService;
import fr.gouv.hub.service.event.EventQuestionService;
import fr.gouv.hub.service.event.EventRatingService;
import fr.gouv.hub.service.event.EventRegistrationService;
import fr.gouv.hub.service.event.EventService;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Questions at registration and what people think afterwards, in the server, by those concerned and by others. */
class EventQuestionServiceIT extends InTheServer {

    @Inject
    EventQuestionService questions;

    @Inject
    EventRatingService ratings;

    @Inject
    EventRegistrationService registrations;

    @Inject
    EventAttendanceService attendance;

    @Inject
    EventPlanningService planning;

    @Inject
    EventService events;

    private long community;
    private long organiser;
    private long agent;

    @BeforeEach
    void people() {
        community = Database.insert(Row.community());
        organiser = Database.insert(Row.agent());
        agent = Database.insert(Row.agent());
        Database.insert(Row.membership(community, organiser, "EVENT_ORGANISER"));
    }

    private record Meeting(long id, String slug) {}

    private Meeting meeting(LocalDateTime start) {
        Row row = Row.at(Row.event(community), start);
        long id = Database.insert(row);
        Database.insert(Row.host(id, row));
        return new Meeting(id, row.get("slug"));
    }

    private void ask(Meeting meeting) {
        QuestionsDraft form = Calls.as(organiser, () -> questions.edit(meeting.slug()));
        form.getQuestions().get(0).setLabel("Vos attentes");
        form.getQuestions().get(0).setRequired(true);
        form.getQuestions().get(3).setLabel("Repas");
        form.getQuestions().get(3).setKind(QuestionKind.CHOICE);
        form.getQuestions().get(3).setChoices("Avec\nSans");
        Calls.as(organiser, () -> questions.ask(meeting.slug(), form));
    }

    private AnswersDraft answers(Meeting meeting, String... texts) {
        AnswersDraft draft = new AnswersDraft();
        draft.setQuestions(Calls.asVisitor(() -> events.questions(meeting.id())));
        for (int i = 0; i < texts.length; i++) {
            draft.getAnswers().get(i).setText(texts[i]);
        }
        return draft;
    }

    @Test
    void what_is_asked_is_answered_and_read_by_organisers_alone() {
        Meeting meeting = meeting(Row.now().plusDays(5));
        ask(meeting);
        QuestionsDraft again = Calls.as(organiser, () -> questions.edit(meeting.slug()));
        assertThat(again.getQuestions().get(1).getChoices()).isEqualTo("Avec\nSans");
        assertThatThrownBy(() -> Calls.as(agent, () -> registrations.register(meeting.slug())))
                .isInstanceOf(QuestionRefusedException.class);
        assertThatThrownBy(() ->
                        Calls.as(agent, () -> registrations.register(meeting.slug(), answers(meeting, "", "Sans"))))
                .isInstanceOf(QuestionRefusedException.class);
        assertThat(Database.number("select count(*) from event_registration where event_id = ?", meeting.id()))
                .isZero();
        assertThat(Calls.as(agent, () -> registrations.register(meeting.slug(), answers(meeting, "=1+1", "Sans"))))
                .isEqualTo(RegistrationStatus.REGISTERED);
        Map<Long, List<String>> read = Calls.as(organiser, () -> attendance.sheet(meeting.slug(), 0, 10))
                .answers();
        assertThat(read.values()).containsExactly(List.of("=1+1", "Sans"));
        long steward = Database.insert(Row.agent());
        Database.insert(Row.of("event_steward")
                .set("event_id", meeting.id())
                .set("agent_id", steward)
                .set("named_at", Row.now()));
        SheetPiece welcomed = Calls.as(steward, () -> attendance.sheet(meeting.slug(), 0, 10));
        assertThat(welcomed.people().lines()).as("who comes").hasSize(1);
        assertThat(welcomed.questions()).as("not what he says").isEmpty();
        assertThat(welcomed.answers()).isEmpty();
        assertThatThrownBy(() -> Calls.as(agent, () -> attendance.sheet(meeting.slug(), 0, 10)))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> Calls.as(organiser, () -> questions.ask(meeting.slug(), again)))
                .as("somebody has answered")
                .isInstanceOf(QuestionRefusedException.class);
    }

    @Test
    void questions_that_change_while_somebody_registers_are_never_answered_by_mistake() {
        Meeting meeting = meeting(Row.now().plusDays(5));
        AnswersDraft before = answers(meeting);
        ask(meeting);
        assertThatThrownBy(() -> Calls.as(agent, () -> registrations.register(meeting.slug(), before)))
                .isInstanceOf(QuestionRefusedException.class);
        QuestionsDraft stale = new QuestionsDraft();
        assertThatThrownBy(() -> Calls.as(organiser, () -> questions.ask(meeting.slug(), stale)))
                .isInstanceOf(StaleEditException.class);
        QuestionsDraft both = Calls.as(organiser, () -> questions.edit(meeting.slug()));
        List<Calls.Outcome<Void>> outcomes = Calls.atOnce(
                Collections.nCopies(6, organiser), Calls.returning(() -> questions.ask(meeting.slug(), both)));
        assertThat(outcomes).filteredOn(Calls.Outcome::succeeded).hasSize(1);
    }

    @Test
    void who_organises_nothing_there_asks_nothing() {
        Meeting meeting = meeting(Row.now().plusDays(5));
        for (Calls.Action door : List.<Calls.Action>of(
                () -> questions.edit(meeting.slug()), () -> questions.ask(meeting.slug(), new QuestionsDraft()))) {
            assertThatThrownBy(() -> Calls.as(agent, door)).isInstanceOf(ForbiddenException.class);
            assertThatThrownBy(() -> Calls.asVisitor(door)).isInstanceOf(EJBAccessException.class);
        }
    }

    private long present(Meeting meeting, int turn, String noted) {
        long one = Database.insert(Row.agent());
        Database.insert(Row.of("event_registration")
                .set("event_id", meeting.id())
                .set("agent_id", one)
                .set("status", "REGISTERED")
                .set("turn", turn)
                .set("attendance", noted)
                .set("asked_at", Row.now())
                .set("changed_at", Row.now()));
        return one;
    }

    private static RatingDraft rating(int score) {
        RatingDraft draft = new RatingDraft();
        draft.setScore(score);
        draft.setComment("Note " + score);
        return draft;
    }

    @Test
    void those_who_were_there_say_it_once_and_organisers_read_a_mean_from_five_on() {
        Meeting meeting = meeting(Row.now().minusHours(5));
        for (int i = 1; i <= 5; i++) {
            long one = present(meeting, i, "PRESENT");
            int score = i;
            assertThat(Calls.as(one, () -> ratings.place(meeting.slug())).open())
                    .isTrue();
            List<Calls.Outcome<Void>> outcomes = Calls.atOnce(
                    Collections.nCopies(6, one), Calls.returning(() -> ratings.rate(meeting.slug(), rating(score))));
            assertThat(outcomes).filteredOn(Calls.Outcome::succeeded).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(outcome -> !outcome.succeeded())
                    .allSatisfy(outcome -> assertThat(outcome.failure()).isInstanceOf(RatingRefusedException.class));
            assertThat(Calls.as(one, () -> ratings.place(meeting.slug())).done())
                    .isTrue();
            assertThat(Calls.as(organiser, () -> planning.plan(meeting.slug(), null))
                            .ratings()
                            .isShown())
                    .isEqualTo(i == 5);
        }
        assertThat(Calls.as(organiser, () -> planning.plan(meeting.slug(), null))
                        .ratings())
                .satisfies(figures -> {
                    assertThat(figures.mean()).isEqualTo(3.0);
                    assertThat(figures.comments()).hasSize(5);
                });
    }

    @Test
    void others_say_nothing() {
        Meeting meeting = meeting(Row.now().minusHours(5));
        for (long other : new long[] {
            agent, organiser, present(meeting, 1, "ABSENT"), present(meeting, 2, null), present(meeting, 3, "EXCUSED")
        }) {
            assertThat(Calls.as(other, () -> ratings.place(meeting.slug())).open())
                    .isFalse();
            assertThatThrownBy(() -> Calls.as(other, () -> ratings.rate(meeting.slug(), rating(5))))
                    .isInstanceOf(RatingRefusedException.class);
        }
        Meeting going = meeting(Row.now().minusMinutes(30));
        long early = present(going, 1, "PRESENT");
        assertThatThrownBy(() -> Calls.as(early, () -> ratings.rate(going.slug(), rating(5))))
                .isInstanceOf(RatingRefusedException.class);
        assertThatThrownBy(() -> Calls.as(agent, () -> ratings.place("rien"))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> Calls.asVisitor(() -> ratings.place(meeting.slug())))
                .isInstanceOf(EJBAccessException.class);
    }
}
