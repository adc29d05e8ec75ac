package fr.gouv.hub.domain.event;

import java.util.List;
import java.util.Map;

/**
 * A piece of the sign-in sheet, with what people answered; without questions for those who only welcome people.
 *
 * @param answers by registration, in the order of the questions; somebody may have none
 */
public record SheetPiece(CheckIn people, List<EventQuestion> questions, Map<Long, List<String>> answers) {

    public SheetPiece {
        questions = List.copyOf(questions);
        answers = Map.copyOf(answers);
    }

    /** @return his answer to a question, or nothing */
    public String answer(CheckInLine line, int question) {
        List<String> given = answers.getOrDefault(line.id(), List.of());
        return question < given.size() ? given.get(question) : "";
    }
}
