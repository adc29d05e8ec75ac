package fr.gouv.hub.domain.community;

import fr.gouv.hub.domain.reference.TerritoryItem;
import java.time.Instant;
import java.util.List;

/**
 * One card of the directory.
 *
 * @param next its next event, or null: there is none, or only its members may know of it
 */
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
        List<TerritoryItem> territories,
        NextEvent next) {

    public CommunitySummary {
        territories = List.copyOf(territories);
    }
}
