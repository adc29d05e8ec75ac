/**
 * The agenda of the whole hub, one event, the next events of a community.
 *
 * <p>{@link fr.gouv.hub.web.event.AgendaAddress} is all that the address of the agenda says; {@link
 * fr.gouv.hub.web.event.EventLines} words events the same way in every list. Depends on {@code community}, {@code membership}
 * and {@code shared}.
 */
package fr.gouv.hub.web.event;
