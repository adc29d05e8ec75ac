/**
 * Running a community over time: its settings, its proposal and review, its states, its address, its history.
 *
 * <p>Entry points: {@link fr.gouv.hub.domain.steering.CommunityChange} (one line of the history); the rules themselves are
 * those of {@link fr.gouv.hub.domain.community.Community}. Depends on {@code community}, {@code membership} and
 * {@code account}. Tells: {@link fr.gouv.hub.domain.steering.CommunityProposed},
 * {@link fr.gouv.hub.domain.steering.ProposalDecided}.
 */
package fr.gouv.hub.domain.steering;
