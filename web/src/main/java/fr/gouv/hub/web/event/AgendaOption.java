package fr.gouv.hub.web.event;

/**
 * A value of a filter.
 *
 * @param code what the address says
 * @param chosen whether it is in use
 * @param under whether it narrows the value above it (a département under its région)
 */
public record AgendaOption(String code, String label, boolean chosen, boolean under) {}
