package fr.gouv.hub.web.reference;

/**
 * One box to tick.
 *
 * @param code what the form sends
 * @param under whether it belongs under the box above it (a département under its région)
 */
public record TagBox(String code, String label, boolean ticked, boolean under) {}
