package fr.gouv.hub.domain.invitation;

/**
 * The answer to one address of a list.
 *
 * @param line the number of its line, from 1
 * @param text what was typed, cut when it is long
 */
public record InvitationAnswer(int line, String text, InvitationOutcome outcome) {}
