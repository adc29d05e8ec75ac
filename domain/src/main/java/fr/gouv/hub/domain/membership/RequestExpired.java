package fr.gouv.hub.domain.membership;

/**
 * Nobody answered a request in time: the candidate is told, and may ask again.
 *
 * @param requestId the request
 */
public record RequestExpired(long requestId) {}
