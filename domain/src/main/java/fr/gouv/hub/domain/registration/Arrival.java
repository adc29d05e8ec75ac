package fr.gouv.hub.domain.registration;

import fr.gouv.hub.domain.account.SignedInAgent;

/**
 * Somebody came in.
 *
 * @param agent who
 * @param returnPath where he was
 * @param joined the community that he has just joined, or null
 * @param newcomer whether the account was made by this arrival
 */
public record Arrival(SignedInAgent agent, ReturnPath returnPath, LinkedCommunity joined, boolean newcomer) {}
