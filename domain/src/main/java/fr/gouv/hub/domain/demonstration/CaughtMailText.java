package fr.gouv.hub.domain.demonstration;

/**
 * A caught mail, opened.
 *
 * @param text its plain text part, empty when it has none
 */
public record CaughtMailText(CaughtMail mail, String text) {}
