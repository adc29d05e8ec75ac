/**
 * Joining, asking, leaving; « mes communautés »; what the animateurs decide. Also what lists and pages of communities show
 * about people: {@link fr.gouv.hub.web.membership.CommunityCards}, {@link fr.gouv.hub.web.membership.MembershipPlaceView}.
 *
 * <p>{@link fr.gouv.hub.web.membership.CommunityAction} is the one thing that a reader can do with a community next: the
 * community's page offers it, the page of joining does it. Depends on {@code community} and {@code shared}.
 */
package fr.gouv.hub.web.membership;
