/**
 * Coming in and going out: the pages of the mailed link and of the password, and what the container knows of the caller.
 *
 * <p>Whoever proves who an agent is (a link, a password, later the State's OpenID Connect) ends in {@link
 * fr.gouv.hub.web.registration.SignIn}, which lets him in by way of the one {@link
 * fr.gouv.hub.web.registration.HubAuthenticationMechanism}. Other features ask for an address by including {@code
 * /registration/_link-form.xhtml} ({@link fr.gouv.hub.web.registration.LinkRequestView}).
 */
package fr.gouv.hub.web.registration;
