package fr.gouv.hub.domain.membership;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;

/** What a candidate writes to the animateurs. */
public class MotiveDraft {

    /** Longest motive, and longest answer, in characters. */
    public static final int LONGEST = 1_000;

    @NotBlank(message = "{membership.error.motiveMissing}")
    @Size(max = LONGEST, message = "{membership.error.motiveLength}")
    private String motive;

    @Valid
    private List<AnswerDraft> answers = List.of();

    private int shown = answers.hashCode();

    public String getMotive() {
        return motive;
    }

    public void setMotive(String motive) {
        this.motive = motive;
    }

    /** One for each question of the animateurs, in their order. */
    public List<AnswerDraft> getAnswers() {
        return answers;
    }

    /** @param questions what the animateurs ask now */
    public void setQuestions(List<String> questions) {
        answers = questions.stream().map(AnswerDraft::new).toList();
        shown = questions.hashCode();
    }

    /** Stands for the questions that the candidate was shown: answers to others are refused. */
    public int getShown() {
        return shown;
    }

    public void setShown(int shown) {
        this.shown = shown;
    }
}
