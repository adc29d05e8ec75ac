package fr.gouv.hub.domain.account;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A first and a last name as an e-mail address suggests them; either may be null.
 *
 * @param first given name
 * @param last family name
 */
public record PersonName(String first, String last) {

    /**
     * Reads {@code prenom.nom} as professional addresses are made: {@code anne-marie.le-goff} gives « Anne-Marie Le-Goff ».
     * Shared mailboxes and other forms give no name.
     */
    public static PersonName suggestedBy(String localPart) {
        String[] parts = localPart.split("\\.", -1);
        if (parts.length != 2 || Arrays.stream(parts).anyMatch(part -> !part.matches("[a-z]+(-[a-z]+)*"))) {
            return new PersonName(null, null);
        }
        return new PersonName(capitalised(parts[0]), capitalised(parts[1]));
    }

    private static String capitalised(String word) {
        return Arrays.stream(word.split("-"))
                .map(piece -> piece.substring(0, 1).toUpperCase(Locale.ROOT) + piece.substring(1))
                .collect(Collectors.joining("-"));
    }

    /** « Prénom Nom », or null when neither is known. */
    public String full() {
        if (first == null) {
            return last;
        }
        return last == null ? first : first + " " + last;
    }
}
