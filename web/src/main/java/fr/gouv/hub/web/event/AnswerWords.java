package fr.gouv.hub.web.event;

import fr.gouv.hub.domain.event.AnswersDraft;
import fr.gouv.hub.domain.event.QuestionKind;
import fr.gouv.hub.web.shared.Words;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What the answers to choose from are called. */
@Named
@ApplicationScoped
public class AnswerWords {

    @Inject
    Words words;

    /** @return what a choice is called */
    public String choice(AnswersDraft.Answer answer, String choice) {
        if (answer.getKind() != QuestionKind.YES_NO) {
            return choice;
        }
        return words.say("oui".equals(choice) ? "event.answer.label.yes" : "event.answer.label.no");
    }
}
