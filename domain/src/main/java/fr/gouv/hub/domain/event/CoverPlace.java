package fr.gouv.hub.domain.event;

/**
 * Where the organisers stand with the cover of an event.
 *
 * @param pictureId null: it has none
 * @param text what the picture shows; null: it has none
 * @param serial whether it is a date of a series
 * @param removable whether it has one, or another date of its series
 */
public record CoverPlace(
        String slug,
        String title,
        String communitySlug,
        String communityName,
        Long pictureId,
        String text,
        boolean serial,
        boolean removable) {}
