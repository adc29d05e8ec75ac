/**
 * Becoming and being a member.
 *
 * <p>{@link fr.gouv.hub.service.membership.MembershipService} is the agent's side,
 * {@link fr.gouv.hub.service.membership.MembershipDeskService} the animateur's,
 * {@link fr.gouv.hub.service.membership.Admission} the arrival by a mailed link. Whatever changes who is a member locks
 * the community's row first.
 */
package fr.gouv.hub.service.membership;
