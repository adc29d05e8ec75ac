package fr.gouv.hub.domain.membership;

import java.time.Instant;
import java.util.List;

/**
 * A candidate's own request, as he follows it.
 *
 * @param slug null when he may not open the community's page
 * @param communityName as it is called now; when he may not open its page, as it was called when he asked
 * @param known whether he may still open that page: it may have been put away, or hidden, since he asked
 */
public record RequestLine(
        Long id,
        String slug,
        String communityName,
        boolean known,
        RequestStatus status,
        Instant requestedAt,
        Instant decidedAt,
        String refusalMotive,
        List<AlternativeCommunity> alternatives) {

    public RequestLine {
        alternatives = List.copyOf(alternatives);
    }

    public boolean isPending() {
        return status == RequestStatus.PENDING;
    }
}
