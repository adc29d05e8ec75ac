package fr.gouv.hub.domain.steering;

/**
 * A community that nobody animates.
 *
 * @param volunteers how many members offer to
 */
public record OrphanLine(String slug, String name, int memberCount, long volunteers) {}
