package fr.gouv.hub.domain.event;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;

/** What somebody who registers answers. */
public class AnswersDraft {

    @Valid
    private List<Answer> answers = List.of();

    private int shown = mark(List.of());

    /** One question and its answer. */
    public static class Answer {

        private final EventQuestion question;

        @Size(max = EventQuestion.LONGEST_ANSWER, message = "{event.error.length}")
        private String text;

        Answer(EventQuestion question) {
            this.question = question;
        }

        public String getLabel() {
            return question.label();
        }

        public boolean isRequired() {
            return question.required();
        }

        public boolean isInWords() {
            return question.kind() == QuestionKind.TEXT;
        }

        public QuestionKind getKind() {
            return question.kind();
        }

        public List<String> getChoices() {
            return question.choices();
        }

        public String getText() {
            return text;
        }

        public void setText(String text) {
            this.text = text;
        }
    }

    /** Stands for what is asked. */
    static int mark(List<EventQuestion> questions) {
        return questions.stream().map(EventQuestion::mark).toList().hashCode();
    }

    /** @param questions what the event asks now */
    public void setQuestions(List<EventQuestion> questions) {
        answers = questions.stream().map(Answer::new).toList();
        shown = mark(questions);
    }

    public List<Answer> getAnswers() {
        return answers;
    }

    /** Stands for the questions that were shown: answers to others are refused. */
    public int getShown() {
        return shown;
    }

    public void setShown(int shown) {
        this.shown = shown;
    }

    /** The answers in the order of the questions; null where there is none. */
    List<String> texts() {
        List<String> texts = new ArrayList<>();
        answers.forEach(answer -> texts.add(answer.getText()));
        return texts;
    }
}
