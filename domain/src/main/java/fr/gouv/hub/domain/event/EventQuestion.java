package fr.gouv.hub.domain.event;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;

/** What organisers ask of those who register, and which answers they take. Immutable. */
@Embeddable
public class EventQuestion {

    /** Most questions that an event asks. */
    public static final int MOST = 5;

    /** Longest answer in words, in characters. */
    public static final int LONGEST_ANSWER = 1_000;

    static final int LONGEST_LABEL = 200;
    static final int MOST_CHOICES = 10;
    static final int LONGEST_CHOICE = 100;

    /** The answers to {@link QuestionKind#YES_NO}. */
    private static final List<String> YES_NO = List.of("oui", "non");

    private String label;

    @Enumerated(EnumType.STRING)
    private QuestionKind kind;

    private boolean required;
    private String choices;

    protected EventQuestion() {}

    private EventQuestion(String label, QuestionKind kind, boolean required, List<String> choices) {
        this.label = label;
        this.kind = kind;
        this.required = required;
        this.choices = String.join("\n", choices);
    }

    /**
     * @param choices one per line; only of {@link QuestionKind#CHOICE}
     * @throws QuestionRefusedException when it is empty or too long, or offers no choice
     */
    public static EventQuestion of(String label, QuestionKind kind, boolean required, String choices) {
        String asked = label.strip();
        if (asked.isEmpty() || asked.length() > LONGEST_LABEL) {
            throw QuestionRefusedException.label(LONGEST_LABEL);
        }
        List<String> offered = kind == QuestionKind.CHOICE ? lines(choices) : List.of();
        boolean wrong = offered.size() < 2
                || offered.size() > MOST_CHOICES
                || offered.stream().anyMatch(one -> one.length() > LONGEST_CHOICE);
        if (kind == QuestionKind.CHOICE && wrong) {
            throw QuestionRefusedException.choices(asked, MOST_CHOICES, LONGEST_CHOICE);
        }
        return new EventQuestion(asked, kind, required, offered);
    }

    /** The same question, for another event. */
    EventQuestion copy() {
        return new EventQuestion(label, kind, required, kind == QuestionKind.CHOICE ? choices() : List.of());
    }

    private static List<String> lines(String text) {
        return text == null
                ? List.of()
                : text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .distinct()
                        .toList();
    }

    /**
     * @param typed may be null or blank
     * @return the answer as it is kept; empty when there is none
     * @throws QuestionRefusedException when one is needed, or it is none of those offered, or too long
     */
    String check(String typed) {
        String answer = typed == null ? "" : typed.strip();
        if (answer.isEmpty() && required) {
            throw QuestionRefusedException.missing(label);
        }
        boolean offered = kind == QuestionKind.TEXT || choices().contains(answer);
        if (!answer.isEmpty() && (!offered || answer.length() > LONGEST_ANSWER)) {
            throw QuestionRefusedException.answer(label);
        }
        return answer;
    }

    /** The answers to choose from; none of a question that is answered in words. */
    public List<String> choices() {
        return switch (kind) {
            case TEXT -> List.of();
            case CHOICE -> lines(choices);
            case YES_NO -> YES_NO;
        };
    }

    public String label() {
        return label;
    }

    public QuestionKind kind() {
        return kind;
    }

    public boolean required() {
        return required;
    }

    /** Stands for it: another question has another, the same one always the same. */
    String mark() {
        return String.join("\n", label, kind.name(), String.valueOf(required), choices);
    }
}
