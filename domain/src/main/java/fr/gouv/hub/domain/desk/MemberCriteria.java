package fr.gouv.hub.domain.desk;

import fr.gouv.hub.domain.membership.CommunityRole;
import java.util.Arrays;
import java.util.List;

/**
 * Which members a list shows.
 *
 * @param text words that must all be found in the name; at most {@link #LONGEST_TEXT} characters are used
 * @param role or null for all
 */
public record MemberCriteria(String text, CommunityRole role, MemberSort sort) {

    /** Longest search, in characters; what comes after is ignored. */
    public static final int LONGEST_TEXT = 80;

    private static final int MOST_WORDS = 4;

    public MemberCriteria {
        text = text == null ? "" : text.replaceAll("[\\p{Cntrl}\\p{Cf}]+", " ").strip();
        if (text.length() > LONGEST_TEXT) {
            text = text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST_TEXT)))
                    .strip();
        }
    }

    /** The words of the text, at most four: letters and digits only, so that no sign is special to the database. */
    public List<String> words() {
        return Arrays.stream(text.split("[^\\p{L}\\p{N}]+", -1))
                .filter(word -> !word.isEmpty())
                .distinct()
                .limit(MOST_WORDS)
                .toList();
    }

    public boolean isFiltered() {
        return !words().isEmpty() || role != null;
    }

    public MemberCriteria sortedBy(MemberSort other) {
        return new MemberCriteria(text, role, other);
    }
}
