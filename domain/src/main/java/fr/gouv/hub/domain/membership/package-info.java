/**
 * Being a member: joining, leaving, asking, being accepted or refused.
 *
 * <p>Entry points: {@link fr.gouv.hub.domain.membership.Membership} and
 * {@link fr.gouv.hub.domain.membership.MembershipRequest}. Depends on {@code community} and {@code account}. Tells:
 * {@link fr.gouv.hub.domain.membership.MembershipRequested}, {@link fr.gouv.hub.domain.membership.RequestDecided}, {@link
 * fr.gouv.hub.domain.membership.MembershipEnded}.
 * Unique keys hold « one membership » and « one pending request » per agent and community.
 */
package fr.gouv.hub.domain.membership;
