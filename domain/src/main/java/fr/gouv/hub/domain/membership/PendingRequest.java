package fr.gouv.hub.domain.membership;

import java.time.Instant;

/** A request as the animateur decides on it. */
public record PendingRequest(
        Long id,
        String firstName,
        String lastName,
        String email,
        String administrationName,
        String motive,
        Instant requestedAt) {}
