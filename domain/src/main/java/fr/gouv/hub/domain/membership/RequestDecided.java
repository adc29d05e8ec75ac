package fr.gouv.hub.domain.membership;

/**
 * A request was accepted or refused: the candidate is told.
 *
 * @param requestId the request
 */
public record RequestDecided(long requestId) {}
