package fr.gouv.hub.web.news;

import java.time.Instant;

/**
 * One item in a list.
 *
 * @param href its page, or the page of another site where it was written
 * @param from the community that it comes from, or the hub
 * @param origin the site where an imported item was written; null for one of the hub's own pages
 * @param picture address of the picture in its small size, or null
 * @param pictureText what the picture shows
 */
public record NewsCard(
        String href,
        String title,
        String summary,
        Instant publishedAt,
        String from,
        String origin,
        String picture,
        String pictureText,
        boolean pinned) {}
