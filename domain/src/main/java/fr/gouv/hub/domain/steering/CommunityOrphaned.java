package fr.gouv.hub.domain.steering;

/** Nobody animates a community any more: its members are asked for volunteers, those who oversee the hub are told. */
public record CommunityOrphaned(long communityId) {}
