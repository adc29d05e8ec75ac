package fr.gouv.hub.web.news;

import fr.gouv.hub.domain.community.CommunityDetails;
import fr.gouv.hub.service.news.NewsService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The latest news, as a part of another page: the front page, or the page of a community. */
@Named
@RequestScoped
public class NewsLatestView {

    @Inject
    NewsService news;

    @Inject
    NewsCards maker;

    private List<NewsCard> cards = List.of();

    /** The latest of the hub and of all communities that everybody may read. */
    public void loadFront() {
        cards = maker.of(news.front());
    }

    /** The latest of one community. */
    public void loadOf(CommunityDetails community) {
        cards = maker.of(news.latestOf(community));
    }

    public List<NewsCard> getCards() {
        return cards;
    }
}
