package fr.gouv.hub.domain.event;

import fr.gouv.hub.domain.shared.EmailAddress;

/** Somebody without an account came to an event and gave his address: he is told what is kept of it, and how to register. */
public record GuestWelcomed(long eventId, EmailAddress address) {}
