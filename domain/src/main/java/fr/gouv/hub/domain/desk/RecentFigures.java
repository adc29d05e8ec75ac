package fr.gouv.hub.domain.desk;

import java.time.Duration;

/**
 * What happened lately in a community.
 *
 * @param joined members of today who came in the last 30 days
 * @param active members of today who wrote, answered an invitation to an event of it, or came in the last 30 days
 * @param medianDelay between a request and its decision over the last year, or null when there was none
 */
public record RecentFigures(long joined, long active, Duration medianDelay) {}
