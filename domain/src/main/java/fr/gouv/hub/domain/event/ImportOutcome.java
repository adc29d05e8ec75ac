package fr.gouv.hub.domain.event;

/** What an import changed: events that are new, that were changed, that no longer take place. */
public record ImportOutcome(int added, int changed, int cancelled) {}
