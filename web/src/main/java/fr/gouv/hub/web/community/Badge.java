package fr.gouv.hub.web.community;

/**
 * A state in one or two words.
 *
 * @param kind of the design system: {@code success}, {@code info}…; empty for grey
 */
public record Badge(String label, String kind) {}
