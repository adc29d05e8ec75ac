/**
 * Registering and signing in by a mailed link.
 *
 * <p>A {@link fr.gouv.hub.domain.registration.SignInLink} is asked for, mailed, and consumed once by a POST; it carries
 * the action that was interrupted. Tokens are minted when the mail leaves and only their hash is kept
 * ({@link fr.gouv.hub.domain.registration.SignInSecret}). Depends on {@code account} and {@code community}. Tells:
 * {@link fr.gouv.hub.domain.registration.SignInLinkRequested}.
 */
package fr.gouv.hub.domain.registration;
