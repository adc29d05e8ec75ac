package fr.gouv.hub.service.news;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.gouv.hub.domain.community.CommunityAccess;
import fr.gouv.hub.domain.community.CommunityDetails;
import fr.gouv.hub.domain.community.CommunityReader;
import fr.gouv.hub.domain.news.NewsCriteria;
import fr.gouv.hub.domain.news.NewsCursor;
import fr.gouv.hub.domain.news.NewsDetails;
import fr.gouv.hub.domain.news.NewsEntry;
import fr.gouv.hub.domain.news.NewsItemChanged;
import fr.gouv.hub.domain.news.NewsListing;
import fr.gouv.hub.domain.news.NewsSummary;
import fr.gouv.hub.domain.shared.NotFoundException;
import fr.gouv.hub.domain.shared.PictureFile;
import fr.gouv.hub.service.account.CurrentAgent;
import fr.gouv.hub.service.reference.ReferenceBook;
import fr.gouv.hub.service.reference.ReferenceService;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;

/** News for readers. An item that a reader may not see is neither shown nor counted, and does not exist for him. */
@Singleton
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class NewsService {

    /** Items on a page of a list. */
    public static final int PAGE_SIZE = 12;

    /** Entries in a feed. */
    public static final int FEED_SIZE = 30;

    private static final int MOST_PINNED = 3;

    /** Items on the front page, and on the page of a community. */
    private static final int LATEST = 3;

    @Inject
    NewsRepository news;

    @Inject
    ReferenceService references;

    @Inject
    CurrentAgent currentAgent;

    @Inject
    Clock clock;

    private record Asked(NewsCriteria criteria, OptionalLong reader) {}

    /** Counting reads the whole list: seconds old at most. */
    private final Cache<Asked, Long> totals = Caffeine.newBuilder()
            .maximumSize(500)
            .expireAfterWrite(Duration.ofSeconds(5))
            .build();

    /** What the front page shows to everybody, half a minute old at most. */
    private final Cache<Boolean, List<NewsSummary>> front = Caffeine.newBuilder()
            .maximumSize(1)
            .expireAfterWrite(Duration.ofSeconds(30))
            .build();

    /** The same on the page of each community. */
    private final Cache<Long, List<NewsSummary>> boards = Caffeine.newBuilder()
            .maximumSize(2_000)
            .expireAfterWrite(Duration.ofSeconds(30))
            .build();

    /**
     * One page of a list, the latest first.
     *
     * @param older begin after this place; or null
     * @param newer end before this place; or null. Fewer than a page of newer items are shown as the first page.
     */
    public NewsListing list(NewsCriteria criteria, NewsCursor older, NewsCursor newer) {
        OptionalLong reader = currentAgent.id();
        Instant now = clock.instant();
        ReferenceBook book = references.book();
        long total = totals.get(
                new Asked(criteria, reader), asked -> news.count(asked.criteria(), book, asked.reader(), now));
        if (newer != null) {
            List<NewsSummary> found = new ArrayList<>(news.newer(criteria, book, newer, reader, now, PAGE_SIZE + 1));
            // as many as fill a page or fewer are the first page
            if (found.size() > PAGE_SIZE) {
                List<NewsSummary> items = new ArrayList<>(found.subList(0, PAGE_SIZE));
                Collections.reverse(items);
                return new NewsListing(
                        List.of(),
                        items,
                        total,
                        NewsCursor.of(items.get(0)),
                        NewsCursor.of(items.get(items.size() - 1)));
            }
        }
        NewsCursor from = newer == null ? older : null;
        List<NewsSummary> found = news.older(criteria, book, from, reader, now, PAGE_SIZE + 1);
        boolean more = found.size() > PAGE_SIZE;
        List<NewsSummary> items = found.subList(0, Math.min(PAGE_SIZE, found.size()));
        return new NewsListing(
                from == null && criteria.isOneBoard() ? news.pinned(criteria, reader, now, MOST_PINNED) : List.of(),
                items,
                total,
                from == null || items.isEmpty() ? null : NewsCursor.of(items.get(0)),
                more ? NewsCursor.of(items.get(items.size() - 1)) : null);
    }

    /** The latest that everybody may read, for the front page. */
    public List<NewsSummary> front() {
        return front.get(true, all -> news.latest(clock.instant(), LATEST));
    }

    /**
     * The latest of one community that the reader may read, the pinned ones first; half a minute old at most where everybody
     * reads.
     */
    public List<NewsSummary> latestOf(CommunityDetails community) {
        if (!community.access().isContent()) {
            return List.of();
        }
        boolean everybodys = CommunityAccess.of(community.status(), community.visibility(), CommunityReader.VISITOR)
                .isContent();
        return everybodys
                ? boards.get(community.id(), id -> news.latestOf(id, OptionalLong.empty(), clock.instant(), LATEST))
                : news.latestOf(community.id(), currentAgent.id(), clock.instant(), LATEST);
    }

    /** Whoever changes an item sees the change at once; other nodes half a minute later. */
    public void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) NewsItemChanged change) {
        totals.invalidateAll();
        front.invalidateAll();
        if (change.community() != null) {
            boards.invalidate(change.community());
        }
    }

    /** @throws NotFoundException when there is none, it has not appeared yet, or the reader may not see it */
    public NewsDetails get(String slug) {
        return news.find(slug, currentAgent.id(), clock.instant()).orElseThrow(NotFoundException::new);
    }

    /**
     * The picture of an item that the reader may see.
     *
     * @throws NotFoundException when there is none for him
     */
    public PictureFile picture(String slug, long picture, boolean small) {
        return news.picture(slug, picture, small, currentAgent.id(), clock.instant())
                .orElseThrow(NotFoundException::new);
    }

    /** The entries of a feed: whoever asks, only what everybody may read. */
    public List<NewsEntry> entries(NewsCriteria criteria) {
        return news.entries(criteria, references.book(), clock.instant(), FEED_SIZE);
    }
}
