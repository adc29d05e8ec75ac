package fr.gouv.hub.domain.reference;

/**
 * One line of a list to choose from.
 *
 * @param code what the form or the address sends
 * @param name what the reader sees
 * @param group the heading that it stands under, or null for a heading of its own
 */
public record Choice(String code, String name, String group) {}
