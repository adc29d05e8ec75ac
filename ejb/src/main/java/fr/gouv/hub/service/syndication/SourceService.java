package fr.gouv.hub.service.syndication;

import fr.gouv.hub.domain.community.CommunityDetails;
import fr.gouv.hub.domain.community.Hosting;
import fr.gouv.hub.domain.syndication.SourceFreshness;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;

/** What pages say of the sources of a community that lives elsewhere. */
@Stateless
@PermitAll
public class SourceService {

    @Inject
    SourceRepository sources;

    /** @return how fresh the community's news are; empty when none are imported, or the reader may not read them */
    public Optional<SourceFreshness> freshness(CommunityDetails community) {
        return community.hosting() == Hosting.REFERENCED && community.access().isContent()
                ? sources.freshness(community.id()).stream().findFirst()
                : Optional.empty();
    }
}
