package fr.gouv.hub.web.community;

/**
 * The link of a group of boxes that offers more of them, or fewer again.
 *
 * @param label what it does
 * @param href query string of the same list
 */
public record Widening(String label, String href) {}
