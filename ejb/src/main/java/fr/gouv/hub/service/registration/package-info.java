/**
 * Registering and signing in: a mailed link (two clicks), or a password where the ministry allows it.
 *
 * <p>Entry points: {@link fr.gouv.hub.service.registration.RegistrationService},
 * {@link fr.gouv.hub.service.registration.PasswordSignInService}; the mail sender mints tokens by
 * {@link fr.gouv.hub.service.registration.LinkMint}.
 */
package fr.gouv.hub.service.registration;
