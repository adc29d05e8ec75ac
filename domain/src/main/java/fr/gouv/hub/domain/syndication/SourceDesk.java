package fr.gouv.hub.domain.syndication;

import fr.gouv.hub.domain.community.CommunityHead;
import java.util.List;

/**
 * What the hub reads of a community that lives elsewhere.
 *
 * @param hosts those that the hub's team lets sources come from, as the setting lists them
 */
public record SourceDesk(CommunityHead community, List<SourceLine> lines, List<String> hosts) {}
