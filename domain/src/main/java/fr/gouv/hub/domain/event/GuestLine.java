package fr.gouv.hub.domain.event;

import java.time.Instant;

/**
 * Somebody without an account who came.
 *
 * @param name what stands before the @ of his address
 */
public record GuestLine(long id, String name, Instant arrivedAt) {}
