package fr.gouv.hub.web.steering;

import fr.gouv.hub.domain.community.RequestQuestions;
import jakarta.validation.constraints.Size;

/** One line of the form for the questions asked of candidates; may stay empty. */
public class QuestionField {

    private final String label;

    @Size(max = RequestQuestions.LONGEST, message = "{community.error.length}")
    private String text;

    QuestionField(String label, String text) {
        this.label = label;
        this.text = text;
    }

    public String getLabel() {
        return label;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
