package fr.gouv.hub.web.news;

import fr.gouv.hub.domain.community.CommunityAccess;
import fr.gouv.hub.domain.community.CommunityDetails;
import fr.gouv.hub.domain.community.CommunityReader;
import fr.gouv.hub.domain.news.NewsCursor;
import fr.gouv.hub.domain.news.NewsListing;
import fr.gouv.hub.service.community.CommunityService;
import fr.gouv.hub.service.news.NewsService;
import fr.gouv.hub.service.reference.ReferenceBook;
import fr.gouv.hub.service.reference.ReferenceService;
import fr.gouv.hub.web.community.ActiveFilter;
import fr.gouv.hub.web.shared.PageLinks;
import fr.gouv.hub.web.shared.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;

/** The list of news. All that it shows comes from its address. */
@Named
@RequestScoped
public class NewsListView {

    @Inject
    NewsService news;

    @Inject
    CommunityService communities;

    @Inject
    ReferenceService references;

    @Inject
    NewsCards maker;

    @Inject
    HttpServletRequest request;

    @Inject
    PageLinks links;

    @Inject
    Words words;

    private NewsQuery query;
    private NewsListing listing;
    private boolean ignored;
    private List<NewsCard> pinned;
    private List<NewsCard> cards;
    private List<ActiveFilter> filters;
    private List<ActiveFilter> themes;
    private List<ActiveFilter> territories;

    /** @throws fr.gouv.hub.domain.shared.NotFoundException when the reader may not know of the community that he names */
    public void load() {
        ReferenceBook book = references.book();
        String theme = given(NewsQuery.THEME);
        String territory = given(NewsQuery.TERRITORY);
        String community = given(NewsQuery.COMMUNITY);
        CommunityDetails board = community == null ? null : communities.get(community);
        query = new NewsQuery(NewsQuery.theme(theme, book), NewsQuery.territory(territory, book), board);
        ignored = (theme != null && query.theme() == null) || (territory != null && query.territory() == null);
        listing = news.list(
                query.criteria(),
                NewsCursor.parse(given(NewsQuery.OLDER)).orElse(null),
                NewsCursor.parse(given(NewsQuery.NEWER)).orElse(null));
        pinned = maker.of(listing.pinned());
        cards = maker.of(listing.items());
        filters = filtersInUse();
        themes = book.themes().stream()
                .filter(item -> item.parentId() == null)
                .map(item -> new ActiveFilter(item.name(), item.code()))
                .toList();
        territories = book.firstLevel().stream()
                .map(item -> new ActiveFilter(item.name(), item.code()))
                .toList();
    }

    private String given(String name) {
        String value = request.getParameter(name);
        return value == null || value.isBlank() ? null : value;
    }

    private List<ActiveFilter> filtersInUse() {
        List<ActiveFilter> used = new ArrayList<>();
        if (query.community() != null) {
            used.add(new ActiveFilter(
                    query.community().name(), to(query.withoutCommunity().written())));
        }
        if (query.theme() != null) {
            used.add(new ActiveFilter(
                    query.theme().name(), to(query.withoutTheme().written())));
        }
        if (query.territory() != null) {
            used.add(new ActiveFilter(
                    query.territory().name(), to(query.withoutTerritory().written())));
        }
        return used;
    }

    private String to(String written) {
        return links.news() + written;
    }

    /** @return the community whose news these are, or null */
    public CommunityDetails getCommunity() {
        return query.community();
    }

    public String getTitle() {
        return query.community() == null
                ? words.say("news.list.title.page")
                : words.say("news.list.title.community", query.community().name());
    }

    /** @return the feed of this very list, or null for a community whose news are not for everybody */
    public String getFeed() {
        CommunityDetails community = query.community();
        boolean everybodys = community == null
                || CommunityAccess.of(community.status(), community.visibility(), CommunityReader.VISITOR)
                        .isContent();
        return everybodys ? links.newsFeed() + query.written() : null;
    }

    /** @return whether these are the news of a community that the reader may know of without reading it */
    public boolean isClosed() {
        return query.community() != null && !query.community().access().isContent();
    }

    /** @return whether the address names a theme or a territory that does not exist */
    public boolean isIgnored() {
        return ignored;
    }

    public String getTheme() {
        return query.theme() == null ? "" : query.theme().code();
    }

    public String getTerritory() {
        return query.territory() == null ? "" : query.territory().code();
    }

    public long getTotal() {
        return listing.total() + listing.pinned().size();
    }

    public List<NewsCard> getPinned() {
        return pinned;
    }

    public List<NewsCard> getCards() {
        return cards;
    }

    public List<ActiveFilter> getFilters() {
        return filters;
    }

    /** @return names and codes of the themes to choose from; one that is in use and not of the first level is among them */
    public List<ActiveFilter> getThemes() {
        return withChosen(themes, query.theme() == null ? null : query.theme().name(), getTheme());
    }

    /** @return names and codes of the territories to choose from; one that is in use is among them */
    public List<ActiveFilter> getTerritories() {
        return withChosen(
                territories,
                query.territory() == null ? null : query.territory().name(),
                getTerritory());
    }

    private static List<ActiveFilter> withChosen(List<ActiveFilter> choices, String name, String code) {
        if (name == null || choices.stream().anyMatch(choice -> choice.href().equals(code))) {
            return choices;
        }
        List<ActiveFilter> all = new ArrayList<>(choices);
        all.add(new ActiveFilter(name, code));
        return all;
    }

    /** @return the address of newer items, or null on the first page */
    public String getNewer() {
        return listing.newer() == null ? null : to(query.written(NewsQuery.NEWER, listing.newer()));
    }

    /** @return the address of older items, or null on the last page */
    public String getOlder() {
        return listing.older() == null ? null : to(query.written(NewsQuery.OLDER, listing.older()));
    }
}
