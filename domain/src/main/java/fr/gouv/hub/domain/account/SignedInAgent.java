package fr.gouv.hub.domain.account;

import java.io.Serializable;
import java.util.Set;

/**
 * All that a session keeps of an agent: a few dozen bytes.
 *
 * @param id the agent's key, also the caller's name for the container (no address in logs)
 * @param displayName what the header shows
 * @param groups {@link AgentRole#AGENT} and the names of his {@link HubRole}s
 */
public record SignedInAgent(long id, String displayName, Set<String> groups) implements Serializable {}
