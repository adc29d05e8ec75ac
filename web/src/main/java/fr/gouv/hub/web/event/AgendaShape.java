package fr.gouv.hub.web.event;

/**
 * One way to lay the agenda out.
 *
 * @param chosen whether it is laid out so
 */
public record AgendaShape(String href, String label, boolean chosen) {}
