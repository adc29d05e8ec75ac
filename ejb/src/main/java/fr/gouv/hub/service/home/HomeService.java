package fr.gouv.hub.service.home;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import fr.gouv.hub.domain.community.CommunityCriteria;
import fr.gouv.hub.domain.community.CommunitySort;
import fr.gouv.hub.domain.community.CommunitySummary;
import fr.gouv.hub.domain.event.EventSummary;
import fr.gouv.hub.domain.home.HubFigures;
import fr.gouv.hub.service.account.AgentRepository;
import fr.gouv.hub.service.community.CommunityDirectoryRepository;
import fr.gouv.hub.service.community.CommunityDirectoryService;
import fr.gouv.hub.service.event.AgendaService;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;

/** The hub in four numbers and its liveliest communities, at most a minute old: counting a million agents is not for every visit. */
@Singleton
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class HomeService {

    private static final long GOAL = 5_000;
    private static final int CARDS = 3;
    private static final int EVENTS = 4;

    @Inject
    AgentRepository agents;

    @Inject
    CommunityDirectoryService directory;

    @Inject
    CommunityDirectoryRepository communities;

    @Inject
    AgendaService agenda;

    private final LoadingCache<Boolean, HubFigures> figures = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(1))
            .build(all -> new HubFigures(
                    agents.count(),
                    GOAL,
                    directory.count(CommunityCriteria.ALL),
                    communities.regionsWithCommunities()));

    private final LoadingCache<CommunitySort, List<CommunitySummary>> firsts =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build(sort -> directory.first(sort, CARDS));

    private final LoadingCache<Boolean, List<EventSummary>> events =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build(all -> agenda.next(EVENTS));

    /** The next events that everybody may read of. */
    public List<EventSummary> nextEvents() {
        return events.get(true);
    }

    public HubFigures figures() {
        return figures.get(true);
    }

    /** The first communities in an order: the most active, the newest. */
    public List<CommunitySummary> first(CommunitySort sort) {
        return firsts.get(sort);
    }
}
