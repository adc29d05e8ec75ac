package fr.gouv.hub.domain.community;

import fr.gouv.hub.domain.reference.AdministrationItem;
import fr.gouv.hub.domain.reference.CivilServiceBranch;
import fr.gouv.hub.domain.reference.TerritoryItem;
import fr.gouv.hub.domain.reference.ThemeItem;
import java.time.Instant;
import java.util.List;

/**
 * All that the community's page shows of the community itself. Description and charter are Markdown.
 *
 * @param coverId key of the picture at the head of its page; null when it has none
 * @param access whether the reader also sees its content (news, agenda, members)
 */
public record CommunityDetails(
        Long id,
        String slug,
        String name,
        String purpose,
        String description,
        String charter,
        Hosting hosting,
        String externalUrl,
        String externalPlace,
        String contactEmail,
        JoinPolicy joinPolicy,
        Visibility visibility,
        CommunityStatus status,
        CommunityAccess access,
        AdministrationItem administration,
        int memberCount,
        Instant createdAt,
        Instant lastActivityAt,
        List<ThemeItem> themes,
        List<TerritoryItem> territories,
        List<AdministrationItem> administrations,
        List<CivilServiceBranch> branches,
        RequestQuestions questions,
        Long coverId,
        String coverText) {

    public CommunityDetails {
        themes = List.copyOf(themes);
        territories = List.copyOf(territories);
        administrations = List.copyOf(administrations);
        branches = List.copyOf(branches);
    }
}
