package fr.gouv.hub.domain.steering;

import fr.gouv.hub.domain.community.CommunityStatus;
import java.time.Instant;

/** A proposal in the queue of those who review. */
public record ProposalLine(String slug, String name, String purpose, CommunityStatus status, Instant createdAt) {}
