package fr.gouv.hub.domain.membership;

/**
 * An agent asks to join: the animateurs are told.
 *
 * @param requestId the request
 */
public record MembershipRequested(long requestId) {}
