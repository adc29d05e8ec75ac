package fr.gouv.hub.domain.event;

/**
 * An event that a community helps with, where it can stop.
 *
 * @param ahead whether it still helps with that event itself
 * @param helping whether it still helps with that event, or with its series
 * @param series whether the event belongs to a series
 */
public record HelpPlace(
        String communityName,
        String title,
        EventTime time,
        String organiserName,
        boolean ahead,
        boolean helping,
        boolean series) {}
