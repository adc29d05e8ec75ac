package fr.gouv.hub.domain.membership;

import jakarta.persistence.Embeddable;

/** A question as it was asked of a candidate, and what he answered. */
@Embeddable
public class RequestAnswer {

    private String question;
    private String answer;

    protected RequestAnswer() {}

    RequestAnswer(String question, String answer) {
        this.question = question;
        this.answer = answer.strip();
    }

    public String question() {
        return question;
    }

    public String answer() {
        return answer;
    }
}
