package fr.gouv.hub.domain.community;

import fr.gouv.hub.domain.reference.CivilServiceBranch;
import java.util.Map;

/**
 * How many communities each filter value would give, the other filters being as they are. Values with none are absent.
 *
 * @param total communities that match all filters
 * @param themes by theme id; a root counts its children's communities once
 * @param territories by territory id; a région counts its départements' communities once
 */
public record CommunityFacets(
        long total,
        Map<Integer, Long> themes,
        Map<Integer, Long> territories,
        Map<Integer, Long> administrations,
        Map<CivilServiceBranch, Long> branches,
        Map<JoinPolicy, Long> policies,
        Map<CommunityActivity, Long> activities) {

    public CommunityFacets {
        themes = Map.copyOf(themes);
        territories = Map.copyOf(territories);
        administrations = Map.copyOf(administrations);
        branches = Map.copyOf(branches);
        policies = Map.copyOf(policies);
        activities = Map.copyOf(activities);
    }
}
