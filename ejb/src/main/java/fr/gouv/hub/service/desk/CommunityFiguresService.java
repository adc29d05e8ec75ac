package fr.gouv.hub.service.desk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.gouv.hub.domain.community.CommunityDetails;
import fr.gouv.hub.domain.community.Hosting;
import fr.gouv.hub.domain.desk.CommunityFigures;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** What a community's page says of it in figures, a minute old at most. */
@Singleton
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class CommunityFiguresService {

    @Inject
    DeskRepository desks;

    @Inject
    Clock clock;

    private final Cache<Long, CommunityFigures> figures = Caffeine.newBuilder()
            .maximumSize(5_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    /** Nothing of a community that lives elsewhere, or whose content the reader may not see. */
    public Optional<CommunityFigures> of(CommunityDetails community) {
        return community.hosting() == Hosting.HOSTED && community.access().isContent()
                ? Optional.of(figures.get(community.id(), id -> desks.communityFigures(id, clock.instant())))
                : Optional.empty();
    }
}
