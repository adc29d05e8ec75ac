package fr.gouv.hub.domain.event;

import fr.gouv.hub.domain.shared.EmailAddress;

/** Somebody who came to an event without an account has one by now: nobody tells him any more that he has none. */
public record GuestRegistered(long eventId, EmailAddress address) {}
