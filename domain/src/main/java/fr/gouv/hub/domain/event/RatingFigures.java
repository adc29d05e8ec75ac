package fr.gouv.hub.domain.event;

import java.util.List;

/**
 * What those who were present think, without names.
 *
 * @param count how many have said it
 * @param mean of their scores
 * @param comments the latest
 */
public record RatingFigures(int count, double mean, List<String> comments) {

    /** With fewer, organisers would know who said what. */
    public static final int FEWEST = 5;

    public static final RatingFigures NONE = new RatingFigures(0, 0, List.of());

    public RatingFigures {
        comments = List.copyOf(comments);
    }

    /** The same, as organisers may see it: with fewer than {@link #FEWEST}, only how many there are. */
    public RatingFigures shown() {
        return count >= FEWEST ? this : new RatingFigures(count, 0, List.of());
    }

    public boolean isShown() {
        return count >= FEWEST;
    }
}
