package fr.gouv.hub.domain.event;

/**
 * An event that a community helps to organise.
 *
 * @param series how the series that it belongs to goes on; null: it belongs to none
 */
public record HelpedEvent(
        long id,
        String slug,
        String title,
        EventTime time,
        EventStatus status,
        String organiserSlug,
        String organiserName,
        SeriesRule series) {}
