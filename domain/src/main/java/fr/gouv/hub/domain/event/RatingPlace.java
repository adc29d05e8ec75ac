package fr.gouv.hub.domain.event;

/**
 * Where the caller stands with saying what he thinks of an event.
 *
 * @param open whether he can say it now
 * @param done whether he has said it
 */
public record RatingPlace(String slug, String title, EventTime time, boolean open, boolean done) {}
