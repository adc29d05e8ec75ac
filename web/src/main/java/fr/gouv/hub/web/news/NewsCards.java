package fr.gouv.hub.web.news;

import fr.gouv.hub.domain.news.NewsSummary;
import fr.gouv.hub.web.shared.PageLinks;
import fr.gouv.hub.web.shared.Words;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Makes cards of items. */
@ApplicationScoped
public class NewsCards {

    @Inject
    PageLinks links;

    @Inject
    Words words;

    List<NewsCard> of(List<NewsSummary> items) {
        return items.stream().map(this::card).toList();
    }

    private NewsCard card(NewsSummary item) {
        return new NewsCard(
                item.originUrl() == null ? links.newsItem(item.slug()) : item.originUrl(),
                item.title(),
                item.summary(),
                item.publishedAt(),
                item.communityName() == null ? words.say("news.list.label.hub") : item.communityName(),
                item.originUrl() == null ? null : item.originName(),
                item.pictureId() == null ? null : links.newsPicture(item.slug(), item.pictureId(), true),
                item.pictureText(),
                item.pinned());
    }
}
