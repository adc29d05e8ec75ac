package fr.gouv.hub.domain.desk;

import fr.gouv.hub.domain.community.CommunityStatus;
import fr.gouv.hub.domain.community.JoinPolicy;
import java.time.Duration;
import java.time.Instant;

/**
 * A community in figures, for those who run it.
 *
 * @param members today
 * @param joined members of today who came in the last 30 days
 * @param gone members who left in the last 30 days
 * @param active members of today who wrote, answered an invitation to an event of it, or came in the last 30 days
 * @param facilitators animateurs and co-animateurs
 * @param pending requests that wait
 * @param oldestPending since when the oldest of them waits, or null
 * @param medianDelay between a request and its decision over the last year, or null when there was none
 * @param lastActivityAt when something last happened in it
 */
public record DeskFigures(
        long communityId,
        String slug,
        String name,
        CommunityStatus status,
        JoinPolicy joinPolicy,
        long members,
        long joined,
        long gone,
        long active,
        long facilitators,
        long pending,
        Instant oldestPending,
        Duration medianDelay,
        Instant lastActivityAt) {

    /** What counts as recent. */
    public static final Duration RECENT = Duration.ofDays(30);

    /** Over what time delays of decisions are taken. */
    public static final Duration DELAYS_OVER = Duration.ofDays(365);
}
