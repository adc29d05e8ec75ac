package fr.gouv.hub.domain.membership;

/**
 * A request waits no more because its community became part of another, to which it cannot follow: the candidate is told.
 *
 * @param requestId the request, cancelled by now
 * @param intoId the community that goes on
 * @param member whether the candidate is a member of that community
 */
public record RequestOvertaken(long requestId, long intoId, boolean member) {}
