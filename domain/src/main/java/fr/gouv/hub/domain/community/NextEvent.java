package fr.gouv.hub.domain.community;

import java.time.LocalDateTime;

/**
 * What a card says of the next event of a community.
 *
 * @param slug the last part of its address
 * @param start as clocks on the spot show it
 */
public record NextEvent(String slug, String title, LocalDateTime start) {}
