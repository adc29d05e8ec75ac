package fr.gouv.hub.domain.news;

import java.time.Instant;

/**
 * One item, as its page shows it.
 *
 * @param body Markdown; null for an imported item, whose text is elsewhere
 * @param updatedAt when its text last changed
 * @param pictureWidth in pixels; 0 without a picture, as the height
 */
public record NewsDetails(
        NewsSummary item, String body, Instant updatedAt, int pictureWidth, int pictureHeight, boolean membersOnly) {}
