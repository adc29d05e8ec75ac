package fr.gouv.hub.web.community;

/**
 * What a map says of what it counts.
 *
 * @param drawing what the picture shows
 * @param inset what its enlarged part shows
 * @param help what the colours stand for
 * @param table caption of the table
 * @param count head of its column of figures
 */
public record MapTexts(String drawing, String inset, String help, String table, String count) {}
