package fr.gouv.hub.domain.event;

import java.time.Instant;

/**
 * Somebody who comes or waits, as organisers see him. No address: they write to him through the hub.
 *
 * @param administration its short name, or null
 */
public record Participant(String name, String administration, RegistrationStatus status, Instant askedAt) {}
