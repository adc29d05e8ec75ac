package fr.gouv.hub.domain.membership;

/**
 * A request waits no more though nobody decided; the candidate is told.
 *
 * @param requestId the request
 * @param closed whether the community takes nobody in any more; else nobody answered in time, and he may ask again
 */
public record RequestExpired(long requestId, boolean closed) {}
