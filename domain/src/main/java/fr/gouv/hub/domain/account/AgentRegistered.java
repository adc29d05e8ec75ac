package fr.gouv.hub.domain.account;

/** An account was made: its holder has shown that the address is his. What waited for that address becomes his. */
public record AgentRegistered(long agentId) {}
