package fr.gouv.hub.web.community;

/**
 * One box to tick beside the list.
 *
 * @param code what the address says
 * @param label with the number of communities that it would give
 * @param ticked whether it is in use
 * @param under whether it narrows the value above it (a département under its région)
 */
public record FacetValue(String code, String label, boolean ticked, boolean under) {}
