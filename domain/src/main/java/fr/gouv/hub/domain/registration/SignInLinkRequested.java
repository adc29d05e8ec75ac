package fr.gouv.hub.domain.registration;

import fr.gouv.hub.domain.shared.EmailAddress;

/**
 * Somebody asked for a link and may have it.
 *
 * @param linkId the link whose token is minted when the mail leaves
 * @param address where it goes
 * @param communityName the community that he was joining, or null
 * @param newcomer whether the address has no account yet
 */
public record SignInLinkRequested(long linkId, EmailAddress address, String communityName, boolean newcomer) {}
