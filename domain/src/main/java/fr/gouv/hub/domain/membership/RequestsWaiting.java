package fr.gouv.hub.domain.membership;

/**
 * Requests have waited for three or for seven days: the animateurs are reminded, once for all of a community's requests.
 *
 * @param communityId the community
 * @param days how long the oldest of those to be reminded of has waited, in whole days
 * @param count how many requests wait in all
 */
public record RequestsWaiting(long communityId, long days, long count) {}
