package fr.gouv.hub.domain.steering;

/**
 * Those who review decided on a proposal: its animateurs are told.
 *
 * @param kind {@code PUBLISHED}, {@code SENT_BACK} or {@code ARCHIVED}
 * @param motive why, or empty
 */
public record ProposalDecided(long communityId, ChangeKind kind, String motive) {}
