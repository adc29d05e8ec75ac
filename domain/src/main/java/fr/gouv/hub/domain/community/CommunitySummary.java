package fr.gouv.hub.domain.community;

import fr.gouv.hub.domain.reference.TerritoryItem;
import java.time.Instant;
import java.util.List;

/** One card of the directory. */
public record CommunitySummary(
        Long id,
        String slug,
        String name,
        String purpose,
        Hosting hosting,
        String externalPlace,
        JoinPolicy joinPolicy,
        Visibility visibility,
        CommunityStatus status,
        int memberCount,
        Instant lastActivityAt,
        List<TerritoryItem> territories) {

    public CommunitySummary {
        territories = List.copyOf(territories);
    }
}
