package fr.gouv.hub.domain.event;

/**
 * What a certificate of attendance says.
 *
 * @param holder who was present
 * @param place on site; null when everything was online
 * @param communityName who organised it
 */
public record Certificate(
        String slug,
        String holder,
        String title,
        EventFormat format,
        EventMode mode,
        EventTime time,
        String place,
        String communityName) {}
