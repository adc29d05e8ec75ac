package fr.gouv.hub.service.news;

import fr.gouv.hub.domain.community.Community;
import fr.gouv.hub.domain.news.ImportedItem;
import fr.gouv.hub.domain.news.NewsItem;
import fr.gouv.hub.domain.news.NewsItemChanged;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Takes in what communities that live elsewhere publish there. Open to all because timers have no caller. */
@Stateless
@PermitAll
public class NewsImportService {

    @Inject
    NewsRepository news;

    @Inject
    Event<NewsItemChanged> changed;

    @Inject
    Clock clock;

    /**
     * Adds what is new, and follows what has changed there; what has gone from the feed stays.
     *
     * @param place where the items come from, as readers see it
     */
    public void take(Community community, String place, List<ImportedItem> items) {
        Instant now = clock.instant();
        Map<String, NewsItem> known = news.imported(
                community.id(), items.stream().map(ImportedItem::key).toList());
        boolean any = false;
        for (ImportedItem item : items) {
            NewsItem old = known.get(item.key());
            if (old == null) {
                news.add(NewsItem.imported(community, place, item, now));
                any = true;
            } else {
                any |= old.follow(place, item, now);
            }
        }
        if (any) {
            changed.fire(new NewsItemChanged(community.id()));
        }
    }
}
