package fr.gouv.hub.domain.registration;

import java.time.Instant;

/** An agent has chosen a password: whoever came in before, in his name, is out. */
public record PasswordChanged(long agentId, Instant at) {}
