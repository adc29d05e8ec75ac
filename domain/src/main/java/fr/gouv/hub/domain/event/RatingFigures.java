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

    /**
     * What is thought of several events together. Ratings of one event that are not shown count only among enough others that
     * are not, or taking away those that are shown would tell them.
     *
     * @param all of each event, as they are
     */
    public static RatingFigures together(List<RatingFigures> all) {
        List<RatingFigures> few =
                all.stream().filter(one -> one.count > 0 && !one.isShown()).toList();
        int ofFew = few.stream().mapToInt(RatingFigures::count).sum();
        boolean mixed = few.size() > 1 && ofFew >= FEWEST;
        List<RatingFigures> counted =
                mixed ? all : all.stream().filter(RatingFigures::isShown).toList();
        int count = counted.stream().mapToInt(RatingFigures::count).sum();
        if (count == 0) {
            return new RatingFigures(ofFew, 0, List.of());
        }
        double sum = counted.stream().mapToDouble(one -> one.count * one.mean).sum();
        return new RatingFigures(count, sum / count, List.of());
    }

    public boolean isShown() {
        return count >= FEWEST;
    }
}
