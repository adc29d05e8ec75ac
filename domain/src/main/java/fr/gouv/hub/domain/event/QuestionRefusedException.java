package fr.gouv.hub.domain.event;

import fr.gouv.hub.domain.shared.BusinessException;

/** A question that cannot be asked so, or an answer that it does not take. */
public class QuestionRefusedException extends BusinessException {

    private static final long serialVersionUID = 1L;

    private QuestionRefusedException(String key, Object... arguments) {
        super(key, arguments);
    }

    static QuestionRefusedException label(int longest) {
        return new QuestionRefusedException("event.error.questionLabel", longest);
    }

    static QuestionRefusedException choices(String label, int most, int longest) {
        return new QuestionRefusedException("event.error.questionChoices", label, most, longest);
    }

    static QuestionRefusedException locked(String title) {
        return new QuestionRefusedException("event.error.questionsLocked", title);
    }

    static QuestionRefusedException missing(String label) {
        return new QuestionRefusedException("event.error.answerMissing", label);
    }

    static QuestionRefusedException answer(String label) {
        return new QuestionRefusedException("event.error.answerWrong", label);
    }

    /** The organisers changed their questions since they were shown. */
    public static QuestionRefusedException changed() {
        return new QuestionRefusedException("event.error.questionsChanged");
    }
}
