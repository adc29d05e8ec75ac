package fr.gouv.hub.domain.account;

import fr.gouv.hub.domain.shared.EmailAddress;
import java.time.Instant;

/**
 * An account is being erased: every feature takes away what is the agent's own and unties him from what stays. Told more than
 * once: before the row of the agent is locked, after, and a little later; from the second time on there is nothing left,
 * unless he did something in another window meanwhile.
 *
 * @param address the one that he had
 * @param replacement what stands for it where one has to
 * @param at what came later with the same address belongs to somebody else
 */
public record AgentErased(long agentId, EmailAddress address, EmailAddress replacement, Instant at) {}
