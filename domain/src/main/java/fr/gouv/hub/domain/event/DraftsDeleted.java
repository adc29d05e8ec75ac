package fr.gouv.hub.domain.event;

/**
 * Drafts that are gone.
 *
 * @param communitySlug the community that was to organise them
 */
public record DraftsDeleted(String communitySlug, int count) {}
