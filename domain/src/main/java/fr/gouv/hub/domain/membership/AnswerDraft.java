package fr.gouv.hub.domain.membership;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** One question of the animateurs, and what a candidate types. */
public class AnswerDraft {

    private final String question;

    @NotBlank(message = "{membership.error.answerMissing}")
    @Size(max = MotiveDraft.LONGEST, message = "{membership.error.motiveLength}")
    private String text;

    public AnswerDraft(String question) {
        this.question = question;
    }

    public String getQuestion() {
        return question;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
