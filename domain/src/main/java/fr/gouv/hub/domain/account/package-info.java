/**
 * The registered person: who he is, where he works, which back-office roles he has.
 *
 * <p>Entry point: {@link fr.gouv.hub.domain.account.Agent}. Depends on {@code reference}. Tells: {@link
 * fr.gouv.hub.domain.account.AgentErased}.
 */
package fr.gouv.hub.domain.account;
