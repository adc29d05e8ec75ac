package fr.gouv.hub.service.desk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.gouv.hub.domain.community.CommunityDetails;
import fr.gouv.hub.domain.community.Hosting;
import fr.gouv.hub.domain.desk.CommunityResource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** What a community's page offers to read and to use, a minute old at most: the same for all who see its content. */
@Singleton
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class CommunityResourceService {

    private static final int MOST = 5;

    @Inject
    CommunityResourceRepository repository;

    @Inject
    Clock clock;

    private final Cache<Long, List<CommunityResource>> resources = Caffeine.newBuilder()
            .maximumSize(5_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    /** The latest five; none of a community that lives elsewhere, or whose content the reader may not see. */
    public List<CommunityResource> latestOf(CommunityDetails community) {
        return community.hosting() == Hosting.HOSTED && community.access().isContent()
                ? resources.get(community.id(), id -> repository.latest(id, clock.instant(), MOST))
                : List.of();
    }
}
