package fr.gouv.hub.service.desk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.gouv.hub.domain.account.AgentRole;
import fr.gouv.hub.domain.account.HubRole;
import fr.gouv.hub.domain.community.Community;
import fr.gouv.hub.domain.desk.Desk;
import fr.gouv.hub.domain.desk.DeskFigures;
import fr.gouv.hub.domain.desk.RecentFigures;
import fr.gouv.hub.domain.desk.VitalitySignal;
import fr.gouv.hub.domain.reference.Reach;
import fr.gouv.hub.service.account.AgentRepository;
import fr.gouv.hub.service.membership.MembershipRights;
import fr.gouv.hub.service.reference.ReachCounts;
import fr.gouv.hub.service.reference.ReferenceBook;
import fr.gouv.hub.service.reference.ReferenceService;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** A community in figures, for those who run it. */
@Singleton
@RolesAllowed(AgentRole.AGENT)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class DeskService {

    private static final int MOST_EVENTS = 3;
    private static final int MOST_COACHES = 3;

    @Inject
    MembershipRights rights;

    @Inject
    DeskRepository desks;

    @Inject
    AgentRepository agents;

    @Inject
    ReferenceService references;

    @Inject
    Clock clock;

    /** What is counted over all members: a minute old at most. */
    private final Cache<Long, Counts> counts = Caffeine.newBuilder()
            .maximumSize(1_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    private final Cache<HubRole, List<String>> coaches =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build();

    private record Counts(RecentFigures recent, Reach administrations, Reach departements) {}

    /**
     * @throws fr.gouv.hub.domain.shared.NotFoundException when the caller may not know of the community
     * @throws fr.gouv.hub.domain.shared.ForbiddenException unless he is one of its animateurs or co-animateurs
     */
    public Desk open(String slug) {
        Community community = rights.requireFacilitator(slug);
        Counts counted = counts.get(community.id(), this::count);
        DeskFigures figures = desks.figures(community, counted.recent(), clock.instant());
        return new Desk(
                figures,
                List.copyOf(VitalitySignal.of(figures, clock.instant())),
                counted.administrations(),
                counted.departements(),
                desks.events(community.id(), clock.instant(), MOST_EVENTS),
                coaches.get(HubRole.ADVISER, role -> agents.namesWith(role, MOST_COACHES)));
    }

    private Counts count(long community) {
        ReachCounts reach = desks.reach(community);
        ReferenceBook book = references.book();
        return new Counts(
                desks.recent(community, clock.instant()), reach.administrations(book), reach.departements(book));
    }
}
