package fr.gouv.hub.service.community;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.gouv.hub.domain.community.CommunityCriteria;
import fr.gouv.hub.domain.community.CommunityFacets;
import fr.gouv.hub.domain.community.CommunityListing;
import fr.gouv.hub.domain.community.CommunitySort;
import fr.gouv.hub.domain.community.CommunitySummary;
import fr.gouv.hub.domain.shared.PageOf;
import fr.gouv.hub.service.reference.ReferenceBook;
import fr.gouv.hub.service.reference.ReferenceService;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;

/** The directory of communities, for every reader: hidden ones are neither listed nor counted. */
@Singleton
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class CommunityDirectoryService {

    /** Cards on a page. */
    public static final int PAGE_SIZE = 24;

    @Inject
    CommunityDirectoryRepository directory;

    @Inject
    ReferenceService references;

    /** Counts are the dear part and change slowly: seconds old at most. The order does not change them. */
    private final Cache<CommunityCriteria, CommunityFacets> counts = Caffeine.newBuilder()
            .maximumSize(500)
            .expireAfterWrite(Duration.ofSeconds(5))
            .build();

    /** @param page number of the page asked for; out of range means the nearest one */
    public CommunityListing search(CommunityCriteria criteria, int page) {
        ReferenceBook book = references.book();
        CommunityFacets facets =
                counts.get(criteria.inOrder(CommunitySort.NAME), asked -> directory.count(asked, book));
        return new CommunityListing(
                PageOf.nearest(
                        page, PAGE_SIZE, facets.total(), offset -> directory.search(criteria, book, offset, PAGE_SIZE)),
                facets);
    }

    /** The first communities in an order, for the front page. */
    public List<CommunitySummary> first(CommunitySort sort, int howMany) {
        return directory.search(CommunityCriteria.ALL.inOrder(sort), references.book(), 0, howMany);
    }

    /** How many communities would be found with each of these criteria; for advice when nothing is found. */
    public long count(CommunityCriteria criteria) {
        return counts.get(criteria.inOrder(CommunitySort.NAME), asked -> directory.count(asked, references.book()))
                .total();
    }
}
