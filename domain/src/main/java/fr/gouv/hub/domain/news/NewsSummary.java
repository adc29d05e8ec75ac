package fr.gouv.hub.domain.news;

import java.time.Instant;

/**
 * One line of a list of news.
 *
 * @param communitySlug null for an item of the hub
 * @param pictureId null without a picture
 * @param pictureText what the picture shows
 * @param originUrl where an imported item is to be read; null for one of the hub's own pages
 * @param originName the place it comes from
 */
public record NewsSummary(
        Long id,
        String slug,
        String title,
        String summary,
        Instant publishedAt,
        boolean pinned,
        String communitySlug,
        String communityName,
        Long pictureId,
        String pictureText,
        String originUrl,
        String originName) {}
