/**
 * The agent's own account: what his session keeps of him ({@link fr.gouv.hub.web.account.AgentSession}), and his profile.
 */
package fr.gouv.hub.web.account;
