package fr.gouv.hub.domain.event;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** One question as organisers type it; without a label there is none. */
public class QuestionDraft {

    @Size(max = EventQuestion.LONGEST_LABEL, message = "{event.error.length}")
    private String label;

    @NotNull(message = "{event.error.choose}")
    private QuestionKind kind = QuestionKind.TEXT;

    private boolean required;

    @Size(max = EventQuestion.MOST_CHOICES * (EventQuestion.LONGEST_CHOICE + 2), message = "{event.error.length}")
    private String choices;

    public String getLabel() {
        return label;
    }

    public void setLabel(String label) {
        this.label = label;
    }

    public QuestionKind getKind() {
        return kind;
    }

    public void setKind(QuestionKind kind) {
        this.kind = kind;
    }

    public boolean isRequired() {
        return required;
    }

    public void setRequired(boolean required) {
        this.required = required;
    }

    /** One per line. */
    public String getChoices() {
        return choices;
    }

    public void setChoices(String choices) {
        this.choices = choices;
    }
}
