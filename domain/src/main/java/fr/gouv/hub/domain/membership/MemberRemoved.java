package fr.gouv.hub.domain.membership;

/** An animateur ended somebody's membership: he is told. */
public record MemberRemoved(long communityId, long agentId) {}
