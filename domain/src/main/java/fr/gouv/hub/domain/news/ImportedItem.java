package fr.gouv.hub.domain.news;

import java.time.Instant;

/**
 * An entry of somebody else's feed, cleaned: plain text only, lengths within those of an item of news.
 *
 * @param key SHA-256 of its identifier there, in hexadecimal
 * @param url where it is to be read; begins with {@code http://} or {@code https://}
 * @param publishedAt when its source says that it appeared, or null when it does not say
 */
public record ImportedItem(String key, String title, String summary, String url, Instant publishedAt) {}
