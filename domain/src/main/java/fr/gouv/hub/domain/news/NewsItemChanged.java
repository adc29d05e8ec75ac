package fr.gouv.hub.domain.news;

/**
 * An item was written, changed, shown or put away.
 *
 * @param community its community, or null for an item of the hub
 */
public record NewsItemChanged(Long community) {}
