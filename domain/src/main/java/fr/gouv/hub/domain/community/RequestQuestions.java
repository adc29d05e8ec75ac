package fr.gouv.hub.domain.community;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * What the animateurs ask of candidates: at most five questions, each one line of at most 200 characters.
 *
 * @param lines the questions, in the order in which they are asked
 */
public record RequestQuestions(List<String> lines) {

    public static final int MOST = 5;
    public static final int LONGEST = 200;
    public static final RequestQuestions NONE = new RequestQuestions(List.of());

    public RequestQuestions {
        lines = List.copyOf(lines);
        if (lines.size() > MOST || lines.stream().anyMatch(line -> line.isBlank() || line.length() > LONGEST)) {
            throw new IllegalArgumentException("at most " + MOST + " questions of one line");
        }
    }

    /** Takes what a form has, without its empty fields. Line ends become spaces. */
    public static RequestQuestions of(List<String> typed) {
        return new RequestQuestions(typed.stream()
                .filter(Objects::nonNull)
                .map(line -> line.replaceAll("\\s+", " ").strip())
                .filter(line -> !line.isEmpty())
                .toList());
    }

    static RequestQuestions stored(String text) {
        return text == null ? NONE : new RequestQuestions(Arrays.asList(text.split("\n", -1)));
    }

    String toStore() {
        return lines.isEmpty() ? null : String.join("\n", lines);
    }
}
