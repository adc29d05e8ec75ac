package fr.gouv.hub.domain.desk;

import fr.gouv.hub.domain.reference.Reach;
import java.time.Duration;

/**
 * A community in figures, for whoever reads its page.
 *
 * @param joined members of today who came in the last 90 days
 * @param held events that have begun
 */
public record CommunityFigures(long joined, long held, long threads) {

    /** What counts as new. */
    public static final Duration NEW = Duration.ofDays(90);

    /** Whether so few came that the figure would tell on them. */
    public boolean isJoinedFew() {
        return joined > 0 && joined < Reach.SMALLEST;
    }
}
