package fr.gouv.hub.domain.discussion;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** « @prenom.nom »: how somebody is called in a post. Small letters without accents; spaces and apostrophes are hyphens. */
public final class Mentions {

    /** How a text calls somebody: neither an address of mail nor the middle of a word. */
    public static final Pattern WRITTEN =
            Pattern.compile("(?<![\\p{L}\\p{N}._-])@([\\p{L}\\p{N}]+(?:[.’'-][\\p{L}\\p{N}]+)*)");

    private static final int MOST = 20;

    private Mentions() {}

    /** @return the handles that a text calls, at most twenty, as {@link #handle} writes them */
    public static Set<String> in(String text) {
        Set<String> handles = new LinkedHashSet<>();
        Matcher found = WRITTEN.matcher(text);
        while (found.find() && handles.size() < MOST) {
            handles.add(plain(found.group(1).replace("’", "-").replace("'", "-")));
        }
        return handles;
    }

    /** @return « anne-marie.le-goff », without the @; null when neither name is known: nobody's address is shown */
    public static String handle(String firstName, String lastName) {
        String first = firstName == null ? "" : word(firstName);
        String last = lastName == null ? "" : word(lastName);
        if (first.isEmpty() || last.isEmpty()) {
            return first.isEmpty() && last.isEmpty() ? null : first + last;
        }
        return first + "." + last;
    }

    private static String word(String name) {
        return plain(name).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
    }

    private static String plain(String text) {
        return Normalizer.normalize(
                        text.toLowerCase(Locale.ROOT).replace("œ", "oe").replace("æ", "ae"), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
    }
}
