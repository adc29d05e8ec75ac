package fr.gouv.hub.domain.steering;

import fr.gouv.hub.domain.community.CommunityStatus;
import java.time.Instant;

/**
 * A proposal in the queue of those who review.
 *
 * @param split what it takes from the community that it comes out of; null when it comes out of none
 */
public record ProposalLine(
        String slug, String name, String purpose, CommunityStatus status, Instant createdAt, SplitPlan split) {}
