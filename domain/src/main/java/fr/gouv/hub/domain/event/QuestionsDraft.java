package fr.gouv.hub.domain.event;

import jakarta.validation.Valid;
import java.util.List;
import java.util.stream.Stream;

/** The questions of an event, as their form has them: always as many as there may be. */
public class QuestionsDraft {

    @Valid
    private final List<QuestionDraft> questions =
            Stream.generate(QuestionDraft::new).limit(EventQuestion.MOST).toList();

    private int revision;

    public List<QuestionDraft> getQuestions() {
        return questions;
    }

    /** Of the event, when the form was shown. */
    public int getRevision() {
        return revision;
    }

    public void setRevision(int revision) {
        this.revision = revision;
    }

    /** @param asked what the event asks now */
    public void fill(List<EventQuestion> asked) {
        for (int i = 0; i < asked.size(); i++) {
            QuestionDraft draft = questions.get(i);
            draft.setLabel(asked.get(i).label());
            draft.setKind(asked.get(i).kind());
            draft.setRequired(asked.get(i).required());
            draft.setChoices(
                    asked.get(i).kind() == QuestionKind.CHOICE
                            ? String.join("\n", asked.get(i).choices())
                            : null);
        }
    }

    /** @throws QuestionRefusedException when one cannot be asked so */
    public List<EventQuestion> read() {
        return questions.stream()
                .filter(one -> one.getLabel() != null && !one.getLabel().isBlank())
                .map(one -> EventQuestion.of(one.getLabel(), one.getKind(), one.isRequired(), one.getChoices()))
                .toList();
    }
}
