package fr.gouv.hub.domain.news;

import java.time.Instant;

/**
 * An item in the hands of its writers.
 *
 * @param communitySlug null for an item of the hub, as the name
 * @param slug address of its page
 * @param draft what the form shows
 * @param pictureId null without a picture
 * @param publishedAt null unless published or scheduled
 */
public record NewsEdition(
        Long id,
        String communitySlug,
        String communityName,
        String slug,
        NewsState state,
        NewsDraft draft,
        Long pictureId,
        String pictureText,
        Instant publishedAt,
        boolean imported) {}
