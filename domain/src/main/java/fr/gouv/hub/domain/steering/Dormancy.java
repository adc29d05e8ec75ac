package fr.gouv.hub.domain.steering;

import java.time.Duration;
import java.time.Instant;

/**
 * When a community falls asleep by itself: after eleven months in which nobody joined, wrote or announced anything its
 * animateurs are warned, and thirty days later it sleeps unless something has happened.
 */
public final class Dormancy {

    /** How long nothing has happened when the warning leaves. */
    public static final Duration QUIET = Duration.ofDays(335);

    /** How long the warning leaves to do something. */
    public static final Duration NOTICE = Duration.ofDays(30);

    private Dormancy() {}

    /** @return whether a community that was last active then has been quiet for so long that somebody should be told */
    public static boolean isQuiet(Instant lastActivity, Instant now) {
        return !lastActivity.isAfter(now.minus(QUIET));
    }

    /** @param warned when its animateurs were warned, after its last activity */
    public static boolean isOver(Instant warned, Instant now) {
        return !warned.isAfter(now.minus(NOTICE));
    }
}
