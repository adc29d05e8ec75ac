package fr.gouv.hub.domain.community;

import fr.gouv.hub.domain.reference.Administration;
import fr.gouv.hub.domain.reference.CivilServiceBranch;
import fr.gouv.hub.domain.reference.Territory;
import fr.gouv.hub.domain.reference.Theme;
import java.util.Set;

/**
 * What a community is about and whom it concerns: by these it is found, so it has at least one theme and one territory.
 */
public record CommunityTags(
        Set<Theme> themes,
        Set<Territory> territories,
        Set<Administration> administrations,
        Set<CivilServiceBranch> branches) {

    /** Most tags of one kind: who concerns everybody says so by the nation alone. */
    public static final int MOST = 12;

    /** @throws CommunityTagsException without a theme or a territory, or with too many of a kind */
    public CommunityTags {
        themes = Set.copyOf(themes);
        territories = Set.copyOf(territories);
        administrations = Set.copyOf(administrations);
        branches = Set.copyOf(branches);
        if (themes.isEmpty()) {
            throw new CommunityTagsException("community.error.noTheme");
        } else if (territories.isEmpty()) {
            throw new CommunityTagsException("community.error.noTerritory");
        } else if (themes.size() > MOST || territories.size() > MOST || administrations.size() > MOST) {
            throw new CommunityTagsException("community.error.manyTags");
        }
    }
}
