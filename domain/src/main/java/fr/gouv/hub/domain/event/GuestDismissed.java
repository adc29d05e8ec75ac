package fr.gouv.hub.domain.event;

import fr.gouv.hub.domain.shared.EmailAddress;

/** Somebody without an account did not come to an event after all: he was written down by mistake. */
public record GuestDismissed(long eventId, EmailAddress address) {}
