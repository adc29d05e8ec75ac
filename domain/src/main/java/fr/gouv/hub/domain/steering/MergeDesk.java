package fr.gouv.hub.domain.steering;

import fr.gouv.hub.domain.community.CommunityHead;
import fr.gouv.hub.domain.community.NearCommunity;
import java.util.List;

/**
 * A community that would become part of another.
 *
 * @param subject the one that would end
 * @param preview what merging would do; null as long as no other community is chosen
 * @param found communities to choose among
 */
public record MergeDesk(CommunityHead subject, MergePreview preview, List<NearCommunity> found) {

    public MergeDesk {
        found = List.copyOf(found);
    }
}
