package fr.gouv.hub.domain.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gouv.hub.domain.account.Agent;
import fr.gouv.hub.domain.community.CommunityFixture;
import fr.gouv.hub.domain.community.JoinPolicy;
import fr.gouv.hub.domain.shared.BusinessException;
import fr.gouv.hub.domain.shared.EmailAddress;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What organisers ask, what is answered, and what those who came think of it. */
class EventQuestionTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final Instant AFTER = Instant.parse("2026-12-01T14:00:00Z");
    private static final EventTime TIME = EventTime.of(
            LocalDateTime.parse("2026-12-01T12:30"), LocalDateTime.parse("2026-12-01T14:30"), EventZone.PARIS);

    private static CommunityEvent event() {
        EventContent content = new EventContent(
                "Atelier",
                "",
                EventFormat.WORKSHOP,
                EventMode.ON_SITE,
                "Salle 1",
                null,
                null,
                TIME,
                null,
                null,
                null,
                Set.of(),
                Set.of());
        CommunityEvent event = CommunityEvent.draft(
                CommunityFixture.published("design", JoinPolicy.OPEN), agent(), "atelier-1", content, NOW);
        event.publish(NOW);
        return event;
    }

    private static Agent agent() {
        return Agent.register(EmailAddress.of("agent@gouv.fr"), NOW);
    }

    private static void refused(String key, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(BusinessException.class, refusal -> assertThat(refusal.key())
                        .isEqualTo(key));
    }

    private static final EventQuestion WORDS = EventQuestion.of(" Vos attentes ? ", QuestionKind.TEXT, true, null);
    private static final EventQuestion MEAL =
            EventQuestion.of("Repas", QuestionKind.CHOICE, false, "Avec viande\n\n Végétarien \nVégétarien");
    private static final EventQuestion ACCESS = EventQuestion.of("Fauteuil ?", QuestionKind.YES_NO, true, "x");

    private static AnswersDraft answers(List<EventQuestion> questions, String... texts) {
        AnswersDraft draft = new AnswersDraft();
        draft.setQuestions(questions);
        for (int i = 0; i < texts.length; i++) {
            draft.getAnswers().get(i).setText(texts[i]);
        }
        return draft;
    }

    @Test
    void a_question_is_short_and_a_choice_has_two_to_ten_answers() {
        assertThat(WORDS.label()).isEqualTo("Vos attentes ?");
        assertThat(MEAL.choices()).containsExactly("Avec viande", "Végétarien");
        assertThat(ACCESS.choices()).containsExactly("oui", "non");
        for (String label : new String[] {"", "  ", "x".repeat(201)}) {
            refused("event.error.questionLabel", () -> EventQuestion.of(label, QuestionKind.TEXT, false, null));
        }
        String eleven = "abcdefghijk".replaceAll("(.)", "$1\n");
        for (String choices : new String[] {null, "", "seul", "deux\ndeux", eleven, "a\n" + "x".repeat(101)}) {
            refused("event.error.questionChoices", () -> EventQuestion.of("Q", QuestionKind.CHOICE, false, choices));
        }
    }

    @Test
    void answers_are_kept_with_the_registration_in_the_order_of_the_questions() {
        CommunityEvent event = event();
        List<EventQuestion> asked = List.of(WORDS, MEAL, ACCESS);
        event.ask(asked, NOW);
        EventRegistration one = event.register(agent(), null, answers(asked, " Apprendre. ", null, "non"), NOW);
        assertThat(one.answers()).containsExactly("Apprendre.", "", "non");
        event.withdraw(one, NOW);
        event.register(agent(), one, answers(asked, "Autre", "Végétarien", "oui"), NOW);
        assertThat(one.answers()).containsExactly("Autre", "Végétarien", "oui");
    }

    @Test
    void an_answer_that_is_missing_wrong_or_to_another_question_is_refused() {
        CommunityEvent event = event();
        List<EventQuestion> asked = List.of(WORDS, MEAL, ACCESS);
        event.ask(asked, NOW);
        refused("event.error.answerMissing", () -> event.register(agent(), null, answers(asked, " ", "", "oui"), NOW));
        refused(
                "event.error.answerWrong",
                () -> event.register(agent(), null, answers(asked, "a", "Rien", "oui"), NOW));
        refused("event.error.answerWrong", () -> event.register(agent(), null, answers(asked, "a", null, "Oui"), NOW));
        refused(
                "event.error.answerWrong",
                () -> event.register(agent(), null, answers(asked, "x".repeat(1_001), null, "oui"), NOW));
        refused("event.error.questionsChanged", () -> event.register(agent(), null, new AnswersDraft(), NOW));
        refused("event.error.questionsChanged", () -> event.register(agent(), null, answers(List.of(WORDS), "a"), NOW));
        AnswersDraft old = answers(List.of(WORDS), "a");
        old.setQuestions(asked);
        assertThat(event.registeredCount()).isZero();
        AnswersDraft shown = answers(asked, "a", null, "oui");
        shown.setShown(answers(List.of(WORDS), "a").getShown());
        refused("event.error.questionsChanged", () -> event.register(agent(), null, shown, NOW));
        for (AnswersDraft forged : List.of(new AnswersDraft(), answers(List.of(WORDS), "a"))) {
            forged.setShown(shown(asked));
            refused("event.error.questionsChanged", () -> event.register(agent(), null, forged, NOW));
        }
    }

    private static int shown(List<EventQuestion> questions) {
        AnswersDraft draft = new AnswersDraft();
        draft.setQuestions(questions);
        return draft.getShown();
    }

    @Test
    void questions_are_fixed_as_soon_as_somebody_has_registered() {
        CommunityEvent event = event();
        event.ask(List.of(MEAL), NOW);
        event.ask(List.of(), NOW);
        int revision = event.revision();
        event.ask(List.of(MEAL), NOW);
        assertThat(event.revision()).isGreaterThan(revision);
        EventRegistration one = event.register(agent(), null, answers(List.of(MEAL), (String) null), NOW);
        event.withdraw(one, NOW);
        refused("event.error.questionsLocked", () -> event.ask(List.of(), NOW));
        CommunityEvent off = event();
        off.cancel(NOW);
        refused("event.error.cancelled", () -> off.ask(List.of(MEAL), NOW));
        assertThatThrownBy(() -> event().ask(Collections.nCopies(6, MEAL), NOW))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_form_reads_what_it_was_filled_with() {
        QuestionsDraft draft = new QuestionsDraft();
        assertThat(draft.getQuestions()).hasSize(5);
        draft.fill(List.of(WORDS, MEAL, ACCESS));
        assertThat(draft.read())
                .extracting(EventQuestion::mark)
                .containsExactly(WORDS.mark(), MEAL.mark(), ACCESS.mark());
        draft.getQuestions().get(1).setLabel(" ");
        assertThat(draft.read()).hasSize(2);
    }

    private static RatingDraft rating(int score, String comment) {
        RatingDraft draft = new RatingDraft();
        draft.setScore(score);
        draft.setComment(comment);
        return draft;
    }

    @Test
    void only_who_was_present_says_what_he_thinks_once_it_is_over() {
        CommunityEvent event = event();
        EventRegistration one = event.register(agent(), null, new AnswersDraft(), NOW);
        refused("event.error.ratingClosed", () -> EventRating.of(one, rating(5, null), NOW));
        refused("event.error.ratingNotPresent", () -> EventRating.of(one, rating(5, null), AFTER));
        one.mark(Attendance.EXCUSED, AFTER);
        refused("event.error.ratingNotPresent", () -> EventRating.of(one, rating(5, null), AFTER));
        one.mark(Attendance.PRESENT, AFTER);
        refused(
                "event.error.ratingClosed",
                () -> EventRating.of(one, rating(5, null), TIME.endsAt().minusSeconds(1)));
        refused(
                "event.error.ratingClosed",
                () -> EventRating.of(one, rating(5, null), TIME.endsAt().plus(CommunityEvent.CHECK_IN)));
        EventRating said = EventRating.of(one, rating(4, " Bien. "), AFTER);
        assertThat(said.score()).isEqualTo(4);
        assertThat(said.comment()).isEqualTo("Bien.");
        assertThat(said.ratedAt()).isEqualTo(AFTER);
        assertThat(EventRating.of(one, rating(1, " "), AFTER).comment()).isNull();
        for (int wrong : new int[] {0, 6, -1}) {
            assertThatThrownBy(() -> EventRating.of(one, rating(wrong, null), AFTER))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void organisers_see_a_mean_from_five_on() {
        RatingFigures four = new RatingFigures(4, 4.5, List.of("a")).shown();
        assertThat(four.isShown()).isFalse();
        assertThat(four.comments()).isEmpty();
        assertThat(four.mean()).isZero();
        assertThat(new RatingFigures(5, 4.5, List.of("a")).shown().comments()).containsExactly("a");
    }

    @Test
    void what_just_fits_is_asked_and_answered() {
        assertThat(EventQuestion.of("x".repeat(200), QuestionKind.TEXT, false, null)
                        .label())
                .hasSize(200);
        String ten = "abcdefghij".replaceAll("(.)", "$1\n");
        assertThat(EventQuestion.of("Q", QuestionKind.CHOICE, false, ten).choices())
                .hasSize(10);
        assertThat(EventQuestion.of("Q", QuestionKind.CHOICE, false, "a\n" + "x".repeat(100))
                        .choices())
                .hasSize(2);
        assertThat(WORDS.check("x".repeat(EventQuestion.LONGEST_ANSWER))).hasSize(EventQuestion.LONGEST_ANSWER);
        event().ask(Collections.nCopies(EventQuestion.MOST, MEAL), NOW);
    }

    @Test
    void the_form_of_who_registers_shows_each_question_as_it_is_asked() {
        AnswersDraft draft = answers(List.of(WORDS, MEAL, ACCESS));
        AnswersDraft.Answer words = draft.getAnswers().get(0);
        assertThat(words.getLabel()).isEqualTo("Vos attentes ?");
        assertThat(words.isRequired()).isTrue();
        assertThat(words.isInWords()).isTrue();
        assertThat(words.getChoices()).isEmpty();
        AnswersDraft.Answer meal = draft.getAnswers().get(1);
        assertThat(meal.isRequired()).isFalse();
        assertThat(meal.isInWords()).isFalse();
        assertThat(meal.getKind()).isEqualTo(QuestionKind.CHOICE);
        assertThat(meal.getChoices()).containsExactly("Avec viande", "Végétarien");
    }

    /** Two questions are the same when all of it is. */
    @Test
    void each_part_of_a_question_makes_it_another() {
        List<EventQuestion> all = List.of(
                MEAL,
                EventQuestion.of("Dîner", QuestionKind.CHOICE, false, "Avec viande\nVégétarien"),
                EventQuestion.of("Repas", QuestionKind.CHOICE, true, "Avec viande\nVégétarien"),
                EventQuestion.of("Repas", QuestionKind.CHOICE, false, "Avec viande\nSans"),
                EventQuestion.of("Repas", QuestionKind.TEXT, false, null),
                EventQuestion.of("Repas", QuestionKind.YES_NO, false, null));
        assertThat(all).extracting(EventQuestion::mark).doesNotHaveDuplicates();
        assertThat(all)
                .allSatisfy(one -> assertThat(one.copy().mark()).isEqualTo(one.mark()))
                .allSatisfy(one -> assertThat(one.copy().choices()).isEqualTo(one.choices()));
        assertThat(EventQuestion.of("Repas", QuestionKind.CHOICE, false, " Avec viande \n\nVégétarien\n")
                        .mark())
                .as("only space differs")
                .isEqualTo(MEAL.mark());
    }
}
