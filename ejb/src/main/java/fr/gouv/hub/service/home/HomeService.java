package fr.gouv.hub.service.home;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import fr.gouv.hub.domain.community.CommunityCriteria;
import fr.gouv.hub.domain.home.HubFigures;
import fr.gouv.hub.service.account.AgentRepository;
import fr.gouv.hub.service.community.CommunityDirectoryRepository;
import fr.gouv.hub.service.community.CommunityDirectoryService;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.Duration;

/** The hub in four numbers, at most a minute old: counting a million agents is not for every visit. */
@Singleton
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class HomeService {

    private static final long GOAL = 5_000;

    @Inject
    AgentRepository agents;

    @Inject
    CommunityDirectoryService directory;

    @Inject
    CommunityDirectoryRepository communities;

    private final LoadingCache<Boolean, HubFigures> figures = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(1))
            .build(all -> new HubFigures(
                    agents.count(),
                    GOAL,
                    directory.count(CommunityCriteria.ALL),
                    communities.regionsWithCommunities()));

    public HubFigures figures() {
        return figures.get(true);
    }
}
