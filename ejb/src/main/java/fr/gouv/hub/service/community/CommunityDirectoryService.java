package fr.gouv.hub.service.community;

import com.github.benmanes.caffeine.cache.Cache;
import fr.gouv.hub.domain.community.CommunityCriteria;
import fr.gouv.hub.domain.community.CommunityFacets;
import fr.gouv.hub.domain.community.CommunityFilter;
import fr.gouv.hub.domain.community.CommunityListing;
import fr.gouv.hub.domain.community.CommunitySort;
import fr.gouv.hub.domain.community.CommunitySummary;
import fr.gouv.hub.domain.shared.PageOf;
import fr.gouv.hub.service.reference.ReferenceBook;
import fr.gouv.hub.service.reference.ReferenceService;
import fr.gouv.hub.service.shared.SecondsOld;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The directory of communities, for every reader: hidden ones are neither listed nor counted. */
@Singleton
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class CommunityDirectoryService {

    /** Cards on a page. */
    public static final int PAGE_SIZE = 24;

    private static final int SEARCHES_PER_STATEMENT = 50;

    @Inject
    CommunityDirectoryRepository directory;

    @Inject
    ReferenceService references;

    /** One page of the directory. */
    private record Asked(CommunityCriteria criteria, int page) {}

    /** Counts are the dear part and change slowly: seconds old at most. The order does not change them. */
    private final Cache<CommunityCriteria, CommunityFacets> counts = SecondsOld.cache();

    /** The same for every reader, and read again and again: seconds old at most, as their counts. */
    private final Cache<Asked, CommunityListing> listings = SecondsOld.cache();

    /** @param page number of the page asked for; out of range means the nearest one */
    public CommunityListing search(CommunityCriteria criteria, int page) {
        return listings.get(new Asked(criteria, page), asked -> read(asked.criteria(), asked.page()));
    }

    private CommunityListing read(CommunityCriteria criteria, int page) {
        ReferenceBook book = references.book();
        CommunityFacets facets = facets(criteria);
        return new CommunityListing(
                PageOf.nearest(
                        page, PAGE_SIZE, facets.total(), offset -> directory.search(criteria, book, offset, PAGE_SIZE)),
                facets);
    }

    /** The counts beside the filters, without the communities themselves; seconds old at most. */
    public CommunityFacets facets(CommunityCriteria criteria) {
        return counts.get(criteria.inOrder(CommunitySort.NAME), asked -> directory.count(asked, references.book()));
    }

    /**
     * Which searches find one community, as it is now.
     *
     * @return their places in the list; none when the community is not listed
     */
    public Set<Integer> matching(long community, List<CommunityCriteria> searches) {
        Set<Integer> found = new HashSet<>();
        for (int from = 0; from < searches.size(); from += SEARCHES_PER_STATEMENT) {
            int offset = from;
            List<CommunityCriteria> some =
                    searches.subList(from, Math.min(searches.size(), from + SEARCHES_PER_STATEMENT));
            directory.matching(community, some, references.book()).forEach(place -> found.add(offset + place));
        }
        return found;
    }

    /** The first communities in an order, for the front page. */
    public List<CommunitySummary> first(CommunitySort sort, int howMany) {
        return directory.search(CommunityCriteria.ALL.inOrder(sort), references.book(), 0, howMany);
    }

    /**
     * Advice when nothing is found: how many communities there would be without one group of filters.
     *
     * @return the groups in use whose removal finds something
     */
    public Map<CommunityFilter, Long> countWithout(CommunityCriteria criteria) {
        Set<CommunityFilter> used = criteria.used();
        Map<CommunityFilter, Long> found =
                used.isEmpty() ? Map.of() : directory.countWithout(used, criteria, references.book());
        return found.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        Map.Entry::getValue,
                        (one, other) -> one,
                        () -> new EnumMap<>(CommunityFilter.class)));
    }

    /** How many communities are found with these criteria, seconds old at most. */
    public long count(CommunityCriteria criteria) {
        return facets(criteria).total();
    }
}
