package fr.gouv.hub.web.community;

/**
 * A filter in use, or the advice to drop one.
 *
 * @param label what the agent reads
 * @param href the list without it
 */
public record ActiveFilter(String label, String href) {}
