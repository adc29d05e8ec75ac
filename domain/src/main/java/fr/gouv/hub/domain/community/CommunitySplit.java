package fr.gouv.hub.domain.community;

import java.util.List;

/**
 * A community that came out of another is published. Told in the transaction that publishes it, under the locks of both
 * rows.
 *
 * @param originId the community that it came out of
 * @param communityId the new one
 * @param inviterId who chose, or null when he has no account any more
 * @param agents members of the origin to invite; some may have left by now
 * @param threads threads of the origin to move; some may be elsewhere by now, or must not be read there
 */
public record CommunitySplit(long originId, long communityId, Long inviterId, List<Long> agents, List<Long> threads) {

    public CommunitySplit {
        agents = List.copyOf(agents);
        threads = List.copyOf(threads);
    }
}
