package fr.gouv.hub.service.syndication;

import fr.gouv.hub.domain.community.CommunityDetails;
import fr.gouv.hub.domain.community.Hosting;
import fr.gouv.hub.domain.syndication.SourceFreshness;
import fr.gouv.hub.domain.syndication.SourceKind;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What pages say of the sources of a community that lives elsewhere. */
@Stateless
@PermitAll
public class SourceService {

    @Inject
    SourceRepository sources;

    /**
     * How fresh what is imported of the community is: its news, then its agenda; nothing of what is not imported, or of a
     * community whose content the reader may not read.
     */
    public List<SourceFreshness> freshness(CommunityDetails community) {
        if (community.hosting() != Hosting.REFERENCED || !community.access().isContent()) {
            return List.of();
        }
        Map<SourceKind, SourceFreshness> latest = new EnumMap<>(SourceKind.class);
        sources.freshness(community.id()).forEach(source -> latest.putIfAbsent(source.kind(), source));
        return List.copyOf(latest.values());
    }
}
