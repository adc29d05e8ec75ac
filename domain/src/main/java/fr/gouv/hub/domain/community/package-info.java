/**
 * A community: hosted on the hub, or <em>référencée</em> (it lives elsewhere and the hub shows its card).
 *
 * <p>Entry points: {@link fr.gouv.hub.domain.community.Community} (rules),
 * {@link fr.gouv.hub.domain.community.CommunityCriteria} and {@link fr.gouv.hub.domain.community.CommunitySummary}
 * (directory). Depends on {@code reference}. What each reader may see is {@link fr.gouv.hub.domain.community.Visibility}.
 */
package fr.gouv.hub.domain.community;
