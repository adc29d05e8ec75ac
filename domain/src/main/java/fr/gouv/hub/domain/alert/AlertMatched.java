package fr.gouv.hub.domain.alert;

/**
 * A community has become visible that an agent waits for: he is told. Once for each alert and community.
 *
 * @param alertId the alert
 * @param communityId a community that every agent may know of
 */
public record AlertMatched(long alertId, long communityId) {}
