package fr.gouv.hub.domain.community;

import java.time.Instant;

/**
 * A community becomes part of another: whoever keeps something of a community moves it. Told in the transaction that merges
 * them, under the locks of both rows, while the members are still where they were; they move last.
 *
 * @param fromId the one that ends
 * @param intoId the one that goes on
 */
public record CommunityMerged(long fromId, long intoId, Instant at) {}
